import { beforeAll, describe, expect, it } from 'vitest';
import { measuresOfPlay, play } from '../../benchmarks/quality/play.ts';
import { ask, type Measures, measuresOf } from '../../benchmarks/quality/score.ts';
import { readOwnSet } from '../../benchmarks/quality/sets.ts';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';

/** A gate against regressions: some points below what was measured, so that it trips on a fault and not on a tie. */
const set = await readOwnSet('tests/quality/china-russia-north-korea-pact.json', 'corpus');

describe.each([
  ['with the sentence encoder', undefined],
  ['with words alone', 'off'],
])("the project's own questions, %s", (_, name) => {
  let measures: Measures;
  let turns: Measures;
  beforeAll(async () => {
    const encoder = createEncoder(name);
    measures = measuresOf(await ask(set, encoder));
    turns = measuresOfPlay(await play(set, encoder));
    await encoder?.close();
  });

  it('are answered from a right passage with a quote that holds the answer', () => {
    expect(measures['passage@1']).toBeGreaterThanOrEqual(0.82);
    expect(measures['quote@1']).toBeGreaterThanOrEqual(0.8);
    expect(measures['quote@3']).toBeGreaterThanOrEqual(0.88);
  });

  it('are not answered when the article does not say, and seldom turned away when it does', () => {
    expect(measures['AUROC']).toBeGreaterThanOrEqual(0.85);
    expect(measures['abstained']).toBeGreaterThanOrEqual(0.4);
    expect(measures['answered']).toBeGreaterThanOrEqual(0.88);
  });

  it('go on as people go on: the turns of dialogues get what they ask for', () => {
    expect(turns['right']).toBeGreaterThanOrEqual(0.75);
  });

  it('get quotes that are read at a glance', () => {
    expect(measures['quoteLength']).toBeLessThanOrEqual(330);
  });
});
