/** Parts → passages → sentences: numbers the paragraphs and finds the offsets of everything that can be quoted. */
import { splitSentences } from '../language/sentences.ts';
import type { Article, Passage, Slug, Span } from './article.ts';
import type { Draft } from './draft.ts';

/** A paragraph longer than this is cut: a quote of it would fill a phone and leave no room in a message. */
const MAX_PASSAGE = 1200;
/** A "sentence" without a stop is cut at this length, so that with every character escaped it still fits a message. */
const MAX_SENTENCE = 800;
const PARTED = '\n\n';

/** An article from a cleaned draft. Its text is the standfirst, headings and paragraphs, parted by blank lines. */
export function segment(slug: Slug, { title, standfirst, pieces, imprint }: Draft): Article {
  const parts: string[] = [];
  const passages: Passage[] = [];
  let length = 0;
  let section: string | undefined;
  const append = (text: string): number => {
    const start = length === 0 ? 0 : length + PARTED.length;
    parts.push(text);
    length = start + text.length;
    return start;
  };

  if (standfirst !== undefined) {
    passages.push({ number: 0, ...wholePassage(standfirst, append(standfirst)) });
  }
  let number = 1;
  for (const { kind, text } of pieces) {
    const start = append(text);
    if (kind === 'heading') {
      section = text;
      continue;
    }
    for (const sentences of passagesOf(text, start)) {
      passages.push({ number, ...spanOf(sentences), sentences, ...(section === undefined ? {} : { section }) });
      number += 1;
    }
  }
  return { slug, title, text: parts.join(PARTED), passages, ...imprint };
}

/** How many passages a draft has at least; told without a look at its sentences, which takes long in a long text. */
export function leastPassages({ pieces }: Draft): number {
  const most = MAX_PASSAGE + ' '.length;
  return pieces.reduce((sum, { kind, text }) => sum + (kind === 'heading' ? 0 : Math.ceil(text.length / most)), 0);
}

function wholePassage(text: string, offset: number): Pick<Passage, 'start' | 'end' | 'sentences'> {
  const sentences = sentencesOf(text, offset);
  return { ...spanOf(sentences), sentences };
}

/** A paragraph's sentences in one passage, or in a few of even length that keep under the limit. */
function passagesOf(text: string, offset: number): readonly (readonly Span[])[] {
  const sentences = sentencesOf(text, offset);
  if (sentences.length === 0) return [];
  if (text.length <= MAX_PASSAGE) return [sentences];
  // A sentence reaches over its share's end by half at most, so that shares of a third always fit.
  for (let shares = Math.ceil(text.length / MAX_PASSAGE); ; shares = Math.ceil(shares * 1.1)) {
    const passages = shared(sentences, offset, text.length / shares);
    if (passages.every((passage) => lengthOf(passage) <= MAX_PASSAGE)) return passages;
  }
}

/** Sentences go to the share that their middle lies in. */
function shared(sentences: readonly Span[], offset: number, share: number): readonly (readonly Span[])[] {
  const passages: Span[][] = [];
  let current = -1;
  for (const sentence of sentences) {
    const at = Math.floor(((sentence.start + sentence.end) / 2 - offset) / share);
    if (at > current) passages.push([]);
    current = at;
    passages.at(-1)?.push(sentence);
  }
  return passages;
}

function lengthOf(sentences: readonly Span[]): number {
  const { start, end } = spanOf(sentences);
  return end - start;
}

/** Sentences with offsets from `offset`; a line end inside a paragraph, as in a list, ends a sentence too. */
function sentencesOf(text: string, offset: number): readonly Span[] {
  const sentences: Span[] = [];
  let lineStart = 0;
  for (const line of text.split('\n')) {
    for (const { start, end } of splitSentences(line)) {
      sentences.push(...cutLong(line, { start, end }).map((span) => shifted(span, offset + lineStart)));
    }
    lineStart += line.length + 1;
  }
  return sentences;
}

/** Pieces of at most MAX_SENTENCE, cut after the last clause mark that leaves a fair piece, else at white space. */
function cutLong(text: string, { start, end }: Span): readonly Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > MAX_SENTENCE) {
    const cut = from + lengthOfPiece(text.slice(from, Math.min(end, from + MAX_SENTENCE + 1)));
    pieces.push({ start: from, end: cut });
    from = text[cut] === ' ' ? cut + 1 : cut;
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
}

/** `window` is a character longer than a piece may be, to see whether a word ends there. */
function lengthOfPiece(window: string): number {
  const clause = Math.max(...[';', ':', ',', '—', '–'].map((mark) => window.lastIndexOf(`${mark} `) + 1));
  if (clause > MAX_SENTENCE / 3) return clause;
  const space = window.lastIndexOf(' ');
  if (space > 0) return space;
  // No white space to cut at; at least a surrogate pair stays whole.
  return /[\uD800-\uDBFF]$/.test(window.slice(0, MAX_SENTENCE)) ? MAX_SENTENCE - 1 : MAX_SENTENCE;
}

function spanOf(sentences: readonly Span[]): Span {
  return { start: sentences[0]?.start ?? 0, end: sentences.at(-1)?.end ?? 0 };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}
