/** A quiz item while its quiz is open: places instead of the article's sentences, and a print of them to know them again. */
import type { Library } from '../corpus/library.ts';
import { type Citation, citationOf, quoteAt } from '../corpus/quote.ts';
import type { QuizItem, StemPiece } from './quiz-item.ts';
import { hashOf } from './quizzing/shuffle.ts';

type KeptPiece =
  /** So many characters of the key, from where the piece before ended. */
  { readonly kind: 'words'; readonly length: number } | Exclude<StemPiece, { readonly kind: 'words' }>;

/** Options may come from other articles, so they are kept as they were shown. */
export interface KeptItem extends Omit<QuizItem, 'stem' | 'key' | 'passage'> {
  readonly stem: readonly KeptPiece[];
  readonly key: Citation;
  /** A hash of the key's words: another edition of the article has others at its place. */
  readonly print: number;
}

/** The item without the words of its article; {@link itemOver} puts them back. */
export function keptItem({ stem, key, passage: _, ...item }: QuizItem): KeptItem {
  return {
    ...item,
    stem: stem.map((piece) => (piece.kind === 'words' ? { kind: 'words', length: piece.text.length } : piece)),
    key: citationOf(key),
    print: hashOf(key.text),
  };
}

/** The item with the article's words at its places; nothing when the library has no longer exactly these. */
export function itemOver({ stem, key: place, print, ...item }: KeptItem, library: Library): QuizItem | undefined {
  const key = quoteAt(library.get(place.article), place);
  if (key === undefined || hashOf(key.text) !== print) return undefined;
  let at = 0;
  const pieces = stem.map((piece): StemPiece => {
    if (piece.kind !== 'words') {
      at += item.truth.length;
      return piece;
    }
    at += piece.length;
    return { kind: 'words', text: key.text.slice(at - piece.length, at) };
  });
  return { ...item, passage: place.passage, stem: pieces, key };
}

/** Where the key has the words that were asked for, in the article's offsets; nothing for a true statement, which has no such place. */
export function truthIn({ stem, truth, key }: QuizItem): { readonly start: number; readonly end: number } | undefined {
  const at = stem.findIndex(({ kind }) => kind !== 'words');
  if (at === -1) return undefined;
  const before = stem.slice(0, at).reduce((sum, piece) => sum + (piece.kind === 'words' ? piece.text.length : 0), 0);
  return { start: key.start + before, end: key.start + before + truth.length };
}
