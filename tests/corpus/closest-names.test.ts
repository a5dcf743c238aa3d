import { describe, expect, it } from 'vitest';
import { closestNames, nameMeant } from '../../src/corpus/closest-names.ts';

const names = ['harbour-ferry', 'north-korea-pact', 'winter-river', 'winter-road', 'winter-palace', 'winter-sea'].map(
  (name) => ({ name, words: name.replaceAll('-', ' ') }),
);

describe('the closest names', () => {
  it('bear a wrong letter and swapped words', () => {
    expect(closestNames('harbor fery', names)).toEqual(['harbour-ferry']);
    expect(closestNames('pact korea', names)[0]).toBe('north-korea-pact');
  });

  it('are at most three, the likest first', () => {
    expect(closestNames('wintr rivr', names)).toEqual(['winter-river', 'winter-road', 'winter-palace']);
  });

  it('are none when all are far off or nothing was typed', () => {
    expect(closestNames('xyzzy', names)).toEqual([]);
    expect(closestNames('', names)).toEqual([]);
  });
});

describe('the name meant', () => {
  it('is the likest of those that begin as what was typed does', () => {
    expect(nameMeant('sumary', ['settings', 'summary'])).toBe('summary');
    expect(nameMeant('summary', ['settings', 'summary'])).toBe('summary');
    expect(nameMeant('ummary', ['settings', 'summary'])).toBeUndefined();
    expect(nameMeant('', ['summary'])).toBeUndefined();
  });
});
