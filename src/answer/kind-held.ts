/** Whether a quote holds the kind of answer asked for: more strictly than ranking counts it, where a hint is enough. */
import type { AnswerKind } from '../language/answer-kinds.ts';
import type { Question } from '../language/question.ts';
import { type Token, tokenise } from '../language/tokens.ts';

const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DATE = new RegExp(
  [
    String.raw`\b(?:1\d|20)\d\ds?\b`,
    String.raw`\b\d+ (?:BCE?|AD|CE)\b`,
    String.raw`\b(?:${MONTHS}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b`,
    String.raw`\b(?:century|centuries|decades?|ago|yesterday|today|tomorrow|tonight|spring|summer|autumn|winter|midnight|noon)\b`,
    String.raw`\b(?:last|next|this|same|following|previous|every|each) (?:year|month|week|day|night|season|morning|evening)\b`,
    String.raw`\b(?:\w+teen|\w+ty|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|few|many) (?:\w+ )?(?:years?|months?|weeks?|days?|hours?|minutes?|seconds?)\b`,
    String.raw`\b\d\d?:\d\d\b`,
  ].join('|'),
);
const YEAR = /^(?:1\d|20)\d\ds?$/;
const COUNT =
  /\b(?:hundreds?|thousands?|millions?|billions?|dozens?|half|quarter|third|double|twice|once|both|none|several|few|many|most|majority)\b/i;
const CAUSE =
  /\b(?:because|since|due to|owing|thus|therefore|thereby|hence|reasons?|cause[sd]?|causing|le(?:ad|d)s? to|leading to|result(?:s|ed|ing)?|so that|so as|in order|in response|consequen\w+|thanks to|given that|allow\w*|enabl\w+|avoid\w*|prevent\w*|ensur\w+|fear\w*|concern\w*|purpose|aim\w*|motiv\w+|blam\w+|attribut\w+|explain\w*|contribut\w+|why|(?:for|from|by|after) \w+ing|to (?!the\b|an?\b|this\b|his\b|her\b|its\b|their\b)\p{Ll}+)\b/u;

/** By the first word that asks: "what happens when…" asks for no date. */
const ASKS_FIRST = /\b(?:who(?:se|m)?|what|which|where|why|when|how)\b.*/su;
const ASKED: readonly (readonly [RegExp, AnswerKind])[] = [
  [/^who/, 'name'],
  [/^where/, 'place'],
  [/^why|^how come/, 'reason'],
  [/^when/, 'time'],
  [/^how (?:many|much|big|large|tall|far|old|long|fast|high|deep|wide|heavy)\b/, 'number'],
];

/** The kind of answer that a question surely asks for; nothing where its form leaves that open. */
export function kindAsked({ text, terms }: Question): AnswerKind | undefined {
  const [asks = ''] = ASKS_FIRST.exec(text.toLowerCase()) ?? [];
  return ASKED.find(([form]) => form.test(asks))?.[1] ?? terms.find(({ names }) => names !== undefined)?.names;
}

/** Whether the text holds the kind; a name, a place or a number counts where the question did not give it. */
export function holdsKind(text: string, kind: AnswerKind, { terms }: Question): boolean {
  const asked = new Set(terms.map(({ stem }) => stem));
  const isNew = ({ stem }: Token): boolean => !asked.has(stem);
  switch (kind) {
    case 'time':
      return DATE.test(text);
    case 'number':
    case 'money':
      return (
        COUNT.test(text) ||
        tokenise(text).some((token) => token.wordClass === 'number' && isNew(token) && !YEAR.test(token.text))
      );
    case 'name':
    case 'place':
      return tokenise(text).some((token) => token.wordClass === 'name' && isNew(token));
    case 'reason':
      return CAUSE.test(text);
    default:
      return true;
  }
}
