/** Nouns that only say what kind of answer is asked for ("which year"): a text that answers need not repeat them. */
import type { AnswerKind } from './answer-kinds.ts';
import type { Token } from './tokens.ts';

const KIND_NOUNS: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^(?:year|date|day|month|century|decade|time|season|era|period)$/, 'time'],
  [/^(?:number|amount|percent|percentage|proportion|share|figure|quantity|total)$/, 'number'],
  [/^(?:person|people|man|woman|guy|name|company|firm|team|group|organi[sz]ation|player)$/, 'name'],
  [/^(?:city|country|place|state|region|town|river|continent|location)$/, 'place'],
  [/^(?:reason|cause)$/, 'reason'],
  [/^(?:way|method|manner)$/, 'manner'],
];
/** Keywords ask by them for a date or a number; other nouns among keywords say what it is about. */
const ASKED_BY_KEYWORDS: readonly AnswerKind[] = ['time', 'number'];

/** What may stand between "which" and its noun: "what was the year", "which two big European cities". */
const LEADS_TO_NOUN = /^(?:adjective|number|name)$/;
const LINKS_TO_NOUN = /^(?:be|the|an?)$/;

export interface KindNoun {
  /** The token's place in the question. */
  readonly at: number;
  readonly kind: AnswerKind;
}

/** The first such noun: behind "which", "what" or "how many", or anywhere among `isKeywords`. */
export function kindNounIn(question: readonly Token[], isKeywords: boolean): KindNoun | undefined {
  if (isKeywords) return question.map((_, at) => kindNounAt(question, at)).find(isAskedByKeywords);
  const asks = question.findIndex(({ text }, at) => /^(?:what|which)$/i.test(text) || isCount(question, at));
  if (asks < 0) return undefined;
  let at = asks + 1;
  while (leadsToNoun(question[at])) at += 1;
  // "Which football team": the noun may be made of two.
  const noun =
    kindNounAt(question, at) ?? (question[at]?.wordClass === 'noun' ? kindNounAt(question, at + 1) : undefined);
  return noun !== undefined && isCount(question, asks) ? { ...noun, kind: 'number' } : noun;
}

function kindNounAt(question: readonly Token[], at: number): KindNoun | undefined {
  const kind = KIND_NOUNS.find(([noun]) => noun.test(question[at]?.lemma ?? ''))?.[1];
  return kind && { at, kind };
}

function isAskedByKeywords(noun: KindNoun | undefined): noun is KindNoun {
  return noun !== undefined && ASKED_BY_KEYWORDS.includes(noun.kind);
}

function isCount(question: readonly Token[], at: number): boolean {
  return /^(?:many|much)$/i.test(question[at]?.text ?? '') && question[at - 1]?.lemma === 'how';
}

function leadsToNoun(token: Token | undefined): boolean {
  return token !== undefined && (LEADS_TO_NOUN.test(token.wordClass) || LINKS_TO_NOUN.test(token.lemma));
}
