/** Words of a text with their offsets and what wink knows of them. */
import { its, read } from './nlp.ts';
import type { Span } from './span.ts';

/** What kind of word it is, as far as answering needs to know. */
export type WordClass = 'noun' | 'name' | 'verb' | 'adjective' | 'number' | 'other';

export interface Token extends Span {
  readonly text: string;
  /** Lower case, cut to its stem (Porter 2): what the forms of one word share. */
  readonly stem: string;
  /** Lower case, the form that a dictionary lists. */
  readonly lemma: string;
  readonly wordClass: WordClass;
  /** Whether it carries meaning of its own: it has letters or digits and is no stop word. */
  readonly isContent: boolean;
}

/** wink's universal part-of-speech tags; those not listed are `other`. */
const CLASS_OF_TAG: ReadonlyMap<string, WordClass> = new Map([
  ['NOUN', 'noun'],
  ['PROPN', 'name'],
  ['VERB', 'verb'],
  ['ADJ', 'adjective'],
  ['NUM', 'number'],
]);

/** Letters or digits, and not the cut-off end of a word ("'s", "n't"). */
const IS_WORD = /^(?!['’])(?!n['’]t$).*[\p{L}\p{N}]/iu;
const HAS_LOWER_CASE = /\p{Ll}/u;
const DOTTED_ACRONYM = /^(?:\p{L}\.){2,}$/u;
const CAPITALS = /^\p{Lu}{2,5}$/u;
const WORD = /^\p{L}[\p{L}\p{M}'’-]*$/u;

/** The tokens of a text in order. Offsets are exact whatever the text holds; white space belongs to no token. */
export function tokenise(text: string): readonly Token[] {
  const tokens = read(text).tokens();
  const values = tokens.out();
  const lemmas = tokens.out(its.lemma);
  const tags = tokens.out(its.partOfSpeech);
  const stops = tokens.out(its.isStopWord);
  // In a text of capitals alone, capitals tell no acronym from a word.
  const capitalsTell = HAS_LOWER_CASE.test(text);
  const result: Token[] = [];
  let cursor = 0;
  for (const [index, value] of values.entries()) {
    const start = text.indexOf(value, cursor);
    // wink may rewrite a character that it does not know; such a token has no place in the text and is left out.
    if (start < 0) continue;
    cursor = start + value.length;
    const acronym = acronymOf(value, capitalsTell, result.at(-1)?.text);
    result.push({
      text: value,
      start,
      end: cursor,
      stem: acronym ?? stemOf(value),
      // wink gives no lemma for a few words ("cannot").
      lemma: acronym ?? (lemmas[index] ?? value).toLowerCase(),
      wordClass: acronym === undefined ? (CLASS_OF_TAG.get(tags[index] ?? '') ?? 'other') : 'name',
      isContent: acronym !== undefined || (IS_WORD.test(value) && stops[index] !== true),
    });
  }
  return result;
}

/**
 * One spelling for the forms of an acronym: "U.N." and "UN" give `un`. Where the letters are also a stop word the
 * stops stay apart: "U.S.", "US" and "the us" give `us.`, the pronoun "us" gives nothing.
 */
function acronymOf(value: string, capitalsTell: boolean, previous: string | undefined): string | undefined {
  const isAcronym =
    DOTTED_ACRONYM.test(value) ||
    (capitalsTell && CAPITALS.test(value)) ||
    (value === 'us' && previous?.toLowerCase() === 'the');
  if (!isAcronym) return undefined;
  const letters = value.toLowerCase().replaceAll('.', '');
  return isStopWord(letters) ? `${letters}.` : letters;
}

function isStopWord(word: string): boolean {
  return read(word).tokens().out(its.isStopWord)[0] === true;
}

const stems = new Map<string, string>();
/** The vocabulary of a large library; past it the memo starts anew rather than grow with every typo ever asked. */
const MAX_STEMS_KEPT = 200_000;

/** Stemming is the dearest step of tokenising and words repeat: each form is stemmed once. */
function stemOf(value: string): string {
  const word = value.toLowerCase();
  // The stemmer is made for words: it would turn "3.5" into "y.5".
  if (!WORD.test(word)) return word;
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= MAX_STEMS_KEPT) stems.clear();
  const stem = read(word).tokens().out(its.stem)[0] ?? word;
  stems.set(word, stem);
  return stem;
}
