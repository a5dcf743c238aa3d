/** Whether a text is probably not English, the language that words and sentence ends are known of. */
import { tokenise } from './tokens.ts';
import { wordRow } from './word-vectors.ts';

/** Fewer words tell no language. */
const LEAST_WORDS = 3;
/** English text has more common English words than this, keywords and names included. */
const LEAST_SHARE = 0.5;
const OTHER_SCRIPT = /(?!\p{Script=Latin})\p{L}/u;
const WORD = /^\p{L}+$/u;

/** Told by the script, or by the share of words that English has. A few names or an invented word are no language. */
export function isForeign(text: string): boolean {
  if (OTHER_SCRIPT.test(text)) return true;
  const words = tokenise(text).filter((token) => WORD.test(token.text));
  const known = words.filter(({ text: word, lemma }) => isCommon(word.toLowerCase()) || isCommon(lemma));
  return words.length >= LEAST_WORDS && known.length / words.length < LEAST_SHARE;
}

/** One-letter words are not in the table. */
function isCommon(word: string): boolean {
  return word === 'a' || word === 'i' || wordRow(word) >= 0;
}
