/** A lively day of one server, told to the store as the commands tell it. */
import type { KeptTurn } from '../../src/conversation/memory.ts';
import type { Article } from '../../src/corpus/article.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import type { Citation } from '../../src/corpus/quote.ts';
import { quote } from '../../src/corpus/quote.ts';
import type { Store } from '../../src/storage/ports.ts';
import type { Daily } from '../../src/study/daily.ts';
import { type KeptItem, keptItem } from '../../src/study/kept-item.ts';
import { hookOn } from '../../src/study/notes.ts';
import { quizOf } from '../../src/study/quiz.ts';
import { rated } from '../../src/study/schedule.ts';

const PEOPLE = 20;
const CONVERSATIONS = 10;
const TURNS = 4;
const OPINIONS = 8;
const NOTES = 4;
const CARDS = 15;
const QUIZ = { questions: 5, people: 6 };
const WEEK = 7;
const CONTRIBUTIONS = 6;
/** An article is asked about for so many weeks, then taken out. */
const WEEKS_READ = 4;
const ROOMY = { articles: 1000, passages: 1_000_000 };
const DAY_MS = 86_400_000;

/** What is written in all servers alike. */
export interface Matter {
  readonly article: Article;
  readonly items: readonly KeptItem[];
  readonly citation: Citation;
}

export function matterOf(article: Article): Matter {
  const library = createLibrary([article]);
  const items = quizOf(article, { library, questions: QUIZ.questions, seed: 'a' }).map(keptItem);
  const [first] = article.passages;
  if (first === undefined || items.length === 0) throw new Error('The article has too little to ask about.');
  return { article, items, citation: { article: article.slug, passage: first.number, start: 0, end: 120 } };
}

/** Plays the day of that number, from 0 on; `now` is its time. */
export async function playDay(store: Store, server: string, day: number, now: number, matter: Matter): Promise<void> {
  const person = (at: number): string => `discord:${server.slice(-12)}${100_000 + (at % PEOPLE)}`;
  await talk(store, server, day, person, matter);
  await study(store, server, day, now, person, matter);
  if (day % WEEK === 0) await week(store, server, day / WEEK, person, matter);
  if (day === 0) await store.settings.change(server, { audience: 'everyone', article: matter.article.slug });
  const [daily] = await store.dailies.of(server);
  const due: Daily = daily ?? {
    ...{ server, channel: server.slice(8), person: person(0), time: '09:00', zone: 'UTC' },
    ...{ order: 'reading', position: 0, missed: 0, dueAt: now },
  };
  if (daily === undefined) await store.dailies.set(due);
  await store.dailies.claim(due, { ...due, missed: due.missed + 1, dueAt: due.dueAt + DAY_MS });
  await store.dailies.posted(due);
}

type Person = (at: number) => string;

async function talk(store: Store, server: string, day: number, person: Person, { citation }: Matter): Promise<void> {
  for (let at = 0; at < CONVERSATIONS * TURNS; at += 1) {
    const conversation = `discord:thread:${server.slice(8)}${day}${at % CONVERSATIONS}`;
    const said: KeptTurn = {
      ...{ question: `What does Beijing want in the Koreas, and why (${at})?`, isFollowUp: at >= CONVERSATIONS },
      ...{ topics: ['Beijing', 'North Korea'], quotes: [citation, citation], more: [citation, citation, citation] },
    };
    await store.memory.remember({ conversation, server, person: person(at) }, said);
  }
  for (let at = 0; at < OPINIONS; at += 1) {
    const quoted = { ...citation, start: day * OPINIONS + at, end: day * OPINIONS + at + 100 };
    const opinion = { server, person: person(at), quote: quoted, verdict: 'good', reason: '' } as const;
    await store.feedback.give({ ...opinion, question: `What does Beijing want in the Koreas (${at})?` });
  }
}

async function study(
  store: Store,
  server: string,
  day: number,
  now: number,
  person: Person,
  { article, items }: Matter,
): Promise<void> {
  const [passage] = article.passages;
  const hooked = passage && quote(article, passage);
  for (let at = 0; at < NOTES && hooked !== undefined; at += 1) {
    const by = { server, conversation: `discord:channel:${server.slice(8)}`, person: person(at), name: 'Reader' };
    await store.notes.add({ ...by, hook: hookOn(hooked), text: `What I think of this, on day ${day}, ${at}.` });
  }
  const id = `${server.slice(-6)}${day}`;
  const quiz = { id, server, conversation: `${server}:${day}`, person: person(0), article: article.slug, items };
  await store.quizzes.start(quiz);
  for (let item = 0; item < items.length; item += 1) {
    for (let who = 0; who < QUIZ.people; who += 1) {
      const answer = { item, person: person(who), name: 'Reader', choice: who % 2, isRight: who % 2 === 0 };
      await store.quizzes.answer(quiz, answer);
    }
    await store.quizzes.close({ ...quiz, asked: item + 1, closed: item, isEnded: false }, item);
    await store.quizzes.ask(id, item + 1);
  }
  for (let at = 0; at < CARDS; at += 1) {
    const owner = { server, person: person(at) };
    const place = { article: article.slug, item: `${day}-${at}` };
    await store.cards.show(owner, { ...place, isOfArticle: false, isTurned: true });
    await store.cards.rate(owner, { ...place, words: 7, beganAt: now, schedule: rated(undefined, 'good', now) });
  }
}

async function week(store: Store, server: string, number: number, person: Person, matter: Matter): Promise<void> {
  const venue = { conversation: `discord:thread:${server.slice(8)}${number}`, server };
  const { slug, passages } = matter.article;
  await store.discussions.start(venue, person(0), { article: slug });
  for (let at = 0; at < CONTRIBUTIONS; at += 1) {
    const asked = { kind: 'question', what: `What does Beijing want (${at})?`, passages: [2, 3] } as const;
    await store.discussions.record(venue, { person: person(at), name: 'Reader' }, [asked]);
  }
  for (const what of ['a', 'b']) await store.discussions.put(venue, [{ kind: 'prompt', what, passages: [1] }]);
  await store.discussions.end(venue.conversation);
  // Proof: a number after a slug is a slug.
  const named = (at: number): Article => ({ ...matter.article, slug: `${slug}-${at}` as Article['slug'] });
  await store.articles.add({ server, person: person(0) }, named(number), ROOMY);
  if (number >= WEEKS_READ && passages.length > 0) await store.articles.remove(server, named(number - WEEKS_READ).slug);
}
