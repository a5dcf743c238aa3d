import { describe, expect, it } from 'vitest';
import { counter, file } from '../../support/library.ts';

describe('/article info', () => {
  it('tells where an article is from and how long it is', async () => {
    const { run, says } = await counter();
    const text =
      '---\ntitle: Clock\nauthor: A. Reader\nsource: https://example.com/clock\n---\n\nIt stopped at noon.\n';
    await run('article add', { file: file('clock.md', text) });
    const said = await says('article info', { article: 'clock' });
    expect(said).toContain('**Clock**\n- Named `clock`; passage ¶1, about 4 words\n- By: A. Reader\n');
    expect(said).toContain('example.com/clock');
    expect(said).toMatch(/- Added here on \d{4}-\d\d-\d\d$/);
  });

  it('says how far it was read, where a group reads by a plan', async () => {
    const { run, says } = await counter();
    await run('discuss start', { 'up-to': 1 });
    expect(await says('article info', { article: 'pact' })).toContain('As far as ¶1, up to which you read here');
  });

  it('tells of a common article, and of one that there is not', async () => {
    const { says } = await counter();
    expect(await says('article info', { article: 'pact' })).toContain(
      'One of the articles that every server starts with',
    );
    expect(await says('article info', { article: 'pact' })).toMatch(
      /Named `pact`; passages ¶\d to ¶\d+, about \d+ words/,
    );
    expect(await says('article info', { article: 'zebra' })).toContain('There is no article called “zebra”');
  });
});
