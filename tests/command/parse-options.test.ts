import { describe, expect, it } from 'vitest';
import { flagIn, parseOptions } from '../../src/command/parse-options.ts';

const OPTIONS = {
  words: { kind: 'text', description: 'What to look for', required: true, maxLength: 10 },
  count: { kind: 'integer', description: 'How many', min: 1, max: 5 },
  length: { kind: 'choice', description: 'How much', choices: ['short', 'long'] },
  private: { kind: 'flag', description: 'Only you see it' },
} as const;

function problemOf(raw: Parameters<typeof parseOptions>[1]): string | undefined {
  const parsed = parseOptions(OPTIONS, raw);
  return parsed.ok ? undefined : parsed.problem.map(({ text }) => text).join('');
}

describe('options', () => {
  it('become values of their kinds, however they are written; what was not given is undefined', () => {
    expect(parseOptions(OPTIONS, { words: ' pact ', count: ' 3', length: 'Short', private: ' Yes ' })).toEqual({
      ok: true,
      value: { words: 'pact', count: 3, length: 'short', private: true },
    });
    expect(parseOptions(OPTIONS, { words: 'pact', count: '' })).toEqual({ ok: true, value: { words: 'pact' } });
  });

  it.each([
    [{}, 'Please give words: what to look for.'],
    [{ words: 'a pact that is long' }, 'words is 19 characters long; please keep it to 10.'],
    [{ words: 'pact', count: 6 }, 'count takes a whole number from 1 to 5, not 6.'],
    [{ words: 'pact', count: '2.5' }, 'count takes a whole number from 1 to 5, not 2.5.'],
    [{ words: 'pact', length: 'medium' }, 'length is short or long, not medium.'],
    [{ words: 'pact', private: 'maybe' }, 'private is true or false, not maybe.'],
    [{ words: 'pact', fly: true }, 'There is no option fly here; there is words, count, length and private.'],
  ])('%j are refused in one sentence', (raw, sentence) => {
    expect(problemOf(raw)).toBe(sentence);
  });
});

describe('a flag', () => {
  it('says yes, no, or neither', () => {
    expect([flagIn(true), flagIn(' ON '), flagIn('no'), flagIn('maybe'), flagIn(1)]).toEqual([
      ...[true, true, false, undefined, undefined],
    ]);
  });
});
