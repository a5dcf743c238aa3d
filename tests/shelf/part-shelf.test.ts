import { describe, expect, it } from 'vitest';
import { createPartShelves } from '../../src/shelf/part-shelf.ts';
import { makeShelf } from '../../src/shelf/shelf.ts';
import { article } from '../support/articles.ts';
import { temporaryFolder } from '../support/engines.ts';

const pact = article('Pact', [
  'The pact was signed in June by two leaders.',
  'Moscow praised the pact in the evening.',
  'Then Moscow broke the pact without a word.',
]);
const clock = article('Clock', ['The clock of the town hall stopped at noon.']);

async function shelves() {
  const making = { cache: temporaryFolder(), encoder: undefined, isThreaded: false };
  const whole = await makeShelf([pact, clock], making);
  return { whole, parts: createPartShelves(making, true) };
}

describe('the shelf of what a group has read', () => {
  it('holds one article up to a passage, and answers from nothing else', async () => {
    const { whole, parts } = await shelves();
    const { library, answerer, summariser } = await parts.of(whole, pact, 2);
    expect(library.articles.map(({ slug, passages }) => [slug, passages.length])).toEqual([['pact', 2]]);
    expect(answerer.find('clock')).toEqual([]);
    expect(answerer.find('broke')).toEqual([]);
    const { quotes } = await summariser.summarise({ article: pact, sentences: 15 });
    expect(quotes.map(({ passage }) => passage)).toEqual([1, 2]);
  });

  it('counts later passages, and tells nothing else of them', async () => {
    const { whole, parts } = await shelves();
    const { reading } = await parts.of(whole, pact, 2);
    expect(reading).toMatchObject({ upTo: 2, last: 3 });
    expect(reading.laterWith('Moscow')).toBe(1);
    expect(reading.laterWith('clock')).toBe(0);
    expect(await reading.laterOn('Who broke the pact?')).toBe(1);
    expect(await reading.laterOn('Who stopped the clock?')).toBe(0);
  });

  it('is made once for all who have read as far', async () => {
    const { whole, parts } = await shelves();
    const [first, second, other] = await Promise.all([2, 2, 1].map((upTo) => parts.of(whole, pact, upTo)));
    expect(first?.answerer).toBe(second?.answerer);
    expect(first?.answerer).not.toBe(other?.answerer);
  });

  it('stays while another of the same name and length is read elsewhere', async () => {
    const { whole, parts } = await shelves();
    const other = article('Pact', ['The pact of the other town was torn up.', 'Nobody there praised it.']);
    const first = await parts.of(whole, pact, 1);
    const elsewhere = await parts.of(whole, other, 1);
    expect((await parts.of(whole, pact, 1)).answerer).toBe(first.answerer);
    expect((await parts.of(whole, other, 1)).answerer).toBe(elsewhere.answerer);
    expect(elsewhere.answerer.find('torn')).toHaveLength(1);
    expect(first.answerer.find('torn')).toEqual([]);
  });

  it('follows an article that was edited', async () => {
    const { whole, parts } = await shelves();
    await parts.of(whole, pact, 1);
    const edited = article('Pact', ['The pact was torn up in July.', 'Moscow praised it.']);
    const { answerer } = await parts.of(whole, edited, 1);
    expect(answerer.find('July')).toHaveLength(1);
  });
});
