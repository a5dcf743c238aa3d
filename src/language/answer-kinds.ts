/** What kind of thing a question asks for, and which kinds a sentence holds: a date, a number, a name, a reason… */
import type { Token } from './tokens.ts';

/** A bit set of {@link AnswerKind}s. */
export type AnswerKinds = number;

/** The kinds, each with its bit. */
export const ANSWER_KIND = {
  time: 1,
  number: 2,
  money: 4,
  name: 8,
  place: 16,
  reason: 32,
  manner: 64,
  definition: 128,
} as const;

export type AnswerKind = keyof typeof ANSWER_KIND;

/** "May" and "March" are months only with a capital that no sentence's start gave them. */
const MONTH = /^(?:(?:Jan|Febr)uary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October)$/;
const TIME =
  /^(?:century|decade|year|month|week|day|hour|minute|second|season|era|monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|recently|ago|since|until|after|before|during|when)$/;
const YEAR = /^(?:1\d|20)\d\d(?:s|[-–]\d\d(?:\d\d)?)?$/;
const MONEY = /^(?:[$€£¥]|dollar|euro|pound|yen|yuan|rouble|ruble|cent)$/;
const REASON =
  /^(?:because|since|due|owing|thus|therefore|hence|reason|cause|lead|result|stem|reflect|concern|fear|allow|enable|avoid|prevent|ensure|order|so)$/;
const MANNER = /^(?:by|through|via|using|with|without)$/;
const PLACE_PREPOSITION = /^(?:in|at|near|from|to|on|across|between|outside|inside|north|south|east|west)$/;
const COPULA = /^(?:be|mean|call|know|define|refer|describe|consist|name|term)$/;

/** The kinds of answer that the words of one sentence could give. */
export function answerKindsOf(tokens: readonly Token[]): AnswerKinds {
  let kinds = 0;
  for (const [index, { text, lemma, wordClass }] of tokens.entries()) {
    const isYear = YEAR.test(text);
    if (isYear || TIME.test(lemma) || (index > 0 && MONTH.test(text))) kinds |= ANSWER_KIND.time;
    if (wordClass === 'number' && !isYear) kinds |= ANSWER_KIND.number;
    if (MONEY.test(lemma)) kinds |= ANSWER_KIND.money;
    if (REASON.test(lemma)) kinds |= ANSWER_KIND.reason;
    if (MANNER.test(lemma)) kinds |= ANSWER_KIND.manner;
    if (COPULA.test(lemma)) kinds |= ANSWER_KIND.definition;
    if (wordClass === 'name') {
      kinds |= ANSWER_KIND.name;
      if (PLACE_PREPOSITION.test(tokens[index - 1]?.lemma ?? '') || tokens[index - 1]?.lemma === 'the') {
        kinds |= ANSWER_KIND.place;
      }
    }
  }
  return kinds;
}

const QUESTION_FORMS: readonly (readonly [RegExp, AnswerKind])[] = [
  [/\bhow (?:much|expensive)\b.*\b(?:cost|pay|paid|money|worth|price|spend|spent|earn)\b/, 'money'],
  [/\bhow (?:many|much|big|large|tall|far|old|often|fast|high|deep|wide|heavy)\b/, 'number'],
  [/\b(?:what|which) (?:number|percent|percentage|amount|share|proportion|size|population)\b/, 'number'],
  [/\b(?:when|how long|since when|until when)\b/, 'time'],
  [/\b(?:what|which|in what|in which) (?:year|date|day|month|century|decade|time|season|era|period)\b/, 'time'],
  [/\bwhere\b|\b(?:what|which) (?:city|country|place|state|region|town|river|continent|location)\b/, 'place'],
  [/\b(?:who|whose|whom)\b|\b(?:what|which) (?:person|team|company|group|organi[sz]ation|player|name)\b/, 'name'],
  [/\bwhy\b|\bhow come\b|\bwhat (?:reason|cause)/, 'reason'],
  [/\bhow\b/, 'manner'],
  [/^what (?:is|are|was|were) (?:an?|the)?\b|\bwhat does .* mean\b|\bdefin/, 'definition'],
];

/** What a question asks for, from its form; nothing when the form does not tell. */
export function expectedAnswer(question: string): AnswerKind | undefined {
  const lower = question.toLowerCase();
  return QUESTION_FORMS.find(([form]) => form.test(lower))?.[1];
}
