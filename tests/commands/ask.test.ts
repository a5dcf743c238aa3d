import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const ask = (question: string, more: Readonly<Record<string, string | boolean>> = {}) =>
  dispatcher.invoke('ask', { question, ...more }, caller());

describe('/ask', () => {
  it('answers with a quote, its support, and the way to its context and to more passages', async () => {
    const reply = await ask('Who could become the biggest loser of growing ties?');
    expect(reply).toMatchObject({ kind: 'answer', support: 'strong' });
    expect(quotesOf(reply)[0]?.text).toContain('"biggest loser,"');
    expect(reply.actions?.map(({ label }) => label)).toEqual(['Context', 'More passages', 'Discuss', '👍', '👎']);
  });

  it('says that the article does not say, names the words it did not find, and offers what is closest', async () => {
    const reply = await ask('How many troops will Moscow send to Africa?');
    expect(reply).toMatchObject({ kind: 'abstain', support: 'none' });
    expect(reply.missing).toContain('troops');
    expect(quotesOf(reply)).toEqual([]);
    expect(reply.related?.length).toBeGreaterThan(0);
    expect(reply.actions?.map(({ label }) => label).slice(0, 2)).toEqual(['Show closest', 'Ask the group']);
  });

  it('is for the asker alone when asked in private', async () => {
    expect((await ask('What does Beijing want?', { private: true })).audience).toBe('asker');
    expect((await ask('What does Beijing want?', { private: false })).audience).toBeUndefined();
  });

  it('is planned in a thread named after the question, but not in private nor for an article that is not there', async () => {
    const plan = (more: Readonly<Record<string, string | boolean>>) =>
      dispatcher.plan('ask', { question: 'Why?', ...more }, caller());
    expect(await plan({})).toEqual({});
    expect(await plan({ thread: true })).toEqual({ opensThread: true });
    expect(await plan({ thread: true, private: true })).toEqual({ isPrivate: true });
    const name = (article: string) =>
      dispatcher.threadName('ask', { question: 'Why?', thread: true, article }, caller());
    expect(await name('china')).toBe('Why?');
    expect(await name('gone')).toBeUndefined();
  });

  it('shows the passage when a suggested row was picked', async () => {
    expect(await ask('china-russia-north-korea-pact ¶5')).toMatchObject({ kind: 'passage' });
  });

  it('looks in the article that is named and nowhere else', async () => {
    const articles = [
      article('Tea', ['The price of tea rose by 5 percent.']),
      article('Coffee', ['The price of coffee fell.']),
    ];
    const both = dispatcherOf(await houseOf(articles));
    const inCoffee = await both.invoke('ask', { question: 'What happened to the price?', article: 'coffee' }, caller());
    expect([...quotesOf(inCoffee), ...(inCoffee.related ?? [])].map((quote) => quote.article)).toEqual(['coffee']);
  });

  it('names the articles there are when the named one is unknown', async () => {
    const reply = await ask('What does Beijing want?', { article: 'china pakt' });
    expect(reply).toMatchObject({ kind: 'error', audience: 'asker' });
    expect(JSON.stringify(reply.blocks)).toContain('china-russia-north-korea-pact');
  });

  it.each([
    '',
    '   ',
    '?',
    '👍',
    '***',
    '\u0000',
    'a'.repeat(6000),
    'what about China? '.repeat(330),
    '=HYPERLINK("x")',
    "'; DROP TABLE",
    '{{7*7}}',
  ])('stays calm at %j', async (question) => {
    expect(['abstain', 'error', 'answer']).toContain((await ask(question)).kind);
  });

  it('offers questions that the article answers before anything is typed, and those that someone called well answered', async () => {
    const offered = async (question: string) =>
      (await dispatcher.suggest('ask', 'question', { question }, caller())).map(({ value }) => value);
    expect((await offered('')).filter((value) => value.endsWith('?')).length).toBeGreaterThan(0);
    const asked = 'Who could become the biggest loser of growing ties?';
    const { actions = [] } = await ask(asked);
    const up = actions.find(({ label }) => label === '👍');
    await dispatcher.invoke(up?.command ?? '', up?.options ?? {}, caller('test', { isAside: true }));
    expect(await offered('biggest los')).not.toContain(asked);
    await dispatcher.invoke(up?.command ?? '', up?.options ?? {}, caller());
    expect((await offered('biggest los'))[0]).toBe(asked);
  });

  it('offers passages that hold the start of the word being typed', async () => {
    const rows = await dispatcher.suggest('ask', 'question', { question: 'nuclear prog' }, caller());
    expect(rows.map(({ value }) => value)).toEqual(['china-russia-north-korea-pact ¶5']);
  });

  it('says of several articles that none says it, and names each with its passages', async () => {
    const clock = article('Clock', ['Troops of China passed the clock of Africa.']);
    const both = dispatcherOf(await houseOf([...(await realArticles()), clock]));
    const words = async (options: Readonly<Record<string, string>>) =>
      toMarkdown(await both.invoke('ask', { question: 'who invented the telephone', ...options }, caller()));
    expect(await words({})).toMatch(/^The articles do not say\..*\n-# Closest passages: (?:[a-z-]+ ¶\d+[,; ¶\d]*)+$/);
    expect(await words({ article: 'pact' })).toMatch(/^The article does not say\./);
  });

  it('shows the list that the sentence announces, which is the next passage', async () => {
    const plan = article('Plan', [
      'The plan promised three things:',
      'New benches\nOne colour\nA fund',
      'Nobody kept it.',
    ]);
    const house = dispatcherOf(await houseOf([plan]));
    const quotes = quotesOf(await house.invoke('ask', { question: 'What did the plan promise?' }, caller()));
    expect(quotes.map(({ passage }) => passage)).toEqual([1, 2]);
  });

  it('reads what is typed in haste', async () => {
    const quick = await ask('whats beijing want');
    expect(quick.missing).toEqual([]);
  });
});
