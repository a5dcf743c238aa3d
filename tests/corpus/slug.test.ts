import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../src/corpus/slug.ts';

describe('a slug', () => {
  it.each([
    ['China & Russia: the Pact (2024)', 'china-russia-the-pact-2024'],
    ['Été à Zürich', 'ete-a-zurich'],
    ['中国与俄罗斯', '中国与俄罗斯'],
    ['हिन्दी लेख', 'हिन्दी-लेख'],
    ['Война и мир', 'война-и-мир'],
    ['…', 'article'],
    ['--a--', 'a'],
  ])('of %s is %s', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('of a long name is cut at a hyphen', () => {
    expect(slugOf('the quick brown fox jumps over the lazy dog and then it sleeps')).toBe(
      'the-quick-brown-fox-jumps-over-the-lazy-dog-and',
    );
  });

  it('of any name is 1 to 48 letters, digits and single inner hyphens, and its own slug', () => {
    const name = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 120 }),
      fc.string({ unit: 'grapheme', minLength: 60 }),
    );
    fc.assert(
      fc.property(name, (words) => {
        const slug = slugOf(words);
        expect(slug).toMatch(/^[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*$/u);
        expect(slug.length).toBeLessThanOrEqual(48);
        expect(slugOf(slug)).toBe(slug);
      }),
      { numRuns: 300 },
    );
  });
});
