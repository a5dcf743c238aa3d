import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MEANING, WORDS } from '../../src/answer/model.ts';
import { type Found, supportOf } from '../../src/answer/support.ts';
import { analyseQuestion } from '../../src/language/question.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { article } from '../support/articles.ts';

const index = await buildIndex(
  unitsOf([article('Tesla', ['Nikola Tesla left Edison in 1885 because he was not paid.'])]),
);
const query = index.queryOf(analyseQuestion('why did Tesla leave Edison so soon'));
const SURE: Found = { confidence: 0.97, margin: 10, missing: [], isCompleted: false, isOfKind: () => true };

describe.each([
  ['words', WORDS],
  ['meaning', MEANING],
])('a match by %s', (_, model) => {
  it('is strong where it is sure and far above the next passage', () => {
    expect(supportOf(SURE, model, query)).toBe('strong');
  });

  it('is partial where the next passage answers as well', () => {
    expect(supportOf({ ...SURE, confidence: 0.8, margin: 0 }, model, query)).toBe('partial');
  });

  it('may be strong where a word is missing that could be put otherwise', () => {
    expect(supportOf({ ...SURE, missing: ['soon'] }, model, query)).toBe('strong');
  });

  it('is never strong without a name of the question', () => {
    expect(supportOf({ ...SURE, missing: ['Edison'] }, model, query)).toBe('partial');
  });

  it('is never strong without the kind of answer asked for', () => {
    expect(supportOf({ ...SURE, isOfKind: () => false }, model, query)).toBe('partial');
  });

  it('does not become weaker as it becomes surer, nor as the next passage falls behind', () => {
    const worth = { none: 0, partial: 1, strong: 2 };
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const lead = fc.double({ min: 0, max: 20, noNaN: true });
    fc.assert(
      fc.property(chance, chance, lead, lead, (confidence, more, margin, wider) => {
        const of = (sure: number, ahead: number): number =>
          worth[supportOf({ ...SURE, confidence: sure, margin: ahead }, model, query)];
        expect(of(Math.max(confidence, more), Math.max(margin, wider))).toBeGreaterThanOrEqual(of(confidence, margin));
      }),
    );
  });
});
