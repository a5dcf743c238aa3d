import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quotesOf, type Reply } from '../../../src/command/reply.ts';
import { article } from '../../support/articles.ts';
import { caller, dispatcherOf, houseOf } from '../../support/house.ts';
import { CLOCK, type Counter, counter, file } from '../../support/library.ts';

const ANN = { name: 'Ann' };
const BEN = { person: 'ben', name: 'Ben' };

async function noted(): Promise<Counter> {
  const library = await counter();
  await library.run('discuss note', { text: 'Who else did?', passage: '¶2' }, ANN);
  await library.run('discuss note', { text: 'Nobody did.', passage: '¶2' }, BEN);
  await library.run('discuss note', { text: 'Why in June?', passage: '¶1' }, BEN);
  return library;
}

describe('/discuss notes', () => {
  it('lists them in the order of the article, those on the same words under one quote', async () => {
    const { run } = await noted();
    const reply = await run('discuss notes');
    expect(reply).toMatchObject({ kind: 'discussion', audience: 'asker' });
    expect(toMarkdown(reply).replaceAll(/`\w{4}`/g, '`id`')).toBe(
      [
        '### Notes',
        '> The pact was signed in June.\n> — **[1]** Pact, ¶1\n',
        '**Ben**: Why in June?\n-# note `id`',
        '> Moscow praised the pact.\n> — **[2]** Pact, ¶2\n',
        '**Ann**: Who else did?\n-# note `id`',
        '**Ben**: Nobody did.\n-# note `id`',
        '-# 3 notes',
      ].join('\n'),
    );
  });

  it('lists those on a passage, on an article, or by a person', async () => {
    const { says } = await noted();
    expect(await says('discuss notes', { passage: '¶1' })).toMatch(
      /^### Notes on ¶1 of Pact\n[\s\S]*Why in June[\s\S]*-# 1 note$/,
    );
    expect(await says('discuss notes', { person: 'ann' })).toMatch(
      /^### Notes by Ann\n[\s\S]*Who else did[\s\S]*-# 1 note$/,
    );
    expect(await says('discuss notes', { article: 'pact', person: 'Ben' })).toContain('### Notes on Pact by Ben');
    expect(await says('discuss notes', { passage: '¶1', person: 'Ann' })).toContain(
      'There are no notes on ¶1 of Pact by Ann',
    );
    expect(await says('discuss notes', { person: 'Zoe' })).toContain('there are notes of **Ann** and **Ben**.');
    expect(await says('discuss notes', { passage: '¶9' })).toContain('There is no ¶9');
    expect(await says('discuss notes', {}, { server: 'elsewhere' })).toContain('There are no notes yet');
  });

  it('lists one’s own by “me”, also where nobody has a name', async () => {
    const { run, says } = await counter();
    expect(await says('discuss notes', { person: 'me' })).toContain('You have no notes here yet');
    await run('discuss note', { text: 'Mine.', passage: '¶1' });
    await run('discuss note', { text: 'Not mine.', passage: '¶1' }, BEN);
    expect(await says('discuss notes', { person: 'me' })).toMatch(
      /^### Notes by you\n[\s\S]*You\*\*: Mine\.[\s\S]*-# 1 note$/,
    );
  });

  it('offers the names of people who have notes, and tells namesakes apart', async () => {
    const { dispatcher, run, says, caller: asker } = await noted();
    expect(await dispatcher.suggest('discuss notes', 'person', { person: 'b' }, asker)).toEqual([
      { label: 'Ben', value: 'Ben' },
    ]);
    await run('discuss note', { text: 'Me too.', passage: '¶1' }, { person: 'ben2', name: 'Ben' });
    const rows = await dispatcher.suggest('discuss notes', 'person', { person: 'ben' }, asker);
    expect(new Set(rows.map(({ value }) => value)).size).toBe(2);
    expect(await says('discuss notes', { person: rows[1]?.value ?? '' })).toMatch(/Me too[\s\S]*-# 1 note$/);
    expect(await says('discuss notes', { person: 'ben' })).toContain('Several people are called **ben**');
  });

  it('goes on by buttons, and shows every note on some page, each within a message', async () => {
    const { run } = await counter();
    const said = Array.from({ length: 30 }, (_, at) => `Note ${at}: ${'*pact* '.repeat(3 * at)}`.trim());
    for (const text of said) await run('discuss note', { text, passage: '¶2' }, ANN);
    const pages: Reply[] = [await run('discuss notes', { person: 'Ann', passage: '¶2' })];
    for (let next = nextOf(pages[0]); next !== undefined; next = nextOf(pages.at(-1))) {
      expect(JSON.stringify(next.options).length).toBeLessThan(80);
      pages.push(await run(next.command, next.options));
    }
    expect(pages.length).toBeGreaterThan(3);
    expect(pages.slice(1).every(({ isUpdate }) => isUpdate === true)).toBe(true);
    const shown = pages.map(toMarkdown);
    expect(Math.max(...shown.map(({ length }) => length))).toBeLessThanOrEqual(2000);
    for (const text of said) {
      expect(shown.filter((words) => words.replaceAll('\\', '').includes(`**Ann**: ${text}\n`))).toHaveLength(1);
    }
    expect(shown[0]).toContain('\n-# notes 1 to ');
    expect(shown.at(-1)).toMatch(/(?:to|note) 30 of 30$/);
    expect(pages.every((page) => quotesOf(page).length === 1)).toBe(true);
    expect(toMarkdown(await run('discuss notes', { page: 99 }))).toMatch(
      /30 of 30; there is no page 99, and this is the last$/,
    );
  });

  it('says so where there is no such page', async () => {
    const { says } = await noted();
    expect(await says('discuss notes', { page: 9 })).toMatch(/-# 3 notes; there is no page 9, and this is the last$/);
    expect(await says('discuss notes', { page: 1 })).toMatch(/-# 3 notes$/);
  });

  it('are all in a Markdown file where that is wanted, even what a message cuts', async () => {
    const { run } = await noted();
    const long = '*'.repeat(1500);
    await run('discuss note', { text: long, passage: '¶1' }, ANN);
    expect(toMarkdown(await run('discuss notes', { person: 'ann' }))).toContain(
      'cut to fit; `/discuss notes file:true` gives all of it',
    );
    const reply = await run('discuss notes', { file: true });
    expect(toMarkdown(reply)).toBe('4 notes, as Markdown:');
    expect(reply.file?.name).toBe('notes.md');
    expect(reply.file?.text).toContain(
      '# Notes\n\n> The pact was signed in June.\n> — **[1]** Pact, ¶1\n\n**Ben**: Why in June?',
    );
    expect(reply.file?.text).toContain('\\*'.repeat(1500));
  });

  it('shows a long passage by its beginning, in whole sentences', async () => {
    const sentences = Array.from(
      { length: 12 },
      (_, at) => `In ${2000 + at} the two countries spoke of a pact again, and signed none.`,
    );
    const dispatcher = dispatcherOf(await houseOf([article('Long', [sentences.join(' ')])]));
    const reply = await dispatcher.invoke('discuss note', { text: 'Tedious.', passage: '¶1' }, caller());
    const [quoted] = quotesOf(reply);
    expect(quoted?.text).toMatch(/^In 2000 .* signed none\.$/);
    expect(quoted?.text.length).toBeLessThanOrEqual(400);
    expect(toMarkdown(reply)).toContain('on more of ¶1 than is shown');
    expect(toMarkdown(reply)).toContain('**You**: Tedious.');
  });
});

describe('notes on an article that was edited', () => {
  const add = (library: Counter, text: string) => library.run('article add', { file: file('clock.txt', text) });

  it('find their words in another passage, and say so when the article no longer has them', async () => {
    const library = await counter();
    await add(library, CLOCK);
    await library.run('discuss note', { text: 'Which noon?', passage: 'clock ¶1' }, ANN);
    await library.run('discuss note', { text: 'Nobody?', quote: 'until Tuesday' }, BEN);
    await add(library, 'The town clock\n\nA preface.\n\nThe clock of the town hall stopped at noon.\n\nAll saw it.\n');
    const reply = await library.run('discuss notes');
    expect(quotesOf(reply)).toMatchObject([{ passage: 2, text: 'The clock of the town hall stopped at noon.' }]);
    const said = toMarkdown(reply);
    expect(said).toContain('made when this was ¶1');
    expect(said).toContain(
      '**The town clock**, ¶2: the article no longer has the words this note hangs on:\nuntil Tuesday\n**Ben**: Nobody?',
    );
    expect(await library.says('discuss notes', { passage: 'clock ¶2' })).toContain('2 notes');

    await library.run('article remove', { article: 'clock', sure: true });
    expect(await library.says('discuss notes')).toContain('**clock**, ¶1: the article is no longer here');
    await add(library, CLOCK);
    expect(quotesOf(await library.run('discuss notes')).map(({ text }) => text)).toEqual([
      'The clock of the town hall stopped at noon.',
      'until Tuesday',
    ]);
  });
});

function nextOf(reply: Reply | undefined) {
  return reply?.actions?.find(({ label }) => label === 'Next');
}
