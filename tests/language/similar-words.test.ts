import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarWordsOf } from '../../src/language/similar-words.ts';

const VOCABULARY = ['rapprochement', 'strategic', 'strategy', 'influence', 'pact', 'impact', 'speculate', 'country'];
const similarTo = similarWordsOf(VOCABULARY);
const words = (word: string) => similarTo(word).map(({ number }) => VOCABULARY[number]);

describe('words that look alike', () => {
  it.each([
    ['raprochement', 'rapprochement'],
    ['stratgic', 'strategic'],
    ['countires', 'country'],
    ['speculation', 'speculate'],
  ])('%s finds %s first', (typed, meant) => {
    expect(words(typed)[0]).toBe(meant);
  });

  it('leaves a known word that only rhymes alone', () => {
    expect(words('pact')).toEqual([]);
  });

  it('compares no short words and no numbers', () => {
    expect(words('pac')).toEqual([]);
    expect(words('1989')).toEqual([]);
  });

  it('never gives the word itself, and the likest first', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 12 })), fc.string({ maxLength: 12 }), (vocabulary, word) => {
        const found = similarWordsOf(vocabulary)(word);
        expect(found.map(({ number }) => vocabulary[number])).not.toContain(word);
        const likeness = found.map((similar) => similar.likeness);
        expect(likeness).toEqual([...likeness].sort((a, b) => b - a));
      }),
    );
  });
});
