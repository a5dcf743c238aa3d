/** What one sentence speaks of: its names, terms and numbers. */
import { mentionsIn } from '../language/names.ts';
import type { Span } from '../language/span.ts';
import type { Token } from '../language/tokens.ts';
import { numbersIn } from './dates.ts';

export interface Mention {
  readonly kind: 'place' | 'name' | 'term' | 'number';
  /** The same for everything that is meant by it: Beijing and China. */
  readonly key: string;
  /** As it is written here. */
  readonly text: string;
  /** A country's name that only says of what kind the next word is: "Dutch cities". */
  readonly isAttributive?: boolean;
}

/** A mention with where it stands in its sentence. */
export interface PlacedMention extends Mention, Span {}

const MAX_TERM_WORDS = 3;

/** The mentions of a sentence, of which these are the tokens. */
export function mentionsOf(sentence: string, tokens: readonly Token[]): readonly Mention[] {
  return [...namesIn(sentence, tokens), ...termsIn(sentence, tokens), ...numbersIn(sentence).map(numberMention)];
}

/** Countries under any name, and runs of other names. */
export function namesIn(text: string, tokens: readonly Token[]): readonly PlacedMention[] {
  const mentions: PlacedMention[] = [];
  const countries = mentionsIn(tokens);
  const starts = countries.map(({ first }) => first);
  const isOfName = (token: Token, at: number): boolean =>
    token.wordClass === 'name' || (at > 0 && IS_CAPITAL.test(token.text) && !IS_TIME.test(token.text));
  let at = 0;
  while (at < tokens.length) {
    const country = countries.find(({ first }) => first === at);
    const end = country?.end ?? endOfRun(tokens, at, isOfName, starts);
    // "the Netherlands" is a name from its capital on.
    const first = country !== undefined && /^the$/.test(tokens[at]?.text ?? '') ? at + 1 : at;
    const span = { start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0 };
    const words = text.slice(span.start, span.end);
    const hasName = tokens.slice(at, end).some(({ wordClass }) => wordClass === 'name');
    if (country !== undefined && /^\p{Lu}/u.test(words)) {
      const mention = { key: `@${country.country}`, kind: 'place', text: words, ...span } as const;
      mentions.push(isBeforeNoun(tokens, end) ? { ...mention, isAttributive: true } : mention);
    } else if (country === undefined && hasName && isName(words, at === 0))
      mentions.push({ key: words.toLowerCase(), kind: 'name', text: words, ...span });
    at = Math.max(end, at + 1);
  }
  return mentions;
}

/** Within a sentence a word with a capital belongs to the name it stands beside: "Finding Neverland", "Peter Pan". */
const IS_CAPITAL = /^\p{Lu}[\p{L}'’-]*\p{Ll}/u;

function isBeforeNoun(tokens: readonly Token[], end: number): boolean {
  const [last, next] = [tokens[end - 1], tokens[end]];
  if (last === undefined || next === undefined || next.start - last.end !== 1) return false;
  return next.wordClass === 'noun' || next.wordClass === 'adjective' || next.wordClass === 'name';
}

/** Runs of adjectives and nouns that end in a noun: "defense pact", "nuclear program". */
export function termsIn(text: string, tokens: readonly Token[]): readonly PlacedMention[] {
  const mentions: PlacedMention[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const end = endOfRun(
      tokens,
      at,
      ({ wordClass, isContent }) => isContent && (wordClass === 'noun' || wordClass === 'adjective'),
    );
    const run = tokens.slice(at, end);
    while (run.length > 0 && run.at(-1)?.wordClass !== 'noun') run.pop();
    const term = run.slice(-MAX_TERM_WORDS);
    const [first] = term;
    if (first !== undefined) {
      const span = { start: first.start, end: term.at(-1)?.end ?? first.end };
      const words = text.slice(span.start, span.end).toLowerCase();
      mentions.push({ key: term.map(({ lemma }) => lemma).join(' '), kind: 'term', text: words, ...span });
    }
    at = Math.max(at, end - 1);
  }
  return mentions.filter(({ text: words }) => /\p{L}{3}/u.test(words));
}

/** The end, exclusive, of a run of neighbouring tokens from `at` on; it stops before a token that starts something else. */
function endOfRun(
  tokens: readonly Token[],
  at: number,
  belongs: (token: Token, at: number) => boolean,
  stops: readonly number[] = [],
): number {
  let end = at;
  while (end < tokens.length && (end === at || !stops.includes(end))) {
    const [token, before] = [tokens[end], tokens[end - 1]];
    if (token === undefined || !belongs(token, end)) break;
    if (end > at && before !== undefined && token.start - before.end > 1) break;
    end += 1;
  }
  return end;
}

/** Days and months are no names of anyone; any word has a capital where a sentence starts, so one alone is no name there. */
function isName(words: string, isOpening: boolean): boolean {
  const isOneWord = /^\p{Lu}\p{Ll}+$/u.test(words);
  return /^\p{Lu}/u.test(words) && /\p{L}{2}/u.test(words) && !IS_TIME.test(words) && !(isOneWord && isOpening);
}

const IS_TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|january|february|march|april|may|june|july|august|september|october|november|december)$/i;

function numberMention(text: string): Mention {
  return { key: `#${text.toLowerCase()}`, kind: 'number', text };
}
