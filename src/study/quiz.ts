/** Quizzes and cards: an article's own sentences with a fact to tell, spread over it, the same for the same seed. */
import type { Article } from '../corpus/article.ts';
import type { Library } from '../corpus/library.ts';
import { isAboutWhat } from './about.ts';
import type { Subject } from './discussion.ts';
import type { QuizItem, QuizKind } from './quiz-item.ts';
import { type Gap, gapsOf } from './quizzing/gaps.ts';
import { type ItemPlace, idOf, placeOf, QUIZ_KINDS } from './quizzing/item-id.ts';
import { canBe, cardWithoutOptions, gapAt, itemAt } from './quizzing/items.ts';
import { hashOf, randomFrom } from './quizzing/shuffle.ts';
import { worthOf } from './quizzing/worth.ts';

export type { QuizItem, QuizKind } from './quiz-item.ts';

export interface QuizWish {
  /** Its other articles lend wrong options. */
  readonly library: Library;
  /** At most so many. */
  readonly questions: number;
  readonly kind?: QuizKind | undefined;
  /** Some of its ¶ numbers, or a name or term that the sentence must speak of. */
  readonly about?: Subject | undefined;
  readonly seed: string | number;
}

interface Candidate {
  readonly gap: Gap;
  readonly kind: QuizKind;
  /** A little chance, so that another seed gives another quiz. */
  readonly worth: number;
}

/** What a candidate loses for each chosen one beside it. */
const LOSS = { passage: 0.5, kind: 0.3, key: 0.35, shown: 0.5, asked: 0.1 };
const CHANCE = 0.4;

/** Up to `questions` items in the order of the text, no two of one sentence; fewer where the article has no more. */
export function quizOf(article: Article, wish: QuizWish): readonly QuizItem[] {
  const { library, questions } = wish;
  const others = othersIn(library, article);
  const seed = hashOf(String(wish.seed)).toString(36);
  /** What each would lose for those that are chosen. */
  const left = new Map(candidatesFor(article, wish).map((candidate) => [candidate, 0]));
  const chosen: (Candidate & { readonly item: QuizItem })[] = [];
  while (chosen.length < questions && left.size > 0) {
    const best = bestOf(left);
    if (best === undefined) break;
    left.delete(best);
    const { start, end } = best.gap;
    const item = itemAt(best.gap, { kind: best.kind, start, end, seed }, others);
    if (item === undefined) continue;
    chosen.push({ ...best, item });
    for (const [other, loss] of left) {
      if (other.gap.sentence === best.gap.sentence) left.delete(other);
      else left.set(other, loss + lossBeside(other, best));
    }
  }
  return chosen.toSorted((a, b) => a.gap.start - b.gap.start).map(({ item }) => item);
}

/** Every cloze of an article, for cards: their ids do not change until the article does. {@link itemById} adds options. */
export function clozeItems(article: Article): readonly QuizItem[] {
  return gapsOf(article).flatMap((gap) => cardWithoutOptions(gap) ?? []);
}

/** The item with this id, made again, its options in the same order; nothing when the article has no such place. */
export function itemById(article: Article, library: Library, id: string): QuizItem | undefined {
  const place: ItemPlace | undefined = placeOf(id);
  const gap = place === undefined ? undefined : gapAt(article, place);
  return place === undefined || gap === undefined || idOf(place) !== id
    ? undefined
    : itemAt(gap, place, othersIn(library, article));
}

/** The other articles, those after this one first, so that each library's articles lend to each other evenly. */
function othersIn({ articles }: Library, article: Article): readonly Article[] {
  const at = articles.findIndex(({ slug }) => slug === article.slug);
  return [...articles.slice(at + 1), ...articles.slice(0, Math.max(0, at))];
}

function candidatesFor(article: Article, { kind, about, seed }: QuizWish): readonly Candidate[] {
  const random = randomFrom(`order ${seed}`);
  const kinds = kind === undefined ? QUIZ_KINDS : [kind];
  const isWanted = isAboutWhat(about);
  return gapsOf(article)
    .filter(({ sentence: { passage, tokens } }) => isWanted({ passage: passage.number, tokens }))
    .flatMap((gap) => kinds.map((each) => ({ gap, kind: each, worth: worthFor(gap, each) + random() * CHANCE })))
    .filter((candidate) => canBe(candidate.gap, candidate.kind));
}

/** One is read again with the other; in the order of the text it gives nothing away. */
function areShownTogether({ sentence: one }: Gap, { sentence: other }: Gap): boolean {
  return one.context.includes(other) || other.context.includes(one);
}

/** A question with its own question word is the better choice; where someone speaks, who it is. */
function worthFor(gap: Gap, kind: QuizKind): number {
  const fit = { cloze: 0, choice: gap.isSubject ? 0.2 : -0.2, 'true-false': 0, 'who-said': 0.3 }[kind];
  return worthOf(gap) + fit;
}

function bestOf(left: ReadonlyMap<Candidate, number>): Candidate | undefined {
  let best: Candidate | undefined;
  let most = Number.NEGATIVE_INFINITY;
  for (const [candidate, loss] of left) {
    const gain = candidate.worth - loss;
    if (gain > most) [best, most] = [candidate, gain];
  }
  return best;
}

function lossBeside({ gap, kind }: Candidate, other: Candidate): number {
  return (
    (gap.sentence.passage === other.gap.sentence.passage ? LOSS.passage : 0) +
    (areShownTogether(gap, other.gap) ? LOSS.shown : 0) +
    (kind === other.kind ? LOSS.kind : 0) +
    (gap.key === other.gap.key ? LOSS.key : 0) +
    (gap.asked === other.gap.asked ? LOSS.asked : 0)
  );
}
