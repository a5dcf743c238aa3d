/** The words of a sentence that can be asked for: a name, an amount, a term; each says one thing that could be otherwise. */
import type { Article, Span } from '../../corpus/article.ts';
import { mentionsIn } from '../../language/names.ts';
import { isSpeakerOf, isSubjectOf } from './actors.ts';
import { type Amount, amountsIn } from './amounts.ts';
import { contrariesIn } from './contraries.ts';
import { askedAs } from './countries.ts';
import type { NameKind } from './name-kinds.ts';
import { type FoundName, namesIn } from './names.ts';
import { contextOf, type StudySentence, studySentences } from './sentences.ts';
import { isListed, standsAlone } from './stands-alone.ts';
import { type FoundTerm, termsIn } from './terms.ts';

/** What is asked for. */
export type AskedFor = Exclude<NameKind, 'thing'> | 'capital' | 'amount' | 'year' | 'term' | 'contrary';

/** Offsets count into the article's text. */
export interface Gap extends Span {
  readonly sentence: StudySentence;
  readonly asked: AskedFor;
  /** What is meant, however it is written. */
  readonly key: string;
  /** As it stands there. */
  readonly text: string;
  readonly amount?: Amount;
  readonly term?: FoundTerm;
  /** The one word that makes the sentence false. */
  readonly contrary?: string;
  /** It is who or what the sentence is about, and its verb follows: "Which country …?" */
  readonly isSubject: boolean;
  /** It is who says, believes or denies what the sentence tells. */
  readonly isSpeaker: boolean;
}

const known = new WeakMap<Article, readonly Gap[]>();

/** All gaps of an article in its order. */
export function gapsOf(article: Article): readonly Gap[] {
  const gaps = known.get(article) ?? findGaps(article);
  known.set(article, gaps);
  return gaps;
}

function findGaps(article: Article): readonly Gap[] {
  const names = namesIn(article);
  return studySentences(article)
    .filter(({ isFit }) => isFit)
    .flatMap((sentence) =>
      [
        ...(names.get(sentence) ?? []).flatMap((name) => gapOfName(sentence, name, names.get(sentence) ?? []) ?? []),
        ...amountsIn(sentence.text).flatMap((amount) => gapOfAmount(sentence, amount) ?? []),
        ...contrariesIn(sentence.text, sentence.tokens).map((found) =>
          gapFrom(sentence, found, 'contrary', found.text, { contrary: found.contrary }),
        ),
        ...termsIn(sentence).map((term) => gapFrom(sentence, term, 'term', term.key, { term })),
      ].sort((a, b) => a.start - b.start),
    );
}

function gapOfName(sentence: StudySentence, name: FoundName, all: readonly FoundName[]): Gap | undefined {
  const { kind, key, isSure } = name;
  if (kind === 'thing' || !isSure || !standsAlone(sentence, name) || isListed(sentence, name)) return undefined;
  // Blanked once and shown once is no question; shown in the sentence before, it is answered.
  const names = namesIn(sentence.article);
  const shown = [...all, ...sentence.context.flatMap((each) => names.get(each) ?? [])];
  if (shown.some((other) => other !== name && (other.key === key || sharesWord(other, name)))) return undefined;
  if (kind === 'country' && isNamedTwice(sentence, key)) return undefined;
  const start =
    kind === 'country' || kind === 'organisation' ? startWithArticle(sentence.text, name.start) : name.start;
  return gapFrom(sentence, { start, end: name.end }, askedAs(kind, name.text), key);
}

/** Also as a people or in another name: "the Australian Open … in Australia". */
function isNamedTwice({ tokens, context }: StudySentence, key: string): boolean {
  const countries = [...context, { tokens }].flatMap((each) => mentionsIn(each.tokens)).map(({ country }) => country);
  return countries.filter((country) => key.startsWith(`@${country}`)).length > 1;
}

function sharesWord(one: FoundName, other: FoundName): boolean {
  const words = new Set(one.text.toLowerCase().split(/[\s-]+/));
  return (
    other.kind !== 'country' &&
    other.text
      .toLowerCase()
      .split(/[\s-]+/)
      .some((word) => word.length > 2 && words.has(word))
  );
}

/** "The U.S." is asked for with its article, which "China" would not have. */
export function startWithArticle(text: string, start: number): number {
  return /\bthe $/i.test(text.slice(0, start)) ? start - 'the '.length : start;
}

function gapOfAmount(sentence: StudySentence, amount: Amount): Gap | undefined {
  const shown = contextOf(sentence) + sentence.text.slice(0, amount.start) + sentence.text.slice(amount.end);
  if (amountsIn(shown).some(({ value }) => value === amount.value)) return undefined;
  const asked = amount.unit === 'year' ? 'year' : 'amount';
  return gapFrom(sentence, amount, asked, `#${amount.value} ${amount.unit}`, { amount });
}

function gapFrom(
  sentence: StudySentence,
  { start, end }: Span,
  asked: AskedFor,
  key: string,
  more: Pick<Gap, 'amount' | 'term' | 'contrary'> = {},
): Gap {
  const { text, span } = sentence;
  const isActor = /^(?:country|capital|person|organisation)$/.test(asked);
  return {
    sentence,
    asked,
    key,
    text: text.slice(start, end),
    start: span.start + start,
    end: span.start + end,
    isSubject: isActor && start === 0 && sentence.context.length === 0 && isSubjectOf(sentence, end),
    isSpeaker: isActor && isSpeakerOf(sentence, { start, end }),
    ...more,
  };
}
