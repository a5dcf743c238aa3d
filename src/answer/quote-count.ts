/** How many passages an answer quotes: one, unless the question asks for several things or the match is only partial. */

/** Quotes of one answer, at most: more is a search and not an answer. */
const MAX_QUOTES = 3;
/** Further quotes score within this of the first; beyond, one in twenty holds the answer. */
const WITHIN = 3;

/** Questions for a list, a comparison, or all that there is. */
const ASKS_FOR_SEVERAL = [
  /\bwhat (?:are|were)\b/,
  /\b(?:what|which) (?:\w+ )?(?:two|three|four|five|several|reasons|factors|ways|steps|things|countries|groups|examples|causes|effects|concerns|goals|interests|risks|arguments|points)\b/,
  /\b(?:list|name|give) (?:all|some|every|each|any|the|two|three|four|five|a few)\b/,
  /\b(?:all (?:the|of)|examples? of|different kinds of|various)\b/,
  /\b(?:compare|compared (?:to|with)|comparison|contrast|versus|vs\.?|differ(?:s|ent|ence|ences)?|similarit(?:y|ies)|in common)\b/,
];
/** Two questions in one. */
const ASKS_TWICE =
  /\?[^?]*\w[^?]*\?|(?:,|\band\b|\bor\b)\s+(?:why|how|when|where|who|what|which)\b(?=.*\w)|\b(?:why|how|when|where|who|what) and (?:why|how|when|where|who|what)\b/;

/** At most how many passages to quote. */
export function quotesWanted(question: string, support: 'strong' | 'partial'): number {
  const lower = question.toLowerCase();
  if (ASKS_FOR_SEVERAL.some((form) => form.test(lower))) return MAX_QUOTES;
  return support === 'partial' || ASKS_TWICE.test(lower) ? 2 : 1;
}

/** Of passages by the score of their best sentence, best first, how many to quote: those near the first, up to `wanted`. */
export function quotesWithin(scores: readonly number[], wanted: number): number {
  const best = scores[0] ?? 0;
  return scores.slice(0, wanted).filter((score) => best - score <= WITHIN).length;
}

/** Of the same, by how much the best that a sure answer would not quote is worse than the first. */
export function marginOf(question: string, scores: readonly number[]): number {
  const next = scores[quotesWanted(question, 'strong')] ?? Number.NEGATIVE_INFINITY;
  return (scores[0] ?? 0) - next;
}
