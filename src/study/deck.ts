/** A person's deck: which card is next, and what became of those whose words are gone. */
import type { Article } from '../corpus/article.ts';
import type { Library } from '../corpus/library.ts';
import type { CardPlace, KeptCard } from './cards.ts';
import { clozeItems, itemById } from './quiz.ts';
import type { QuizItem } from './quiz-item.ts';
import { hashOf } from './quizzing/shuffle.ts';
import { type Grade, isLearning, rated } from './schedule.ts';

/** So many that were never rated may come on one day. */
export const NEW_A_DAY = 10;
/** A card that is being learned comes so much early where nothing else is left to do. */
const AHEAD_MS = 20 * 60_000;
const DAY_MS = 86_400_000;

/** A card that can be shown. */
export interface Card {
  readonly article: Article;
  /** Without options in a deck: only whether an answer is right needs them, and {@link cardAt} has them. */
  readonly item: QuizItem;
  /** Nothing of one that was never rated. */
  readonly kept?: KeptCard;
}

export interface Deck {
  /** What is asked next; nothing when all is done for now. */
  readonly next?: Card;
  /** How many are due, the next included. */
  readonly due: number;
  /** At most so many new ones are still to come today. */
  readonly fresh: number;
  /** When the first of the rest is due. */
  readonly nextDueAt?: number;
  /** Whether there are new ones that wait for tomorrow. */
  readonly hasMore: boolean;
  /** Cards whose sentences are no longer in their article. */
  readonly gone: readonly KeptCard[];
}

/**
 * What is next: what is due before what is new, of `only` where that is given; `all` come in the order in which they are
 * due. Days begin at midnight, UTC.
 */
export function deckOf(
  library: Library,
  all: readonly KeptCard[],
  { now, only }: { readonly now: number; readonly only?: Article | undefined },
): Deck {
  const seen = all.filter(({ article }) => only === undefined || article === only.slug);
  const gone: KeptCard[] = [];
  /** The first of them whose words are still there: the others are not looked at. */
  const first = (cards: readonly KeptCard[]): Card | undefined => {
    for (const card of cards) {
      const found = foundIn(library, card);
      if (typeof found !== 'string') return found;
      if (found === 'gone') gone.push(card);
    }
    return undefined;
  };
  const isDue = ({ schedule }: KeptCard): boolean => schedule.dueAt <= now;
  const isEarly = ({ schedule }: KeptCard): boolean => isLearning(schedule) && schedule.dueAt <= now + AHEAD_MS;
  const today = Math.floor(now / DAY_MS);
  const begun = all.filter(({ beganAt }) => Math.floor(beganAt / DAY_MS) === today).length;
  const unseen = firstUnseen(library, seen, only);
  const fresh = unseen === undefined ? 0 : Math.max(0, NEW_A_DAY - begun);
  const next = first(seen.filter(isDue)) ?? (fresh > 0 ? unseen : first(seen.filter(isEarly)));
  const rest = seen.filter((card) => !gone.includes(card) && library.get(card.article) !== undefined);
  const later = rest.filter((card) => card !== next?.kept).map(({ schedule }) => schedule.dueAt);
  return {
    ...(next === undefined ? {} : { next }),
    due: rest.filter(isDue).length,
    fresh,
    ...(later.length === 0 ? {} : { nextDueAt: Math.min(...later) }),
    hasMore: unseen !== undefined,
    gone,
  };
}

/** The card at a place; nothing when the article has no such sentence. */
export function cardAt(library: Library, place: CardPlace, kept: readonly KeptCard[]): Card | undefined {
  const article = library.get(place.article);
  const item = article === undefined ? undefined : itemById(article, library, place.item);
  if (article === undefined || item?.kind !== 'cloze') return undefined;
  const own = kept.find((card) => card.article === place.article && card.item === place.item);
  return { article, item, ...(own?.words === wordsOf(item) ? { kept: own } : {}) };
}

/** The card as a rating at this time leaves it. */
export function ratedCard({ article, item, kept }: Card, grade: Grade, now: number): KeptCard {
  return {
    article: article.slug,
    item: item.id,
    words: wordsOf(item),
    beganAt: kept?.beganAt ?? now,
    schedule: rated(kept?.schedule, grade, now),
  };
}

/** Every card of an article, without options, in the order in which they are first asked. They are the same in any library. */
export function cardsOf(article: Article): readonly QuizItem[] {
  const cards = known.get(article) ?? inOrder(clozeItems(article));
  known.set(article, cards);
  return cards;
}
const known = new WeakMap<Article, readonly QuizItem[]>();

/**
 * Facts before terms, and one of each sentence before another: what was just read tells the next blank of it. Of a
 * sentence, what was asked for least so far.
 */
function inOrder(items: readonly QuizItem[]): readonly QuizItem[] {
  const asked = new Map<string, number>();
  const timesAsked = (item: QuizItem): number => asked.get(meaningOf(item)) ?? 0;
  const ordered: QuizItem[] = [];
  for (const isTerm of [false, true]) {
    const left = new Map<number, readonly QuizItem[]>();
    for (const item of items.filter(({ asks }) => (asks === 'term') === isTerm))
      left.set(item.key.end, [...(left.get(item.key.end) ?? []), item]);
    while (left.size > 0) {
      for (const [end, ofSentence] of left) {
        const next = ofSentence.reduce((least, item) => (timesAsked(item) < timesAsked(least) ? item : least));
        asked.set(meaningOf(next), timesAsked(next) + 1);
        ordered.push(next);
        if (ofSentence.length === 1) left.delete(end);
        else
          left.set(
            end,
            ofSentence.filter((item) => item !== next),
          );
      }
    }
  }
  return ordered;
}

/** The same for all names of one. */
function meaningOf({ accepted, truth }: QuizItem): string {
  return accepted.toSorted()[0] ?? truth;
}

function firstUnseen(library: Library, kept: readonly KeptCard[], only: Article | undefined): Card | undefined {
  const seen = new Set(kept.map(({ article, item }) => `${article} ${item}`));
  for (const article of only === undefined ? library.articles : [only]) {
    const item = cardsOf(article).find(({ id }) => !seen.has(`${article.slug} ${id}`));
    if (item !== undefined) return { article, item };
  }
  return undefined;
}

/** The kept card with its item; an article that is not there may come back, a sentence that was edited will not. */
function foundIn(library: Library, kept: KeptCard): Card | 'away' | 'gone' {
  const article = library.get(kept.article);
  if (article === undefined) return 'away';
  const item = cardsOf(article).find(({ id }) => id === kept.item);
  return item === undefined || wordsOf(item) !== kept.words ? 'gone' : { article, item, kept };
}

function wordsOf({ key, truth }: QuizItem): number {
  return hashOf(`${truth}\n${key.text}`);
}
