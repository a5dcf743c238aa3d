/** Passages that hold given words: every word, and every phrase in double quotes exactly. */
import type { Span } from '../corpus/article.ts';
import { quote } from '../corpus/quote.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Unit } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Excerpt } from './answer.ts';

/** Straight and curly double quotes. A quote mark without its fellow is an ordinary character. */
const PHRASE = /["“”„«]([^"“”„«»]+)["“”»]/g;
const IS_WORD = /[\p{L}\p{N}]/u;
const MAX_FOUND = 25;
/** A phrase that stands inside many a word. */
const MAX_SHORT = 3;

export interface FindOptions {
  /** Which units to look in. */
  readonly isWanted: (unit: number) => boolean;
  /** Whether the last word may be only the start of one, as while it is typed. */
  readonly isTyping: boolean;
}

/** What a person looks for. */
interface Wanted {
  /** Folded; must stand in the passage letter for letter. */
  readonly phrases: readonly string[];
  /** For each other word, the vocabulary numbers that are a form of it. */
  readonly words: readonly ReadonlySet<number>[];
}

/**
 * Passages that hold every phrase, but for case and white space, and every other word in some form; those that hold
 * them most often first. Each is given by the sentence that holds most, with the found words highlighted.
 */
export function findPassages(
  index: SearchIndex,
  words: string,
  { isWanted, isTyping }: FindOptions,
): readonly Excerpt[] {
  const wanted = wantedOf(index, words, isTyping);
  if (wanted.phrases.length === 0 && wanted.words.length === 0) return [];
  const found: { unit: Unit; count: number }[] = [];
  for (const [number, unit] of index.units.entries()) {
    if (!isWanted(number)) continue;
    const count = countIn(index, number, unit, wanted);
    if (count > 0) found.push({ unit, count });
  }
  return found
    .sort((a, b) => b.count - a.count)
    .slice(0, MAX_FOUND)
    .map(({ unit }) => excerptOf(index, unit, wanted));
}

function wantedOf({ columns: { vocabulary } }: SearchIndex, words: string, isTyping: boolean): Wanted {
  const quoted = [...words.matchAll(PHRASE)].map(([, inner = '']) => folded(inner).trim());
  const loose = words.replaceAll(PHRASE, ' ');
  const tokens = tokenise(loose).filter(({ text }) => IS_WORD.test(text));
  const content = tokens.filter(({ isContent }) => isContent);
  // Stop words are not indexed; alone they are looked for as they stand.
  const phrases = content.length > 0 || tokens.length === 0 ? quoted : [...quoted, folded(loose).trim()];
  const last = content.at(-1);
  return {
    phrases: phrases.filter((phrase) => phrase !== ''),
    words: content.map((token) => {
      const isStart = isTyping && token === last && token.end === loose.trimEnd().length;
      return numbersOf(vocabulary, token, isStart ? token.text.toLowerCase() : undefined);
    }),
  };
}

function numbersOf(vocabulary: readonly string[], { stem, lemma }: Token, start?: string): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const [number, word] of vocabulary.entries()) {
    if (word === stem || word === lemma || (start !== undefined && word.startsWith(start))) numbers.add(number);
  }
  return numbers;
}

/** How often the unit holds what is wanted; 0 unless it holds all of it. */
function countIn(
  { columns }: SearchIndex,
  number: number,
  { article, passage }: Unit,
  { phrases, words }: Wanted,
): number {
  let count = 0;
  const from = columns.sentenceStarts[columns.passageStarts[number] ?? 0] ?? 0;
  const to = columns.sentenceStarts[columns.passageStarts[number + 1] ?? 0] ?? 0;
  for (const forms of words) {
    let here = 0;
    for (let at = from; at < to; at += 1) {
      if (forms.has(columns.stems[at] ?? -1) || forms.has(columns.lemmas[at] ?? -1)) here += 1;
    }
    if (here === 0) return 0;
    count += here;
  }
  if (phrases.length === 0) return count;
  const text = folded(article.text.slice(passage.start, passage.end));
  return phrases.every((phrase) => occurrences(text, phrase).length > 0) ? count + phrases.length : 0;
}

function excerptOf({ columns: { vocabulary } }: SearchIndex, { article, passage }: Unit, wanted: Wanted): Excerpt {
  const text = article.text.slice(passage.start, passage.end);
  const forms = new Set(wanted.words.flatMap((numbers) => [...numbers].map((number) => vocabulary[number])));
  const spans = [
    ...wanted.phrases.flatMap((phrase) => occurrences(text, phrase)),
    ...tokenise(text).filter(({ stem, lemma }) => forms.has(stem) || forms.has(lemma)),
  ].map(({ start, end }) => ({ start: passage.start + start, end: passage.start + end }));
  const heldBy = (span: Span): readonly Span[] =>
    spans.filter(({ start, end }) => span.start <= start && end <= span.end);
  const shown = passage.sentences.reduce<Span>(
    (best, sentence) => (heldBy(sentence).length > heldBy(best).length ? sentence : best),
    passage.sentences[0] ?? passage,
  );
  // A phrase that runs over a sentence's end stands in no sentence alone.
  const span = heldBy(shown).length > 0 ? shown : passage;
  return { quote: quote(article, passage, span), highlights: [...heldBy(span)].sort((a, b) => a.start - b.start) };
}

/** Where `phrase` stands in `text`, a short one only as words: "the" is not in "other". Folding keeps every character's place, so the offsets are the text's own. */
function occurrences(text: string, phrase: string): readonly Span[] {
  const spans: Span[] = [];
  const haystack = folded(text);
  for (let at = haystack.indexOf(phrase); at >= 0; at = haystack.indexOf(phrase, at + phrase.length)) {
    const end = at + phrase.length;
    if (phrase.length > MAX_SHORT || !(isLetterAt(haystack, at - 1) || isLetterAt(haystack, end)))
      spans.push({ start: at, end });
  }
  return spans;
}

function isLetterAt(text: string, at: number): boolean {
  return /[\p{Script=Latin}\p{N}]/u.test(text[at] ?? '');
}

/** For comparing letter for letter: case, curly marks and kinds of white space aside, one code unit for each. */
function folded(text: string): string {
  return text
    .replaceAll(/\p{Lu}/gu, (letter) => (letter.toLowerCase().length === letter.length ? letter.toLowerCase() : letter))
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s/g, ' ');
}
