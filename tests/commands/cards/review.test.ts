import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import type { Reply } from '../../../src/command/reply.ts';
import { encodeCall } from '../../../src/discord/custom-id.ts';
import { article } from '../../support/articles.ts';
import { desk } from '../../support/desk.ts';
import { realArticles } from '../../support/house.ts';

const DAY_MS = 86_400_000;
const words = (reply: Reply): string => toMarkdown(reply);

describe('/cards review', () => {
  it('shows a sentence with a blank, in private, and does not give the words away', async () => {
    const { run } = await desk();
    const front = await run('cards review');
    expect(front).toMatchObject({ kind: 'cards', audience: 'asker', isUpdate: true });
    expect(words(front)).toContain('The clock of **\\_\\_\\_\\_\\_** stopped after 300 years.');
    expect(JSON.stringify(front)).not.toContain('Berlin');
    expect(front.actions?.map(({ label }) => label)).toEqual(['Show']);
  });

  it('goes on card by card to the end, and says when the next is due', async () => {
    const { run, press } = await desk();
    let reply = await run('cards review', { article: 'pact' });
    const asked: string[] = [];
    while (reply.actions !== undefined) {
      asked.push(words(reply).split('\n').at(-3) ?? '');
      reply = await press(await press(reply, 'Show'), 'Easy');
    }
    expect(asked.length).toBe(2);
    expect(asked.join('\n')).not.toContain('clock');
    expect(new Set(asked).size).toBe(asked.length);
    expect(words(reply)).toContain('That is all for today. The next is due in 8 days.');
  });

  it('brings back what is due before what is new', async () => {
    const { run, press, wait } = await desk();
    await press(await press(await run('cards review'), 'Show'), 'Easy');
    wait(30 * DAY_MS);
    expect(words(await run('cards review'))).toContain('The clock of **\\_\\_\\_\\_\\_** stopped');
    expect(words(await run('cards review'))).toContain('1 due');
  });

  it('takes the article that the server uses when none is named, and says what it does not know', async () => {
    const { says } = await desk();
    expect(await says('cards review', { article: 'gone' })).toContain('gone');
  });

  it('drops cards whose sentence was edited away', async () => {
    const { run, press, wait, replace, store } = await desk();
    await press(await press(await run('cards review'), 'Show'), 'Easy');
    wait(30 * DAY_MS);
    replace([article('Clock', ['The tower of Berlin burned after 300 years.'])]);
    expect(words(await run('cards review'))).toContain('The tower of');
    expect(await store.cards.of({ server: 'home', person: 'ann' })).toEqual([]);
  });

  it('says so where there is nothing to make a card of', async () => {
    const { says } = await desk([article('Nothing', ['so it was.'])]);
    expect(await says('cards review')).toContain('no sentence here');
  });

  it('names every card within what a button can carry', async () => {
    const slug = 'a'.repeat(48);
    const options = { card: `${slug} c1234567-1234599 9999*`, grade: 'again' };
    expect(encodeCall({ command: 'cards mark', options })).toBeDefined();
    const { run, press } = await desk(await realArticles());
    for (const { command, options: own } of (await press(await run('cards review'), 'Show')).actions ?? [])
      expect(encodeCall({ command, options: own })).toBeDefined();
  });
});
