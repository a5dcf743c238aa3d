import { describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../src/language/question.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex, restoreIndex } from '../../src/search/lunr-index.ts';
import { article } from '../support/articles.ts';

const units = unitsOf([
  article('Rivers', ['The Rhine runs north.', 'The Danube runs east. It is long.', 'Normandy has no such river.']),
]);
const index = await buildIndex(units);
const passagesFor = (question: string) => {
  const scores = index.scores(index.queryOf(analyseQuestion(question)));
  return units
    .map(({ passage }, unit) => ({ number: passage.number, score: scores[unit] ?? 0 }))
    .filter(({ score }) => Number.isFinite(score))
    .sort((a, b) => b.score - a.score)
    .map(({ number }) => number);
};

describe('the index', () => {
  it('finds passages by any form of a word, the best first', () => {
    expect(passagesFor('running north')[0]).toBe(1);
    expect(passagesFor('rivers')).toEqual([3]);
  });

  it('finds a misspelt word', () => {
    expect(passagesFor('danubbe')).toEqual([2]);
  });

  it.each(['Normandy?', 'stems:normandy', '+Normandy', 'Normandy^9', '-Normandy', 'Normandy~'])(
    'reads %s as words, not as syntax',
    (question) => {
      expect(passagesFor(question)).toContain(3);
    },
  );

  it('does not take a star for a wildcard', () => {
    expect(passagesFor('Norm*ndy')).not.toContain(1);
    expect(passagesFor('*')).toEqual([]);
  });

  it('answers the same after it was stored and restored', () => {
    const restored = restoreIndex(units, structuredClone(index.serialise()));
    const query = index.queryOf(analyseQuestion('which river runs east?'));
    expect(restored.scores(query)).toEqual(index.scores(query));
  });

  it('tells how far it is, and stops when asked', async () => {
    const many = unitsOf([
      article(
        'Long',
        Array.from({ length: 120 }, (_, at) => `Paragraph ${at} speaks of rivers.`),
      ),
    ]);
    const seen: number[] = [];
    const stop = new AbortController();
    const building = buildIndex(many, {
      signal: stop.signal,
      onUnit: (done) => {
        seen.push(done);
        if (done === 60) stop.abort();
      },
    });
    await expect(building).rejects.toThrow();
    expect(seen.at(-1)).toBe(100);
  });
});
