import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quotesOf } from '../../../src/command/reply.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { article } from '../../support/articles.ts';
import { caller, dispatcherOf, realArticles, wholeHouse } from '../../support/house.ts';
import { counter } from '../../support/library.ts';

const labelsOf = ({ actions = [] }: { readonly actions?: readonly { readonly label: string }[] }) =>
  actions.map(({ label }) => label);

describe('/discuss start', () => {
  it('opens a thread about one passage, which it quotes', async () => {
    const library = await counter();
    const reply = await library.run('discuss start', { about: '¶2' });
    expect(reply).toMatchObject({ kind: 'discussion', audience: 'everyone' });
    expect(quotesOf(reply).map(({ text }) => text)).toEqual(['Moscow praised the pact.']);
    const elsewhere = caller('elsewhere');
    const { plan, threadName } = library.dispatcher;
    expect(await plan('discuss start', { about: '¶2' }, elsewhere)).toEqual({ isPrivate: false, opensThread: true });
    expect(await threadName('discuss start', { about: '¶2' }, elsewhere)).toBe('¶2 · Pact');
  });

  it('opens one about the whole article, with an agenda in its words and a first prompt on a point of it', async () => {
    const dispatcher = dispatcherOf(await wholeHouse(await realArticles()));
    expect(await dispatcher.threadName('discuss start', {}, caller())).toContain('China Wrestles');
    const reply = await dispatcher.invoke('discuss start', {}, caller());
    const words = toMarkdown(reply);
    const [agenda = '', prompt = ''] = words.split('**To begin with the fourth point:**');
    expect(agenda).toContain('On the agenda:');
    const passages = quotesOf(reply).map(({ passage }) => passage);
    expect(passages.toSorted((a, b) => a - b)).toEqual(passages);
    expect(new Set(quotesOf(reply).map(({ start }) => start)).size).toBe(passages.length);
    expect(passages.length).toBeGreaterThanOrEqual(4);
    expect(prompt).toMatch(/\?\n-# Word for word/);
    expect(words.length).toBeLessThan(1900);
    expect(labelsOf(reply)[0]).toBe('Next prompt');
  });

  it('opens one about a topic, with prompts on it alone', async () => {
    const dispatcher = dispatcherOf(await wholeHouse(await realArticles()));
    const reader = caller('topic');
    for (let reply = await dispatcher.invoke('discuss start', { about: 'Russia' }, reader); ; ) {
      expect(quotesOf(reply).some(({ text }) => /Russia|Moscow/.test(text))).toBe(true);
      reply = await dispatcher.invoke('discuss prompt', {}, reader);
      if (quotesOf(reply).length > 0) continue;
      expect(toMarkdown(reply)).toBe('Every prompt on “Russia” was put already.');
      return;
    }
  });

  it('takes what its buttons and the words of a plan say: nothing after it is quoted', async () => {
    const library = await counter();
    const reply = await library.run('discuss start', { 'up-to': 1 });
    expect(quotesOf(reply).map(({ passage }) => passage)).toEqual([1]);
    expect(toMarkdown(reply)).toContain('We read up to ¶1 here');
    expect(await library.says('find', { words: 'Moscow' })).toContain('one later passage also holds these words');
  });

  it('reads on as far as the article goes, and no farther', async () => {
    const library = await counter();
    await library.run('discuss start', { 'up-to': 1 });
    expect(await library.says('discuss start', { 'up-to': 9 })).toBe(
      'There is no ¶9 to read up to: the article ends with ¶2.',
    );
    expect(await library.says('discuss start', { 'up-to': 2 })).toBe('We read up to ¶2 from now on.');
  });

  it('says that one runs already, to whoever asked, and offers to go on', async () => {
    const library = await counter();
    await library.run('discuss start');
    const again = await library.run('discuss start');
    expect(toMarkdown(again)).toBe('A discussion of **Pact** runs here already. Shall we go on?');
    expect(again.audience).toBe('asker');
    expect(labelsOf(again)).toEqual(['Next prompt', 'Wrap-up', 'End it']);
    const about = await library.run('discuss start', { about: '¶2' });
    expect(toMarkdown(about)).toContain('The discussion of **Pact** goes on, with this:\n> Moscow praised the pact.');
    expect(about.audience).toBe('everyone');
  });

  it.each([
    { about: '¶99' },
    { article: 'gone' },
    { about: 'nothing like a reference' },
    { 'up-to': 7 },
    { 'up-to': 1, about: '¶2' },
  ])('says what is wrong with %j, and opens none', async (options) => {
    const library = await counter();
    expect(await library.run('discuss start', options)).toMatchObject({ kind: 'error' });
    expect(await library.dispatcher.threadName('discuss start', options, library.caller)).toBeUndefined();
    expect(await library.run('discuss end')).toMatchObject({ kind: 'error' });
  });

  it('hangs on an answer, about the passage that was quoted', async () => {
    const library = await counter();
    const { actions = [] } = await library.run('ask', { question: 'Who praised the pact?' });
    const button = actions.find(({ label }) => label === 'Discuss');
    expect(quotesOf(await library.run(button?.command ?? '', button?.options)).map(({ passage }) => passage)).toEqual([
      2,
    ]);
  });

  it('makes its article the one that is meant in its conversation', async () => {
    const library = await counter();
    await library.run('discuss start');
    expect(await library.says('passage', { reference: '¶2' })).toContain('Moscow praised the pact.');
  });

  it('asks which article where there are several, and says that there is none', async () => {
    const start = async (articles: readonly Article[]): Promise<string> =>
      toMarkdown(await dispatcherOf(await wholeHouse(articles)).invoke('discuss start', {}, caller()));
    expect(await start(['A', 'B'].map((title) => article(title, ['so it was.'])))).toBe(
      'Which article? There are 2; name one, such as **a**.',
    );
    expect(await start([])).toBe('There is no article to look in yet.');
  });
});
