/** How much a word is like the names of people, of companies, of cities: names unknown to the text's signs, but not to the world. */
import { wordRow, wordSimilarity } from '../../language/word-vectors.ts';

/** Common names of each kind; texts speak of others of the kind in the same way, so that their vectors lie near. */
const EXAMPLES = {
  person: ['john', 'mary', 'david', 'sarah', 'michael', 'anna', 'smith', 'maria', 'ahmed', 'peter'],
  organisation: ['microsoft', 'sony', 'google', 'ford', 'vodafone', 'nokia', 'airlines', 'bbc', 'motorola'],
  city: ['london', 'paris', 'chicago', 'madrid', 'athens', 'tokyo', 'manchester', 'baghdad', 'florida'],
} as const;

/** From this mean cosine on: "serena" has .31 to people, "time" .13; "boeing" .30 to companies, "linux" .35 as well. */
const LIKE = 0.3;
/** Below this no surname is: "bush" has .19, "plan" less than nothing. */
const UNLIKE = 0.1;

/** Words that stand beside names so often that they are like them. */
const COMMON = /^(?:star|king|queen|prince|saint|father|brother|sir|lord|president|said|who|mr|mrs|son|born)$/i;

/** Which kinds of name the word is like; few are like two. */
export function isLikeNameOf(kind: keyof typeof EXAMPLES, word: string): boolean {
  return !COMMON.test(word) && likeness(kind, word) >= LIKE;
}

/** Whether the word is a common one that is no name: "plan", "wars". */
export function isPlainWord(word: string): boolean {
  return wordRow(word.toLowerCase()) >= 0 && likeness('person', word) < UNLIKE;
}

function likeness(kind: keyof typeof EXAMPLES, word: string): number {
  const row = wordRow(word.toLowerCase());
  const others = EXAMPLES[kind].filter((example) => example !== word.toLowerCase());
  const sum = others.reduce((total, example) => total + wordSimilarity(row, wordRow(example)), 0);
  return sum / others.length;
}
