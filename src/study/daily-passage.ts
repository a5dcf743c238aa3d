/** Which passage a day has: the next in its order, of the article that is read now or of the one after it. */
import type { Article, Passage, Span } from '../corpus/article.ts';
import type { Library } from '../corpus/library.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import type { Daily, Order, Stop } from './daily.ts';
import { nextDue } from './daily-times.ts';
import { readingsOf } from './prompting/readings.ts';
import { promptsFor } from './prompts.ts';
import { hashOf } from './quizzing/shuffle.ts';
import { questionOf, type Words } from './wording.ts';

/** A bot that comes back within so long still gives the day's passage; later it leaves it out. */
const LATE_MS = 6 * 3_600_000;
/** Nobody asks which of so many days it was. */
const MOST_MISSED = 400;

export interface DailyPassage {
  readonly article: Article;
  readonly quote: Quote;
  /** What the question is about, where that is not the whole passage: its place, and which of the sentences, from 1 on. */
  readonly highlights: readonly Span[];
  readonly sentences: readonly number[];
  /** In words. */
  readonly question: readonly Words[];
  /** It is the first, second, … of `of`. */
  readonly count: number;
  readonly of: number;
  /** Of the last one: the article that follows, or nothing. */
  readonly follows?: Article | 'nothing';
}

export interface DailyTurn {
  /** What is kept of it from now on, should nobody else be faster. It is as good as missed until it is posted. */
  readonly after: Daily;
  /** Nothing where it comes too late, or there is none. */
  readonly passage?: DailyPassage;
  /** Days on which none came before this one. */
  readonly missed: number;
}

/** What is to be done about one that is due at this time. */
export function turnOf(daily: Daily, library: Library, now: number): DailyTurn {
  const passed = passedSince(daily, now);
  const last = passed.at(-1) ?? daily.dueAt;
  const after = { ...daily, dueAt: nextDue(daily, last), missed: Math.min(MOST_MISSED, daily.missed + passed.length) };
  if (now - last > LATE_MS) return { after: { ...after, dueAt: nextDue(daily, now) }, missed: after.missed };
  const next = nextPassage(daily, library);
  // An article that was removed may come back: it is waited for, and those days are not missed.
  if (next === 'away') return { after: { ...daily, dueAt: after.dueAt }, missed: daily.missed };
  if (typeof next === 'string') return { after: { ...daily, stopped: next }, missed: daily.missed };
  const { slug } = next.article;
  return {
    after: { ...after, current: slug, position: next.count - 1 },
    passage: next,
    missed: after.missed - 1,
  };
}

/** The passage that comes next; why there is none. */
export function nextPassage(daily: Daily, library: Library): DailyPassage | Stop {
  const place = placeOf(daily, library);
  if (typeof place === 'string') return place;
  const { article, position } = place;
  const passages = inOrder(article, daily);
  const passage = passages[position];
  if (passage === undefined) return 'finished';
  const follows = position + 1 === passages.length ? (articleAfter(daily, article, library) ?? 'nothing') : undefined;
  return {
    article,
    quote: quote(article, passage),
    ...questionOn(article, passage),
    count: position + 1,
    of: passages.length,
    ...(follows === undefined ? {} : { follows }),
  };
}

/** All passages of an article in an order, each once. An edit moves none but those that it touches. */
export function inOrder(
  article: Article,
  { order, server, channel }: Pick<Daily, 'order' | 'server' | 'channel'>,
): readonly Passage[] {
  const { passages, text } = article;
  const rank = ranking[order]({ article, seed: `${server} ${channel} ${article.slug}`, text });
  return passages.toSorted((a, b) => rank(a) - rank(b) || a.number - b.number);
}

interface Ranked {
  readonly article: Article;
  readonly seed: string;
  readonly text: string;
}

const ranking: Readonly<Record<Order, (what: Ranked) => (passage: Passage) => number>> = {
  reading: () => () => 0,
  shuffled:
    ({ seed, text }) =>
    ({ start, end }) =>
      hashOf(`${seed}\n${text.slice(start, end)}`),
  main: ({ article }) => {
    const most = new Map<number, number>();
    for (const { passage, salience } of readingsOf(article))
      most.set(passage.number, Math.max(most.get(passage.number) ?? 0, salience));
    return ({ number }) => -(most.get(number) ?? 0);
  },
};

function placeOf(daily: Daily, library: Library): { readonly article: Article; readonly position: number } | Stop {
  const { article: only, current: slug, position } = daily;
  const current = slug === undefined ? undefined : library.get(slug);
  if (current !== undefined && position < current.passages.length) return { article: current, position };
  if (only !== undefined) {
    const article = library.get(only);
    if (article === undefined) return 'away';
    return slug === undefined ? { article, position: 0 } : 'finished';
  }
  const next = library.articles.find((each) => slug === undefined || each.slug > slug);
  return next === undefined ? 'finished' : { article: next, position: 0 };
}

function articleAfter({ article: only }: Daily, { slug }: Article, { articles }: Library): Article | undefined {
  return only === undefined ? articles.find((each) => each.slug > slug) : undefined;
}

/** A question about one sentence of the passage, or one with the one before it. */
function questionOn(article: Article, passage: Passage): Pick<DailyPassage, 'highlights' | 'sentences' | 'question'> {
  const whole = { highlights: [], sentences: [], question: questionOnAll(passage) };
  const fitting = promptsFor(article, [passage.number]).find(
    ({ quotes, passages }) => quotes.length === 1 && passages.length === 1 && passages[0] === passage.number,
  );
  const [about] = fitting?.quotes ?? [];
  if (fitting === undefined || about === undefined) return whole;
  const { question } = fitting;
  const within = passage.sentences.map(({ start, end }) => about.start <= start && end <= about.end);
  if (within.every(Boolean)) return { ...whole, question };
  return {
    question,
    highlights: [{ start: about.start, end: about.end }],
    sentences: within.flatMap((isWithin, at) => (isWithin ? [at + 1] : [])),
  };
}

/** Where no sentence asks for more. A description under the headline leads on to what comes. */
function questionOnAll({ number, start }: Passage): readonly Words[] {
  return number === 0
    ? [{ text: 'What do you expect of the article after this?', isOfArticle: false }]
    : questionOf({ kind: 'evidence', form: 'claim' }, start);
}

/** The times at which it was due up to now, the first one included. */
function passedSince(daily: Daily, now: number): readonly number[] {
  const times: number[] = [];
  for (let at = daily.dueAt; at <= now && times.length < MOST_MISSED; at = nextDue(daily, at)) times.push(at);
  return times;
}
