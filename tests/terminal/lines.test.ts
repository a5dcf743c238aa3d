import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../../src/terminal/lines.ts';

async function* chunked(bytes: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array, void, void> {
  let at = 0;
  for (const size of sizes) {
    yield bytes.subarray(at, at + size);
    at += size;
  }
  yield bytes.subarray(at);
}

async function linesIn(text: string | Uint8Array, maxLength = 1000, sizes: readonly number[] = []) {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const lines: (string | undefined)[] = [];
  for await (const line of linesOf(chunked(bytes, sizes), maxLength)) lines.push(line);
  return lines;
}

describe('lines', () => {
  it('are the same wherever the bytes are cut into chunks', async () => {
    const piece = fc.oneof(fc.constantFrom('\n', '\r\n', '\u2028', '😀', '¶'), fc.string({ unit: 'grapheme' }));
    await fc.assert(
      fc.asyncProperty(fc.array(piece), fc.array(fc.nat({ max: 5 })), async (pieces, sizes) => {
        const text = pieces.join('').replace(/^\uFEFF/, '');
        const naive = text.split('\n').map((line) => line.replace(/\r$/, ''));
        if (text === '' || text.endsWith('\n')) naive.pop();
        expect(await linesIn(text, 1000, sizes)).toEqual(naive);
      }),
    );
  });

  it('end at a line feed alone, because JSON may hold the other line ends', async () => {
    expect(await linesIn('a\u2028b\u2029c\u0085d\n')).toEqual(['a\u2028b\u2029c\u0085d']);
  });

  it('come without a byte-order mark', async () => {
    expect(await linesIn('\uFEFFa\nb')).toEqual(['a', 'b']);
  });

  it('come as nothing when they are too long, and the next are read again', async () => {
    expect(await linesIn(`abcd\nabcde\nab\n${'x'.repeat(50)}`, 4, [3, 3, 3])).toEqual([
      'abcd',
      undefined,
      'ab',
      undefined,
    ]);
  });

  it('hold replacement characters for bytes that are no UTF-8', async () => {
    expect(await linesIn(Uint8Array.of(0x61, 0xff, 0x0a, 0xc3))).toEqual(['a\uFFFD', '\uFFFD']);
  });
});
