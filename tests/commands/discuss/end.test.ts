import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { counter } from '../../support/library.ts';

describe('/discuss end', () => {
  it('ends the discussion with one line on it', async () => {
    const library = await counter();
    await library.run('discuss start');
    await library.run('ask', { question: 'Who praised the pact?' });
    const reply = await library.run('discuss end');
    expect(reply.isEnd).toBe(true);
    expect(toMarkdown(reply)).toMatch(
      /^The discussion of \*\*Pact\*\* is over\.\n1 person, 1 question, \d prompts?; \d of 2 passages touched\.$/,
    );
  });

  it('says so where none runs, also a second time', async () => {
    const library = await counter();
    expect(await library.says('discuss end')).toBe('No discussion runs here.');
    await library.run('discuss start');
    await library.run('discuss end');
    expect(await library.says('discuss end')).toBe('No discussion runs here.');
  });

  it('is for who started it, or may put others’ talk in order, and for anyone once they are forgotten', async () => {
    const library = await counter();
    const guest = { person: 'ben', mayModerate: false };
    await library.run('discuss start', {}, { mayModerate: false });
    expect(await library.says('discuss end', {}, guest)).toBe(
      'Whoever started the discussion can end it, or someone with the right “Manage Threads” or “Manage Messages” here.',
    );
    const labels = async (as: object) =>
      (await library.run('discuss start', {}, as)).actions?.map(({ label }) => label);
    expect(await labels(guest)).toEqual(['Next prompt', 'Wrap-up']);
    expect(await labels({ mayModerate: false })).toContain('End it');
    await library.run('privacy forget');
    expect(await library.says('discuss end', {}, guest)).toContain('is over');
    await library.run('discuss start');
    expect(await library.says('discuss end', {}, { ...guest, mayModerate: true })).toContain('is over');
  });

  it('makes room for another', async () => {
    const library = await counter();
    await library.run('discuss start');
    await library.run('discuss end');
    expect(await library.says('discuss start')).toContain('We discuss **Pact**.');
  });
});
