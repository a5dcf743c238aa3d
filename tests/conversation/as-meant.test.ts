import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asMeant } from '../../src/conversation/as-meant.ts';

describe('a question typed in haste', () => {
  it.each([
    ['whats the zoo called', "what's the zoo called"],
    ['Whos the mayor?', "Who's the mayor?"],
    ['why doesnt it stop', "why doesn't it stop"],
    ['why wont they, and why cant he', "why won't they, and why can't he"],
    ['how many ppl died', 'how many people died'],
    ['what did u read abt it', 'what did you read about it'],
    ['Who is R. U. Reader?', 'Who is R. U. Reader?'],
    ['what does the yr-12 form say', 'what does the yr-12 form say'],
    ['What does PPL stand for?', 'What does PPL stand for?'],
    ['were the wants met', 'were the wants met'],
  ])('%j is read as %j', (typed, meant) => {
    expect(asMeant(typed)).toBe(meant);
  });

  it('stays as it is read, however often', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(asMeant(asMeant(text))).toBe(asMeant(text));
      }),
    );
  });
});
