import fc from 'fast-check';
import lunr from 'lunr';
import { describe, expect, it } from 'vitest';
import { FIELDS, type LunrJson, postingsOf, scorerOver } from '../../src/search/postings.ts';

const word = fc.constantFrom('river', 'delta', 'flood', 'constructor', '__proto__', '_index', 'stems', '7');
const words = fc.array(word, { maxLength: 12 });
const passages = fc.array(fc.record({ stems: words, lemmas: words, bigrams: words }), { minLength: 1, maxLength: 30 });
const clauses = fc.uniqueArray(
  fc.record({ term: word, field: fc.constantFrom(...FIELDS), weight: fc.double({ min: 0.05, max: 1, noNaN: true }) }),
  { minLength: 1, selector: ({ term, field }) => `${field} ${term}` },
);

describe('postings', () => {
  it('give every passage the score that Lunr gives it, to the last bit', () => {
    fc.assert(
      fc.property(passages, clauses, (held, asked) => {
        const builder = new lunr.Builder();
        builder.ref('unit');
        for (const field of FIELDS) builder.field(field);
        for (const [unit, terms] of held.entries()) builder.add({ unit, ...terms });
        const index = builder.build();
        const hits = index.query((query) => {
          for (const { term, field, weight } of asked) {
            query.term(term, { fields: [field], boost: weight, usePipeline: false });
          }
        });
        // Proof: what toJSON gives is what Lunr serialises.
        const scores = scorerOver(postingsOf(index.toJSON() as LunrJson), held.length)(asked);
        const expected = held.map((_, unit) => hits.find(({ ref }) => ref === String(unit))?.score ?? -Infinity);
        expect([...scores]).toEqual(expected);
      }),
    );
  });
});
