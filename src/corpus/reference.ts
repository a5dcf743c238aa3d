/** How people name passages: `¶4`, `#4`, `4`, `¶4-6`, `paragraph 4`, `p. 4`, `pact ¶4`. */
import { exactName } from './slug.ts';

export interface Reference {
  /** Words that name the article, where there are any. */
  readonly name?: string;
  readonly first: number;
  readonly last: number;
}

const NUMBERS = String.raw`(?<first>\d{1,9})(?: ?(?:[-‐‑–—−]|to) ?(?:[¶#§] ?)?(?<last>\d{1,9}))?`;
const SIGN = '[¶#§] ?';
const WORD = String.raw`(?<!\p{L})(?:(?:paragraphs?|paras?|passages?) ?|pp?\.? ?)`;
const NUMBER_ALONE = new RegExp(`^${NUMBERS}$`, 'iu');
/** Marked as a passage's number, with the article's name before or after it. A sign wins: in "p5 ¶4" p5 is the name. */
const MARKED: readonly RegExp[] = [SIGN, WORD].flatMap((mark) => [
  new RegExp(`^${mark}${NUMBERS}(?:,? (?:(?:of|in|from) )?(?<name>.+))?$`, 'iu'),
  new RegExp(`^(?<name>.+?)[,:]? ?${mark}${NUMBERS}$`, 'iu'),
]);

/** Longer texts are no references, whatever they end in. */
const MAX_LENGTH = 200;
/** Free text with more words before the mark says something; it does not only name a place. */
const MAX_NAME_WORDS = 6;
const ASKS =
  /^(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|should|would|will)\b/i;

/** A text read as a reference, or nothing when it is none. Total over all strings. */
export function parseReference(text: string): Reference | undefined {
  const words = bare(text);
  return words === undefined ? undefined : firstMatch([NUMBER_ALONE, ...MARKED], words);
}

/**
 * Whether free text does nothing but name a passage, so that a wrong one deserves to be told rather than answered as a
 * question: `¶40`, `pact ¶4`. A number alone may mean anything, and "What does ¶4 mean?" asks.
 */
export function looksLikeReference(text: string): boolean {
  const words = bare(text);
  const reference = words === undefined || text.trimEnd().endsWith('?') ? undefined : firstMatch(MARKED, words);
  if (reference === undefined) return false;
  const { name = '' } = reference;
  return !ASKS.test(name) && name.split(' ').length <= MAX_NAME_WORDS;
}

/** How a passage is named in words of the program's own making: `pact ¶4`. */
export function referenceTo(slug: string, passage: number): string {
  return `${slug} ¶${passage}`;
}

/** The same for a button: `=pact ¶4`, which names a passage of that article and no other. */
export function exactReferenceTo(slug: string, passage: number): string {
  return referenceTo(exactName(slug), passage);
}

/** How neighbouring passages are written: `¶4`, `¶4-6`. */
export function rangeOf(first: number, last: number): string {
  return first === last ? `¶${first}` : `¶${first}-${last}`;
}

/** Several numbers, runs of neighbours in short: `¶0-5, ¶7`. */
export function rangesOf(passages: readonly number[]): string {
  const runs: { first: number; last: number }[] = [];
  for (const number of passages) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => rangeOf(first, last)).join(', ');
}

/** Single spaces, and without brackets, quotation marks and stops around it; nothing when it is too long. */
function bare(text: string): string | undefined {
  if (text.length > MAX_LENGTH * 2) return undefined;
  const words = text.replaceAll(/\s+/g, ' ').replaceAll(/^[\s("“‘'[]+|[\s)"”’'\].,;:!?]+$/g, '');
  return words.length > MAX_LENGTH ? undefined : words;
}

function firstMatch(forms: readonly RegExp[], words: string): Reference | undefined {
  for (const form of forms) {
    const groups = form.exec(words)?.groups;
    if (groups === undefined) continue;
    const first = Number(groups['first']);
    const name = groups['name']?.trim();
    return { first, last: Number(groups['last'] ?? first), ...(name ? { name } : {}) };
  }
  return undefined;
}
