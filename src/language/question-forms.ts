/** The forms in which a question asks. Some ask for what articles often leave out: a name, a date, a count. */

/** The forms; a question may have several ("who asked, and why?"). */
export const QUESTION_FORMS = [
  'asksWho',
  'asksWhen',
  'asksWhere',
  'asksWhy',
  'asksHowMany',
  'asksHow',
  'asksWhich',
  'asksWhat',
  'asksWhether', // yes or no
] as const;

export type QuestionForm = (typeof QUESTION_FORMS)[number];

const SIGNS: Readonly<Record<QuestionForm, RegExp>> = {
  asksWho: /\bwho(?:se|m|'?s)?\b/,
  asksWhen: /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century)\b/,
  asksWhere: /\bwhere\b/,
  asksWhy: /\bwhy\b|\bhow come\b/,
  asksHowMany: /\bhow (?:many|much|big|large|tall|far|old|often|fast|high|deep|wide|heavy|long)\b/,
  asksHow: /\bhow\b/,
  asksWhich: /\bwhich\b/,
  asksWhat: /\bwhat(?:'?s)?\b/,
  asksWhether: /^\W*(?:is|are|was|were|do|does|did|can|could|has|have|had|will|would|should)\b/,
};

/** Every form that the question's words show; none for keywords. */
export function questionForms(question: string): ReadonlySet<QuestionForm> {
  const lower = question.toLowerCase();
  return new Set(QUESTION_FORMS.filter((form) => SIGNS[form].test(lower)));
}
