/**
 * Words of a vocabulary that look like a given one: misspellings ("raprochement"), inflections and derivations
 * ("speculation" beside "speculate") that stemming does not join.
 */

import { appendTo } from './append-to.ts';

/** A vocabulary word by its number, with how alike it is, 0 to 1. */
export interface SimilarWord {
  readonly number: number;
  readonly likeness: number;
}

/** Words of `least` letters and more are compared: shorter ones look alike by chance. */
const LEAST_LETTERS = 4;
/** How alike a word must be to one that the vocabulary lacks: it is probably misspelt, so its start may be wrong too. */
const LIKENESS_TO_UNKNOWN = 0.45;
/** A word that the vocabulary has already matches itself; only its relatives are wanted, and those begin as it does. */
const LIKENESS_TO_KNOWN = 0.5;
const SHARED_START = 4;
const MAX_SIMILAR = 6;

/**
 * Indexes the vocabulary by character trigrams, word ends marked. Likeness is Dice's coefficient over trigrams
 * (Angell, Freund and Willett 1983, "Automatic spelling correction using a trigram similarity measure").
 */
export function similarWordsOf(vocabulary: readonly string[]): (word: string) => readonly SimilarWord[] {
  const holding = new Map<string, number[]>();
  const startingWith = new Map<string, number[]>();
  const sizes = new Uint8Array(vocabulary.length);
  for (const [number, word] of vocabulary.entries()) {
    if (!isComparable(word)) continue;
    const trigrams = trigramsOf(word);
    sizes[number] = trigrams.size;
    for (const trigram of trigrams) appendTo(holding, trigram, number);
    appendTo(startingWith, word.slice(0, SHARED_START), number);
  }
  const known = new Set(vocabulary);

  const relativesOf = (word: string): readonly SimilarWord[] => {
    const trigrams = trigramsOf(word);
    return (startingWith.get(word.slice(0, SHARED_START)) ?? []).map((number) => {
      const other = marked(vocabulary[number] ?? '');
      let shared = 0;
      for (const trigram of trigrams) if (other.includes(trigram)) shared += 1;
      return { number, likeness: (2 * shared) / (trigrams.size + (sizes[number] ?? 0)) };
    });
  };

  const lookalikesOf = (word: string): readonly SimilarWord[] => {
    const trigrams = trigramsOf(word);
    const shared = new Map<number, number>();
    for (const trigram of trigrams) {
      for (const number of holding.get(trigram) ?? []) shared.set(number, (shared.get(number) ?? 0) + 1);
    }
    return [...shared].map(([number, count]) => ({
      number,
      likeness: (2 * count) / (trigrams.size + (sizes[number] ?? 0)),
    }));
  };

  return (word) => {
    if (!isComparable(word)) return [];
    const isKnown = known.has(word);
    const least = isKnown ? LIKENESS_TO_KNOWN : LIKENESS_TO_UNKNOWN;
    return (isKnown ? relativesOf(word) : lookalikesOf(word))
      .filter(({ number, likeness }) => likeness >= least && vocabulary[number] !== word)
      .sort((a, b) => b.likeness - a.likeness || a.number - b.number)
      .slice(0, MAX_SIMILAR);
  };
}

function isComparable(word: string): boolean {
  return word.length >= LEAST_LETTERS && word.length <= 40 && /^\p{L}/u.test(word);
}

/** A word with its ends marked. */
function marked(word: string): string {
  return `^${word}$`;
}

function trigramsOf(word: string): ReadonlySet<string> {
  const letters = marked(word);
  const trigrams = new Set<string>();
  for (let at = 0; at + 3 <= letters.length; at += 1) trigrams.add(letters.slice(at, at + 3));
  return trigrams;
}
