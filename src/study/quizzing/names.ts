/** The names in an article's sentences: which words, whom they mean, and what kind of thing that is. */
import type { Article, Span } from '../../corpus/article.ts';
import { appendTo } from '../../language/append-to.ts';
import { type CountryMention, mentionsIn } from '../../language/names.ts';
import type { Token } from '../../language/tokens.ts';
import { keyOfCountry, standsForCountry } from './countries.ts';
import { kindVotes, type NameKind } from './name-kinds.ts';
import { isLikeNameOf } from './name-likeness.ts';
import { isRole, ORGANISATION, REGION, TIME, TITLE } from './name-words.ts';
import { type StudySentence, studySentences } from './sentences.ts';

export interface FoundName extends Span {
  readonly text: string;
  /** The same for all names of one: `@CHN` for Beijing, the full name for a surname. */
  readonly key: string;
  readonly kind: NameKind;
  /** Its tokens in the sentence: `first` up to, not with, `end`. */
  readonly tokens: { readonly first: number; readonly end: number };
  /** Only so much is certain that a name begins here: a sentence's first word has a capital anyway. */
  readonly isSure: boolean;
}

type Run = Omit<FoundName, 'kind'>;

const known = new WeakMap<Article, ReadonlyMap<StudySentence, readonly FoundName[]>>();
/** The names of each sentence of an article, in order. */
export function namesIn(article: Article): ReadonlyMap<StudySentence, readonly FoundName[]> {
  const names = known.get(article) ?? findNames(article);
  known.set(article, names);
  return names;
}

function findNames(article: Article): ReadonlyMap<StudySentence, readonly FoundName[]> {
  const sentences = studySentences(article);
  const capitals = new Set(sentences.flatMap(({ tokens, text }) => capitalsInside(tokens, text)));
  const runs = new Map(sentences.map((sentence) => [sentence, runsIn(sentence, capitals)]));
  const fullNames = fullNamesOf([...runs.values()].flat());
  const keyed = new Map(
    [...runs].map(([sentence, found]) => [
      sentence,
      found.map((run) => ({ ...run, key: fullNames.get(run.key) ?? run.key })),
    ]),
  );
  const kinds = kindVotes(keyed);
  return new Map(
    [...keyed].map(([sentence, found]) => [
      sentence,
      found.map((run): FoundName => ({ ...run, kind: kindOf(run, kinds) })),
    ]),
  );
}

function kindOf(run: Run, votes: ReadonlyMap<string, NameKind>): NameKind {
  // "The Lord Chancellor" is whoever holds the office; "Airlines" are no company, and no one speaks for what is gone.
  if (run.text.split(' ').every((word) => TITLE.test(word))) return 'thing';
  if (ORGANISATION.test(run.text) || run.key === 'soviet union') return 'thing';
  if (REGION.test(run.text) && !run.key.startsWith('@') && !run.text.split(' ').some((word) => ORGANISATION.test(word)))
    return 'thing';
  if (!run.key.startsWith('@')) return votes.get(run.key) ?? 'thing';
  return standsForCountry(run.text) ? 'country' : 'thing';
}

