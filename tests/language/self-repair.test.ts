import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withoutTakenBack } from '../../src/language/self-repair.ts';

describe('a question that its writer repaired', () => {
  it.each([
    ['How long is, no actually what is the length of the river?', 'what is the length of the river?'],
    ['Who won, or rather why did the red team win so late?', 'why did the red team win so late?'],
    ['Did Sweden no Norway join the union?', 'Did Norway join the union?'],
    ['Which bridge, sorry I should have said tunnel, was closed?', 'Which tunnel, was closed?'],
    ['What did the mayor or make that governor promise?', 'What did the governor promise?'],
    ['where no wait when did the ship sink', 'when did the ship sink'],
  ])('%s is read as %s', (said, meant) => {
    expect(withoutTakenBack(said)).toBe(meant);
  });

  it('keeps what the repair still points to', () => {
    expect(withoutTakenBack('Where were the old mills closed, no sorry where were they built?')).toContain('mills');
  });

  it.each([
    'Why is there no trust between the two?',
    'Does Norway have no army?',
    'Is anyone sorry about what the council did?',
    'What can nobody actually prove?',
  ])('nothing is taken back in %s', (question) => {
    expect(withoutTakenBack(question)).toBe(question);
  });

  it('never grows, and says nothing that was not said', () => {
    const word = fc.constantFrom(
      'no',
      'sorry',
      'or',
      'rather',
      'what',
      'Norway',
      'bridge',
      'wait',
      'is',
      'I',
      'mean',
      ',',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 14 }), (words) => {
        const repaired = withoutTakenBack(words.join(' '));
        expect(repaired.length).toBeLessThanOrEqual(words.join(' ').length);
        for (const kept of repaired.split(/[\s,]+/)) expect(['', ...words]).toContain(kept);
      }),
    );
  });
});
