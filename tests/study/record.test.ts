import { describe, expect, it } from 'vitest';
import type { Contributed } from '../../src/study/discussion.ts';
import { openIn, participantsIn } from '../../src/study/record.ts';

const did = (kind: Contributed['kind'], what: string, person = 'ann', name = person): Contributed => ({
  ...{ kind, what, person, name },
  passages: [],
  madeAt: 0,
});

describe('the record of a discussion', () => {
  it('tells who took part, by the name they had last, and how much they asked', () => {
    const record = [
      did('turn', '', 'ann', 'Ann'),
      did('prompt', 'reason-1', ''),
      did('open', 'Why?', 'ben', 'Ben'),
      did('question', 'Who?', 'ann', 'Ann the reader'),
      did('passage', '', 'ben', ''),
    ];
    expect(participantsIn(record)).toEqual([
      { person: 'ann', name: 'Ann the reader', questions: 1 },
      { person: 'ben', name: '', questions: 1 },
    ]);
  });

  it('tells what stayed open, each question once, unless it was answered later', () => {
    const record = [
      did('open', 'Who paid?'),
      did('open', 'Why now?'),
      did('open', 'who paid'),
      did('question', 'Why now'),
      did('question', 'Who signed it?'),
    ];
    expect(openIn(record)).toEqual(['Who paid?']);
  });
});
