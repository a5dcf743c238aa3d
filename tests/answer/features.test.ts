import { describe, expect, it } from 'vitest';
import { candidateFinder } from '../../src/answer/candidates.ts';
import { FEATURES, type FeatureName } from '../../src/answer/features.ts';
import { analyseQuestion } from '../../src/language/question.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { article } from '../support/articles.ts';

const index = await buildIndex(
  unitsOf([
    article('The Rhine in Germany', [
      'The Rhine is long. It flows north through Basel and Cologne. In 1816 steamers came to it.',
      'Barges carry coal. Beijing has no part in it.',
    ]),
  ]),
);
const find = candidateFinder(index);

/** What is measured of the sentences of the library against a question, in their order. */
function measured(question: string, similarities?: Float32Array): readonly Readonly<Record<FeatureName, number>>[] {
  const candidates = find(index.queryOf(analyseQuestion(question)), { similarities });
  const inOrder = [...candidates].sort((a, b) => a.sentence - b.sentence);
  return inOrder.map(({ features }) => {
    const named = FEATURES.map((name, at): [string, number] => [name, features[at] ?? Number.NaN]);
    // Proof: the entries have the names of FEATURES, each once.
    return Object.fromEntries(named) as Readonly<Record<FeatureName, number>>;
  });
}

describe('the measures of a sentence', () => {
  it('are all numbers, and all tell something of some question', () => {
    const similarities = Float32Array.of(0.9, 0.4, 0.3, 0.2, 0.1);
    const questions = [
      'When did 1816 steamers come to the Rhine?',
      'Which barges carry coal north of Danzig in 1900?',
      'Does the PRC flow?',
      'Rhine long',
      'How many barges from Zurich?',
      'Who knows why, and where the river goes?',
      'what flows',
    ];
    const all = questions.flatMap((question) => measured(question, similarities));
    for (const name of FEATURES) {
      expect(all.every((features) => Number.isFinite(features[name]))).toBe(true);
      expect([name, all.some((features) => features[name] !== 0)]).toEqual([name, true]);
    }
  });

  it('are numbers also where every passage has the word, which Lunr then takes for worth nothing', () => {
    const worthless = { ...index, scores: () => new Float64Array(index.units.length) };
    const [first] = candidateFinder(worthless)(index.queryOf(analyseQuestion('Is the Rhine long?')));
    expect(first?.features.every(Number.isFinite)).toBe(true);
  });

  it('tell how much of the question the sentence and its passage hold', () => {
    const [first, second] = measured('Is the Rhine long and does it flow north?');
    expect(first?.sentenceCoverage).toBeLessThan(1);
    expect(first?.passageCoverage).toBe(1);
    expect(second?.previousAdds).toBeGreaterThan(0);
  });

  it('tell whether the kind of answer asked for is there', () => {
    const sentences = measured('When did steamers come to the Rhine?');
    expect(sentences.map(({ kindPresent }) => kindPresent)).toEqual([0, 0, 1]);
  });

  it('take a country for itself under another name', () => {
    const sentences = measured('What part has China in the coal?');
    expect(sentences.at(-1)?.nameMissing).toBeLessThan(0.5);
  });

  it('find passages that only mean the same', () => {
    expect(measured('waterway', Float32Array.of(0.9, 0.4, 0.3, 0.2, 0.1))).toHaveLength(5);
    expect(measured('waterway')).toHaveLength(0);
  });
});
