/** The sentences of a paragraph: wink's own ends, mended where a quotation, an abbreviation or a mark misleads it. */
import { read } from './nlp.ts';
import { goesOn, hasWord, lengthOfMarks, missedBeginnings } from './sentence-ends.ts';
import type { Span } from './span.ts';

/** wink reads a long paragraph in windows of this many characters, to keep its memory small; its speed is the same. */
const WINDOW = 20_000;
/** No word is as long; wink's time grows with the square of a run without white space: 100,000 characters took it 7 s. */
const LONG_RUN = 200;
const RUN_END = 50;
const FILLER = 'run ';
/** What stands before an end, as far back as anything asks. */
const TAIL = 40;

/**
 * The sentences of one paragraph, in order, without the white space between them. Ends are told from the stops in
 * "U.S.", "p.m.", "3.5", initials and abbreviations; a quotation keeps its closing mark and the words that attribute
 * it. Total over all strings and linear in their length; a stretch of 20,000 characters without an end is cut there.
 */
export function splitSentences(text: string): readonly Span[] {
  const capitalsTell = /\p{Lu}/u.test(text);
  const sentences: Span[] = [];
  for (const piece of piecesOf(text).flatMap((span) => splitAtMissedEnds(text, span))) {
    const previous = sentences.at(-1);
    if (previous === undefined) {
      sentences.push(piece);
      continue;
    }
    const isApart = previous.end < piece.start;
    const after = text.slice(piece.start, piece.end);
    const before = text.slice(Math.max(previous.start, previous.end - TAIL), previous.end);
    const marksEnd = piece.start + lengthOfMarks(after, isApart);
    const end =
      marksEnd > piece.start ? marksEnd : goesOn(before, after, isApart, capitalsTell) ? piece.end : undefined;
    if (end !== undefined) sentences[sentences.length - 1] = { start: previous.start, end };
    const rest = trimmed(text, end === undefined ? piece : { start: end, end: piece.end });
    if (rest.start < rest.end) sentences.push(rest);
  }
  return sentences;
}

function splitAtMissedEnds(text: string, { start, end }: Span): readonly Span[] {
  const starts = [start, ...missedBeginnings(text.slice(start, end)).map((at) => start + at)];
  return starts.map((from, index) => trimmed(text, { start: from, end: starts[index + 1] ?? end }));
}

/** wink's sentences. The last one of a window is read again with what follows, since the window may cut it. */
function piecesOf(text: string): readonly Span[] {
  const legible = legibleToWink(text);
  const pieces: Span[] = [];
  let start = 0;
  while (start < text.length) {
    const end = windowEnd(legible, start);
    const found = startsIn(legible, { start, end })
      .map((from, at, starts) => trimmed(text, { start: from, end: starts[at + 1] ?? end }))
      .filter((span) => span.start < span.end);
    const last = found.at(-1);
    const goesFurther = end < text.length && found.length > 1 && last !== undefined;
    pieces.push(...(goesFurther ? found.slice(0, -1) : found));
    start = goesFurther ? last.start : end;
  }
  return pieces;
}

/**
 * The text as wink reads it well, every character in its place: white space that wink would rewrite is a plain space,
 * and small words stand for all but the end of a run too long to be a word.
 */
function legibleToWink(text: string): string {
  return text
    .replaceAll(/\s/g, ' ')
    .split(' ')
    .map((run) => (run.length < LONG_RUN ? run : FILLER.padEnd(run.length - RUN_END, FILLER) + run.slice(-RUN_END)))
    .join(' ');
}

function windowEnd(text: string, start: number): number {
  if (text.length - start <= WINDOW) return text.length;
  const space = text.lastIndexOf(' ', start + WINDOW);
  return space > start ? space : start + WINDOW;
}

/** Where wink's sentences start. A sentence reaches to the next, so that no mark between two is lost. */
function startsIn(legible: string, window: Span): readonly number[] {
  const words = legible.slice(window.start, window.end);
  const starts: number[] = [];
  let cursor = 0;
  for (const sentence of read(words).sentences().out()) {
    const start = words.indexOf(sentence, cursor);
    // Should wink ever rewrite a character, its pieces have no place in the text: the window stays whole.
    if (start < 0 || hasWord(words.slice(cursor, start))) return [window.start];
    starts.push(window.start + start);
    cursor = start + sentence.length;
  }
  return [window.start, ...starts.slice(1)];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
