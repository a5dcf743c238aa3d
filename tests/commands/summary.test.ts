import { beforeEach, describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

const sum = async (options: Record<string, string | number | boolean>, articles = realArticles()) =>
  dispatcherOf(await houseOf(await articles)).invoke('summary', options, caller());
const CLOCK = article('Clock', [
  'The clock of the hall stopped at noon.',
  'The clock was old.',
  'Tea was served in Korea.',
]);

describe('/summary', () => {
  it.each([
    [{}, 3],
    [{ length: 'headline' }, 1],
    [{ length: 'long' }, 7],
    [{ sentences: 15 }, 15],
    [{ length: 'long', sentences: 2 }, 2],
  ])('with %j has %i sentences', async (options, count) => {
    const reply = await sum(options);
    expect(reply.kind).toBe('summary');
    expect(quotesOf(reply)).toHaveLength(count);
    expect(toMarkdown(reply)).toMatch(new RegExp(`· ${count} sentences? of 22$`));
  });

  it('offers the topics of the article that is named, else of all', async () => {
    const dispatcher = dispatcherOf(await houseOf([CLOCK, ...(await realArticles())]));
    const offered = async (options: Record<string, string>): Promise<string> =>
      (await dispatcher.suggest('summary', 'topic', options, caller())).map(({ value }) => value).join(' ');
    expect(await offered({ topic: '' })).toMatch(/clock.*China|China.*clock/);
    expect(await offered({ topic: '', article: 'clock' })).toMatch(/^(?!.*China).*clock/);
    expect(await offered({ topic: 'chin', article: 'clock' })).toBe('');
  });

  it('of a topic says what it is on', async () => {
    expect(toMarkdown(await sum({ topic: 'the US' }))).toMatch(/^On \*\*the US\*\*:\n> .*U\.S\./s);
  });

  it('says so when there is nothing on a topic, and offers what is written like it', async () => {
    expect(await sum({ topic: 'zebras' })).toMatchObject({ kind: 'abstain', missing: ['zebras'] });
    const reply = await sum({ topic: 'Korean Peninsulla wildlife' });
    expect(quotesOf(reply).every(({ text }) => text.includes('Korea'))).toBe(true);
  });

  it('tells what is wrong with what was asked', async () => {
    expect(toMarkdown(await sum({ sentences: 0 }))).toBe('`sentences` takes a whole number from 1 to 15, not **0**.');
    expect(toMarkdown(await sum({ article: 'zebra' }))).toBe(
      'There is no article called “zebra”. On a topic: `/summary topic:"zebra"`.',
    );
    expect(toMarkdown(await sum({ length: 'huge' }))).toContain('`length` is `headline`, `short` or `long`');
    expect(toMarkdown(await sum({}, Promise.resolve([])))).toBe('There is no article to sum up yet.');
  });

  it('comes as a file when that is wanted', async () => {
    const reply = await sum({ length: 'long', file: true });
    expect(reply.file).toMatchObject({ name: 'summary.md', text: `${toMarkdown(reply)}\n` });
  });

  describe('over several articles', () => {
    let both: Parameters<typeof sum>[1];
    beforeEach(() => {
      both = realArticles().then((real) => [...real, CLOCK]);
    });

    it('has a line for each', async () => {
      const reply = await sum({}, both);
      expect(quotesOf(reply).map(({ article: slug }) => slug)).toEqual(['china-russia-north-korea-pact', 'clock']);
      expect(toMarkdown(reply)).toContain('2 sentences of 2 articles');
    });

    it('sets what they say on a topic side by side, each under its title', async () => {
      const words = toMarkdown(await sum({ topic: 'Korea' }, both));
      expect(words).toMatch(/### China Wrestles .*\n> .*Korea.*### Clock\n> Tea was served in Korea\./s);
    });

    it('speaks of the one article that says something on a topic', async () => {
      expect(toMarkdown(await sum({ topic: 'tea' }, both))).toMatch(/from the article · 1 sentence of 3$/);
    });

    it('is of one where it is named', async () => {
      const reply = await sum({ article: 'clock', length: 'headline' }, both);
      expect(quotesOf(reply).map(({ text }) => text)).toEqual(['The clock of the hall stopped at noon.']);
    });
  });
});