/** Words that have a capital where no sentence starts: names also where one does. */
function capitalsInside(tokens: readonly Token[], text: string): readonly string[] {
  return tokens
    .filter(({ text: word, start }, at) => at > 0 && /^\p{Lu}/u.test(word) && !/["“(:]\s*$/.test(text.slice(0, start)))
    .map(({ text: word }) => word);
}

function runsIn({ text, tokens }: StudySentence, capitals: ReadonlySet<string>): readonly Run[] {
  const runs: Run[] = [];
  const countries = mentionsIn(tokens);
  for (let first = 0; first < tokens.length; first += 1) {
    if (!isNamePart(tokens[first])) continue;
    const end = endOfName(tokens, first, countries);
    const from = startWithoutTitles(tokens, first, end);
    const [start, last] = [tokens[from], tokens[end - 1]];
    first = end - 1;
    if (start === undefined || last === undefined || TIME.test(start.text)) continue;
    const words = text.slice(start.start, last.end);
    const country = countries.find((mention) => mention.first === from && mention.end === end)?.country;
    const opens = from === 0 || /["“(:]\s*$/.test(text.slice(0, start.start));
    runs.push({
      start: start.start,
      end: last.end,
      text: words,
      key: keyOfCountry(words, country) ?? words.toLowerCase(),
      tokens: { first: from, end },
      isSure:
        !opens ||
        country !== undefined ||
        capitals.has(start.text) ||
        (end > from + 1 && isLikeNameOf('person', start.text)),
    });
  }
  return runs;
}

function isNamePart(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^\p{Lu}/u.test(token.text) &&
    (token.wordClass === 'name' || !/^(?:I|A)$/.test(token.text)) &&
    isNoFunctionWord(token)
  );
}

/** "The", "But" and "After" have a capital from their place. */
function isNoFunctionWord({ text, isContent, wordClass }: Token): boolean {
  return wordClass === 'name' || (isContent && wordClass !== 'other') || /^\p{Lu}{2,}$/u.test(text);
}

/** Neighbouring words with capitals are one name, and so is "Court of Arbitration". */
function endOfName(tokens: readonly Token[], first: number, countries: readonly CountryMention[]): number {
  const isOfCountry = (at: number): boolean => countries.some((country) => country.first <= at && at < country.end);
  let end = first + 1;
  while (end < tokens.length) {
    const [before, token, next] = [tokens[end - 1], tokens[end], tokens[end + 1]];
    if (before === undefined || token === undefined) break;
    // "Helena Bonham-Carter", but not "Russia-North Korea".
    if (
      token.text === '-' &&
      token.start === before.end &&
      next?.start === token.end &&
      isNamePart(next) &&
      !isOfCountry(end - 1) &&
      !isOfCountry(end + 1)
    ) {
      end += 2;
      continue;
    }
    if (token.start - before.end !== 1) break;
    if (isNamePart(token) && !TIME.test(token.text)) end += 1;
    else if (token.text === 'of' && isOfOne(tokens, first, end) && isNamePart(next) && !TIME.test(next?.text ?? ''))
      end += 2;
    else break;
  }
  return end;
}

/** "House of Lords", "US Department of Justice": one word, or one that names a body. */
function isOfOne(tokens: readonly Token[], first: number, end: number): boolean {
  return (end === first + 1 && first > 0) || ORGANISATION.test(tokens[end - 1]?.text ?? '');
}

function startWithoutTitles(tokens: readonly Token[], first: number, end: number): number {
  // "Conservative MP Sir Teddy Taylor": what stands before the last title is no part of the name; "General Motors" has none.
  const title = tokens.slice(first, end - 1).findLastIndex(({ text }) => TITLE.test(text));
  let from = first + title + 1;
  if (tokens[from]?.text === 'of' || ORGANISATION.test(tokens[end - 1]?.text ?? '')) return first;
  // "Guitarist Brian May", where a sentence starts.
  if (from === 0 && end >= 3 && isRole(tokens[0]?.text ?? '')) from = 1;
  return from;
}

/** "Durham" is a place, and no short form of "University of Durham". */
function ownWords(key: string): string {
  return key.replace(/ of .*/, '');
}

/** A surname means the one full name that ends in it; so does a first name. */
function fullNamesOf(runs: readonly Run[]): ReadonlyMap<string, string> {
  const keys = new Set(runs.map(({ key }) => key));
  const wholes = new Map<string, string[]>();
  for (const key of keys)
    if (key.includes(' ')) for (const word of new Set(ownWords(key).split(' '))) appendTo(wholes, word, key);
  const full = new Map<string, string>();
  for (const key of keys) {
    if (key.includes(' ') || key.startsWith('@')) continue;
    const [whole, another] = wholes.get(key) ?? [];
    if (whole !== undefined && another === undefined) full.set(key, whole);
  }
  return full;
}
