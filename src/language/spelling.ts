/** Misspelt words, by the vocabulary of the library: "nuclaer" where it speaks of the nuclear. */
import { appendTo } from './append-to.ts';
import { slipsBetween } from './slips.ts';
import { wordRow } from './word-vectors.ts';

/** Shorter words are a slip away from too many others. */
const LEAST_LETTERS = 4;
/** From this length on two slips are forgiven. */
const TWO_SLIPS_FROM = 7;
const WORD = /^\p{L}+$/u;

/**
 * For a word that is neither in the vocabulary nor a common English one: the vocabulary's number of the word that it was
 * probably meant to be. Words that begin alike are compared, since few slips fall on the first letter (Pollock and
 * Zamora 1984, "Automatic spelling correction in scientific and scholarly text").
 */
export function spellingOver(vocabulary: readonly string[]): (word: string) => number | undefined {
  const known = new Set(vocabulary);
  const byFirst = new Map<string, number[]>();
  for (const [number, word] of vocabulary.entries()) {
    if (word.length < LEAST_LETTERS || !WORD.test(word)) continue;
    appendTo(byFirst, word.charAt(0), number);
  }

  return (word) => {
    if (word.length < LEAST_LETTERS || !WORD.test(word) || known.has(word) || wordRow(word) >= 0) return undefined;
    let best: number | undefined;
    let least = word.length < TWO_SLIPS_FROM ? 1 : 2;
    for (const number of byFirst.get(word.charAt(0)) ?? []) {
      const other = vocabulary[number] ?? '';
      if (Math.abs(other.length - word.length) > least) continue;
      const slips = slipsBetween(word, other);
      // The first of several equally near ones, as the library has it.
      if (slips < least || (slips === least && best === undefined)) {
        best = number;
        least = slips;
      }
    }
    return best;
  };
}
