/** Wrong options: of the same kind as the right one, grammatical in its place, and told by no sentence of the article. */
import type { Article } from '../../corpus/article.ts';
import { isSaidElsewhere } from './claims.ts';
import { fits } from './fits.ts';
import type { Gap } from './gaps.ts';
import { namesIn } from './names.ts';
import { type Rival, rivalsOf } from './rivals.ts';
import { areRelated, normal, sharesWord } from './sameness.ts';
import { type Random, shuffled } from './shuffle.ts';

/** Another gap's words, as they would stand in this one. */
export interface Distractor {
  readonly key: string;
  readonly text: string;
}

/** Wrong options beside the right one. */
const MOST = 3;
/** Of a large library so many articles lend options: reading all would take seconds. */
const MOST_ARTICLES = 12;
/** Up to three wrong options for a gap, from its own article first and then from others. */
export function distractorsFor(gap: Gap, others: readonly Article[], random: Random): readonly Distractor[] {
  if (gap.contrary !== undefined) {
    const contrary = { asked: gap.asked, key: gap.contrary, text: gap.contrary };
    return isSaidElsewhere(gap, contrary) ? [] : [contrary];
  }
  const { article } = gap.sentence;
  const chosen: Distractor[] = [];
  for (const pool of [
    rivalsOf(article),
    ...lenders(gap, others).map((other) => rivalsOf(other).filter((rival) => isAlike(gap, rival))),
  ]) {
    for (const candidate of inOrder(gap, shuffled(pool, random))) {
      if (chosen.length === MOST) return chosen;
      if (!fits(gap, candidate) || chosen.some((other) => isSame(gap, candidate, other))) continue;
      const text = inForm(gap, candidate, pool);
      if (text !== undefined) chosen.push({ key: candidate.key, text: asWritten(text, gap) });
    }
  }
  return chosen;
}

/** Amounts and countries are the same anywhere; people and companies are told apart by the subject where it is another. */
function lenders({ asked, sentence: { article } }: Gap, others: readonly Article[]): readonly Article[] {
  const some = others.slice(0, MOST_ARTICLES);
  return /^(?:amount|year|country|capital)$/.test(asked) ? some : some.filter((other) => isNear(article, other));
}

/** A country beside countries, a surname beside surnames. */
function isAlike(gap: Gap, rival: Rival): boolean {
  if (gap.asked === 'country') {
    return gap.key.includes('/') === rival.key.includes('/');
  }
  return gap.asked !== 'person' || gap.text.includes(' ') === rival.text.includes(' ');
}

/** Amounts that are nearest first: a guess that is far off is no guess. */
function inOrder(gap: Gap, pool: readonly Rival[]): readonly Rival[] {
  const { amount } = gap;
  if (amount !== undefined) {
    const apart = (other: Rival): number =>
      Math.abs(Math.log((other.amount?.value ?? Number.MAX_VALUE) / amount.value));
    return pool.toSorted((a, b) => apart(a) - apart(b));
  }
  // Those who speak are asked for among those who speak.
  const order = (rival: Rival): number => Number(isAlike(gap, rival)) + (gap.isSpeaker && rival.speaks ? 2 : 0);
  return pool.toSorted((a, b) => order(b) - order(a));
}

function isNear(article: Article, other: Article): boolean {
  const keys = (of: Article): ReadonlySet<string> =>
    new Set(
      [...namesIn(of).values()].flatMap((names) => names.map(({ key }) => key)).filter((key) => !key.startsWith('@')),
    );
  const own = keys(article);
  return [...keys(other)].filter((key) => own.has(key)).length >= 2;
}

/** Options must differ from each other as they do from the right one. */
function isSame(gap: Gap, candidate: Rival, chosen: Distractor): boolean {
  if (normal(candidate.text) === normal(chosen.text)) return true;
  if (gap.asked === 'amount' || gap.asked === 'year') return candidate.key === chosen.key;
  return gap.asked === 'term' ? sharesWord(candidate.key, chosen.key) : areRelated(candidate.key, chosen.key);
}

/** A surname for a surname, a full name for a full one, which the article must have. */
function inForm({ asked, text: own }: Gap, { text, key }: Rival, pool: readonly Rival[]): string | undefined {
  if (asked !== 'person' || own.includes(' ') === text.includes(' ')) return text;
  if (!own.includes(' ')) return text.split(' ').at(-1);
  return pool.find((other) => other.asked === asked && other.key === key && other.text.includes(' '))?.text;
}

/** A capital where the gap opens a sentence or a quotation, none at a "the" inside. */
function asWritten(text: string, gap: Gap): string {
  const before = gap.sentence.text.slice(0, gap.start - gap.sentence.span.start);
  const opens = /^$|^["“‘']$|[:,] ["“‘']$/.test(before) && /^\p{Lu}/u.test(gap.text);
  const plain = text.replace(/^The (?=\p{Lu})/u, 'the ');
  return opens ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
}
