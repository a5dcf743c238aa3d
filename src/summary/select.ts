/** Which sentences make a summary: the weightiest that say different things, each with what it leans on. */
import { likeness, type Sentence } from './sentences.ts';

/** How much a sentence loses for saying again what is already in the summary, of all that it could. */
const REDUNDANCY = 0.3;
/** How far the sentences should lie apart: what one loses, of all that it could, for what is already chosen. */
export interface Spread {
  /** By how much it says the same. */
  readonly redundancy?: number;
  /** For each sentence of its own passage. */
  readonly samePassage?: number;
}

/** More sentences leaning on each other are a story of their own. */
const MAX_CHAIN = 3;

/**
 * Places of at most `count` sentences, in the order of the text. Taken one after the other by weight less what they
 * repeat: maximal marginal relevance (Carbonell and Goldstein 1998, "The Use of MMR"). One that hangs in the air comes
 * with the sentences it leans on, and counts by their mean; where there is no room for them it stays out.
 */
export function select(
  sentences: readonly Sentence[],
  weights: Float64Array,
  count: number,
  { redundancy = REDUNDANCY, samePassage = 0 }: Spread = {},
): readonly number[] {
  const chosen = new Set<number>();
  const repeated = new Float64Array(sentences.length);
  const besides = new Map<number, number>();
  const gainOf = (at: number): number =>
    (weights[at] ?? 0) -
    redundancy * (repeated[at] ?? 0) -
    samePassage * (besides.get(sentences[at]?.unit.passage.number ?? -1) ?? 0);

  while (chosen.size < count) {
    let best: readonly number[] | undefined;
    let most = Number.NEGATIVE_INFINITY;
    for (const at of sentences.keys()) {
      if (chosen.has(at) || (weights[at] ?? 0) <= 0) continue;
      const chain = chainOf(sentences, at, chosen);
      if (chain === undefined || chain.length > Math.min(MAX_CHAIN, count - chosen.size)) continue;
      const gain = chain.reduce((sum, place) => sum + gainOf(place), 0) / chain.length;
      if (gain > most) [best, most] = [chain, gain];
    }
    if (best === undefined) break;
    for (const place of best) {
      chosen.add(place);
      const sentence = sentences[place];
      if (sentence === undefined) continue;
      const { number } = sentence.unit.passage;
      besides.set(number, (besides.get(number) ?? 0) + 1);
      for (const [at, other] of sentences.entries()) {
        repeated[at] = Math.max(repeated[at] ?? 0, likeness(sentence, other));
      }
    }
  }
  return [...chosen].sort((a, b) => a - b);
}

/** The sentence and those before it that it needs; nothing when the first of the text leans on nothing. */
function chainOf(
  sentences: readonly Sentence[],
  at: number,
  chosen: ReadonlySet<number>,
): readonly number[] | undefined {
  const chain = [at];
  for (let place = at; sentences[place]?.hangs === true && !chosen.has(place - 1); place -= 1) {
    if (place === 0 || chain.length > MAX_CHAIN) return undefined;
    chain.push(place - 1);
  }
  return chain;
}
