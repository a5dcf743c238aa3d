import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotation, type Quotation } from '../../src/answer/quotation.ts';
import { houseOf, realArticles } from '../support/house.ts';

const house = await houseOf(await realArticles());
const check = (claim: string): Promise<Quotation> => checkQuotation(claim, house);
const [article] = house.library.articles;
if (article === undefined) throw new Error('The corpus has an article.');

describe('a quotation', () => {
  it('is exact when the words stand there in this order, whatever their case and marks', async () => {
    const checked = await check('beijing WANTS to maintain “peace and stability” in the Koreas');
    expect(checked).toMatchObject({ kind: 'exact', quote: { passage: 4 } });
    expect(checked.kind === 'exact' && checked.quote.text).toBe(
      'Beijing wants to maintain peace and stability in the Koreas',
    );
  });

  it('is exact wherever it is cut out of a passage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(), fc.integer({ min: 4, max: 20 }), async (which, from, length) => {
        const passage = article.passages[which % article.passages.length];
        const words = article.text.slice(passage?.start, passage?.end).split(' ');
        const at = from % Math.max(1, words.length - length);
        const checked = await check(words.slice(at, at + length).join(' '));
        expect(checked.kind).toBe('exact');
      }),
      { numRuns: 60 },
    );
  });

  it('is near when a word is another, and both sides tell which', async () => {
    const checked = await check(
      'Beijing wants to maintain war and stability in the Koreas while countering U.S. influence',
    );
    expect(checked).toMatchObject({ kind: 'near', quote: { passage: 4 } });
    if (checked.kind !== 'near') return;
    expect(checked.claimed.filter(({ isRight }) => !isRight).map(({ text }) => text)).toEqual(['war']);
    const differing = checked.differing.map(({ start, end }) => article.text.slice(start, end));
    expect(differing).toEqual(['peace', 'simultaneously']);
  });

  it('that is near is given back as it was written', async () => {
    const claim = 'Beijing *wants* to maintain war, and stability in the Koreas, countering U.S. influence!';
    const checked = await check(claim);
    expect(checked.kind === 'near' && checked.claimed.map(({ text }) => text).join('')).toBe(claim);
  });

  it('that ends on a wrong word differs there and not in what the sentence goes on with', async () => {
    const checked = await check('wants to maintain peace and stability in the Koreas while countering U.S. pressure');
    if (checked.kind !== 'near') throw new Error('It is near.');
    expect(checked.differing.map(({ start, end }) => article.text.slice(start, end))).toEqual([
      'simultaneously',
      'influence',
    ]);
  });

  it('is near when it is a part of a long sentence, quoted wrong', async () => {
    const checked = await check('China has adopted a careful approach to the newly signed defense treaty');
    expect(checked).toMatchObject({ kind: 'near', quote: { passage: 1 } });
    if (checked.kind !== 'near') return;
    expect(checked.claimed.filter(({ isRight }) => !isRight).map(({ text }) => text)).toEqual([
      'careful',
      'newly',
      'treaty',
    ]);
  });

  it('is absent when nothing like it stands there', async () => {
    expect(await check('The clock of the town hall stopped at noon')).toEqual({ kind: 'absent' });
    expect(await check('')).toEqual({ kind: 'absent' });
    expect(await check('China and Russia signed a treaty about fishing in the Baltic Sea last week')).toEqual({
      kind: 'absent',
    });
  });

  it('is checked, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async (claim) => {
        expect(['exact', 'near', 'absent']).toContain((await check(claim)).kind);
      }),
      { numRuns: 60 },
    );
  });
});
