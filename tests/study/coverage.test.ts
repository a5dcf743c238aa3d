import { describe, expect, it } from 'vitest';
import { coverageOf, touchedIn } from '../../src/study/coverage.ts';
import { article } from '../support/articles.ts';

const pact = article('Pact', ['One.', 'Two.', 'Three.', 'Four.'], { standfirst: 'None.' });

describe('what a discussion touched', () => {
  const coverage = coverageOf(
    pact,
    [
      { kind: 'question', what: 'Who?', passages: [1, 2] },
      { kind: 'question', what: 'Why?', passages: [2] },
      { kind: 'open', what: 'When?', passages: [] },
      { kind: 'passage', what: '', passages: [2, 9] },
      { kind: 'prompt', what: 'reason-1', passages: [3] },
      { kind: 'poll', what: 'reason-1', passages: [4] },
      { kind: 'turn', what: '', passages: [] },
    ],
    [1, 1],
  );

  it('is told for every passage in its order', () => {
    expect(coverage.map(({ number }) => number)).toEqual([0, 1, 2, 3, 4]);
    expect(coverage[1]).toEqual({ number: 1, asked: 1, quoted: 0, prompted: 0, noted: 2 });
    expect(coverage[2]).toEqual({ number: 2, asked: 2, quoted: 1, prompted: 0, noted: 0 });
  });

  it('is asked about, quoted, put as a prompt, noted on, or none of them', () => {
    expect(touchedIn(coverage, 'asked')).toEqual([1, 2]);
    expect(touchedIn(coverage, 'quoted')).toEqual([2]);
    expect(touchedIn(coverage, 'prompted')).toEqual([3]);
    expect(touchedIn(coverage, 'noted')).toEqual([1]);
    expect(touchedIn(coverage, 'never')).toEqual([0, 4]);
  });
});
