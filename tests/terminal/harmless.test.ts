import { describe, expect, it } from 'vitest';
import { harmless } from '../../src/terminal/harmless.ts';

describe('harmless text', () => {
  it.each([
    ['a cleared screen', 'a\u001B[2Jb', 'ab'],
    ['a window title', 'a\u001B]0;title\u0007b', 'ab'],
    ['an 8-bit control sequence', 'a\u009B2Jb', 'ab'],
    ['a bell and a line end', 'a\u0007\r\nb', 'a b'],
    ['half a character', 'a\uD800b😀', 'a\uFFFDb😀'],
    ['words turned around', 'a\u202Eb', 'ab'],
  ])('holds no %s', (_, text, expected) => {
    expect(harmless(text)).toBe(expected);
  });
});
