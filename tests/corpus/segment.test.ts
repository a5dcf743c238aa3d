import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { oneLine } from '../../src/corpus/characters.ts';
import type { Piece } from '../../src/corpus/draft.ts';
import { leastPassages, segment } from '../../src/corpus/segment.ts';
import { slugOf } from '../../src/corpus/slug.ts';

const segmented = (pieces: readonly Piece[], standfirst?: string): Article =>
  segment(slugOf('a'), { title: 'A', pieces, imprint: {}, ...(standfirst === undefined ? {} : { standfirst }) });
const paragraph = (text: string): Piece => ({ kind: 'paragraph', text });
const heading = (text: string): Piece => ({ kind: 'heading', text });
const words = ({ text }: Article, { start, end }: { start: number; end: number }): string => text.slice(start, end);

/** `count` sentences of `length` characters. */
const sentences = (count: number, length: number): string =>
  Array.from({ length: count }, () => `It ${'was '.repeat(length).slice(0, length - 8)}late.`).join(' ');

describe('passages', () => {
  it('are numbered through the body from 1, the standfirst is 0', () => {
    const article = segmented([paragraph('One.'), heading('Part'), paragraph('Two.')], 'Before.');

    expect(article.passages.map(({ number }) => number)).toEqual([0, 1, 2]);
    expect(article.passages.map((passage) => words(article, passage))).toEqual(['Before.', 'One.', 'Two.']);
    expect(article.text).toBe('Before.\n\nOne.\n\nPart\n\nTwo.');
  });

  it('stand under the heading before them', () => {
    const { passages } = segmented([paragraph('One.'), heading('Part'), paragraph('Two.'), paragraph('Three.')]);

    expect(passages.map(({ section }) => section)).toEqual([undefined, 'Part', 'Part']);
  });

  it('of a long paragraph are even and parted by the space that stood there', () => {
    const text = sentences(13, 100);

    const article = segmented([paragraph(text), paragraph('After.')]);

    const lengths = article.passages.map(({ start, end }) => end - start);
    expect(lengths).toEqual([605, 706, 6]);
    expect(article.text).toBe(`${text}\n\nAfter.`);
    expect(article.passages.map(({ number }) => number)).toEqual([1, 2, 3]);
  });

  it('leave no crumb behind', () => {
    const text = [sentences(1, 599), sentences(1, 590), 'Short one.'].join(' ');

    expect(segmented([paragraph(text)]).passages.map(({ start, end }) => end - start)).toEqual([599, 601]);
  });

  it('are never fewer than a draft is said to have at least', () => {
    const piece = fc.record({
      kind: fc.constantFrom('heading' as const, 'paragraph' as const),
      text: fc
        .array(fc.constantFrom('a', 'word', 'stop.', '—', 'so;', 'x'.repeat(900), '漢'.repeat(50)), {
          minLength: 1,
          maxLength: 400,
        })
        .map((parts) => `An ${parts.join(' ')}`),
    });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (pieces) => {
        const { passages } = segmented(pieces);
        expect(leastPassages({ title: 'A', pieces, imprint: {} })).toBeLessThanOrEqual(passages.length);
      }),
    );
  });

  it('of a list hold whole items, and no sentence reaches from one to the next', () => {
    const article = segmented([paragraph('First item without a stop\nsecond item. It goes on')]);

    expect(article.passages[0]?.sentences.map((span) => words(article, span))).toEqual([
      'First item without a stop',
      'second item.',
      'It goes on',
    ]);
  });
});

describe('a sentence without an end', () => {
  it('is cut at a clause', () => {
    const text = `${'word '.repeat(120)}here, ${'word '.repeat(100)}`.trim();

    const article = segmented([paragraph(text)]);

    expect(article.passages[0]?.sentences.map((span) => words(article, span).slice(-5))).toEqual(['here,', ' word']);
  });

  it('is cut at a space where it has no clause', () => {
    const article = segmented([paragraph('word '.repeat(400).trim())]);

    const lengths = article.passages.flatMap((passage) => passage.sentences).map(({ start, end }) => end - start);
    expect(lengths).toEqual([799, 799, 399]);
  });

  it('is never cut through a character', () => {
    const article = segmented([paragraph(`x${'😀'.repeat(1000)}`)]);

    const pieces = article.passages.flatMap((passage) => passage.sentences).map((span) => words(article, span));
    expect(pieces.join('')).toBe(article.text);
    for (const piece of pieces) expect(piece).toMatch(/^x?(?:😀)+$/u);
  });
});

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        'The U.S. left.',
        '"No."',
        'word, ',
        'x'.repeat(90),
        sentences(3, 250),
        sentences(2, 799),
        '😀 ',
        'a\nb',
      ),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(' ').split('\n').map(oneLine).filter(Boolean).join('\n'))
  .filter((text) => text !== '');
const pieces = fc.array(fc.record({ kind: fc.constantFrom('heading', 'paragraph', 'paragraph'), text: prose }), {
  maxLength: 8,
});

describe('any article', () => {
  it('is its passages in order, which are their sentences in order, and no word is lost', () => {
    fc.assert(
      fc.property(pieces, (parts) => {
        const article = segmented(parts);
        let cursor = 0;
        const seen: string[] = [];
        for (const [at, passage] of article.passages.entries()) {
          expect(passage.number).toBe(at + 1);
          expect(passage.start).toBeGreaterThanOrEqual(cursor);
          expect(passage.start).toBe(passage.sentences[0]?.start);
          expect(passage.end).toBe(passage.sentences.at(-1)?.end);
          expect(passage.end - passage.start).toBeLessThanOrEqual(1200);
          let within = passage.start;
          for (const sentence of passage.sentences) {
            expect(sentence.start).toBeGreaterThanOrEqual(within);
            expect(article.text.slice(within, sentence.start).trim()).toBe('');
            expect(words(article, sentence)).toBe(words(article, sentence).trim());
            expect(sentence.end - sentence.start).toBeGreaterThan(0);
            expect(sentence.end - sentence.start).toBeLessThanOrEqual(800);
            seen.push(words(article, sentence));
            within = sentence.end;
          }
          cursor = passage.end;
        }
        const body = parts.filter(({ kind }) => kind === 'paragraph').map(({ text }) => text);
        expect(seen.join('').replaceAll(/\s/g, '')).toBe(body.join('').replaceAll(/\s/g, ''));
      }),
      { numRuns: 200 },
    );
  });
});
