import { describe, expect, it } from 'vitest';
import { nearnessOver } from '../../src/search/nearness.ts';

describe('nearness', () => {
  const vocabulary = ['soldier', 'teapot', 'qwertzuiop'];
  const near = nearnessOver(vocabulary)(['troop', 'qwertzuiop']);

  it('is told of every word to every term, nothing of words that mean nothing', () => {
    expect(near(0)[0]).toBeGreaterThan(0.2);
    expect(near(1)).toEqual([]);
    expect(near(2)).toEqual([]);
  });

  it('is the same asked again', () => {
    expect(near(0)).toBe(near(0));
  });

  it('is nothing for a word that the library does not have', () => {
    expect(near(99)).toEqual([]);
  });
});
