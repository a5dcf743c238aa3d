/** The key terms of a sentence: "defense pact", "nuclear program"; with what another must share to stand there. */
import type { Span } from '../../language/span.ts';
import type { Token } from '../../language/tokens.ts';
import { wordRow, wordSimilarity } from '../../language/word-vectors.ts';
import { contextOf, type StudySentence } from './sentences.ts';

export interface FoundTerm extends Span {
  readonly text: string;
  readonly key: string;
  readonly isPlural: boolean;
  /** What stands before: an article, a possessive, nothing. */
  readonly lead: 'a' | 'an' | 'the' | 'owner' | 'none';
  readonly stems: readonly string[];
  /** What its last word is, by which it fits. */
  readonly head: string;
}

/** Words that say nothing by themselves. */
const GENERIC =
  /^(?:thing|way|time|year|month|week|day|people|man|woman|number|part|end|lot|bit|kind|sort|case|fact|point|place|side|figure|result|area|group|level|rate|rise|fall|amount|half|quarter|second|last|next|first|other|same|new|own|such|good|great|big|more|most|many|few|several|former|late|early|recent|main|able|likely|long|high|low|current|previous|major|large|small|today|tonight|yesterday|tomorrow)$/;

/** Terms of two or three words: a single one has too many that would do as well. */
export function termsIn(sentence: StudySentence): readonly FoundTerm[] {
  const { tokens, text } = sentence;
  const found: FoundTerm[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    let end = at;
    while (isPart(tokens[end]) && (end === at || (tokens[end]?.start ?? 0) - (tokens[end - 1]?.end ?? 0) === 1))
      end += 1;
    const run = tokens.slice(at, end);
    if (run.length > 0) {
      const term = termFrom(run, text, tokens[at - 1], tokens[end]);
      const isKey = term !== undefined && run.length >= 2;
      const shown = text.slice(0, term?.start) + text.slice(term?.end) + contextOf(sentence);
      if (
        isKey &&
        !run.some(
          ({ text: word, isContent }) => isContent && shown.toLowerCase().includes(word.toLowerCase().slice(0, 5)),
        )
      )
        found.push(term);
    }
    at = Math.max(at, end - 1);
  }
  return found;
}

function isPart(token: Token | undefined): boolean {
  return (
    token?.isContent === true &&
    /^\p{Ll}[\p{Ll}-]+$/u.test(token.text) &&
    (token.wordClass === 'noun' || token.wordClass === 'adjective')
  );
}

function termFrom(
  run: readonly Token[],
  text: string,
  before: Token | undefined,
  after: Token | undefined,
): FoundTerm | undefined {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined || run.length > 3 || last.wordClass !== 'noun') return undefined;
  if (/ing$/.test(last.text) || run.some(({ lemma }) => GENERIC.test(lemma)) || last.text.length < 4) return undefined;
  if (/[-–/'’(]$/.test(text.slice(0, first.start)) || /^(?:[-–/'’(]| \p{Lu}| of\b| \d)/u.test(text.slice(last.end)))
    return undefined;
  if (
    after !== undefined &&
    (after.wordClass === 'noun' || after.wordClass === 'adjective') &&
    after.start - last.end === 1
  )
    return undefined;
  const lead = leadOf(before);
  if (lead === undefined) return undefined;
  return {
    start: first.start,
    end: last.end,
    text: text.slice(first.start, last.end),
    key: run.map(({ lemma }) => lemma).join(' '),
    isPlural: last.lemma !== last.text.toLowerCase() && /s$|men$|people$/.test(last.text),
    lead,
    stems: run.map(({ stem }) => stem),
    head: last.lemma,
  };
}

/** Nothing where words before it belong to it: "two", "more", "very". */
function leadOf(before: Token | undefined): FoundTerm['lead'] | undefined {
  const word = before?.text.toLowerCase() ?? '';
  if (word === 'a' || word === 'an' || word === 'the') return word;
  if (/^(?:'s|’s|its|their|his|her)$/.test(word)) return 'owner';
  return before === undefined ||
    /^(?:of|in|on|for|with|by|to|from|about|over|and|into|against|under|between|through|as|is|are|was|were)$/.test(
      word,
    ) ||
    before.wordClass === 'verb'
    ? 'none'
    : undefined;
}

/** Words nearer than this may say the same, as "influence" and "leverage" do; farther ones are no serious guess. */
const NEAR = 0.5;
const FAR = 0.4;

/** Whether one term is of the other's field without meaning it, as far as the vectors of their words tell. */
export function isRival(one: FoundTerm, other: FoundTerm): boolean {
  const near = (a: string, b: string): number => wordSimilarity(wordRow(a), wordRow(b));
  const words = one.key.split(' ').flatMap((word) => other.key.split(' ').map((another) => near(word, another)));
  return near(one.head, other.head) >= FAR && words.every((similarity) => similarity < NEAR);
}
