/**
 * Takes back what a person took back in mid-question: "how long is no what is the width" asks for the width. The words
 * are those of disfluency research (Shriberg 1994, "Preliminaries to a theory of speech disfluencies"): the reparandum
 * is said, an editing phrase takes it back, and the repair stands in its place.
 */

/** Words that only take something back, where they stand between other words. */
const EDITING_PHRASE =
  /,?\s+(?:(?:or|uh|um|oh|er|well|actually)\b,?\s*)*(?:no,?\s+(?:make that|sorry|wait|scratch that|actually|rather|i mean(?:t)?|i should have said|that'?s not it|not)\b|make that\b|scratch that\b|or rather\b|i mean(?:t)?\b|sorry,?\s+i should have said\b|(?:or|uh|um|oh|er),?\s+(?:no|wait|sorry|rather)\b)(?:\s+(?:sorry|wait|i mean|make that))?,?\s+/gi;
/** A bare "no" takes something back only before a new question or between two names; else it means none. */
const BARE_NO = /,?\s+(?:no|sorry|wait),?\s+(?=(?:what|when|where|which|who|whose|why|how)\b)/gi;
const NO_BETWEEN_NAMES = /(?<=\b\p{Lu}[\p{L}\p{N}.'-]*),?\s+no,?\s+(?=\p{Lu})/gu;

const QUESTION_WORD = /^(?:in |at |on |for |by |of )?(?:what|when|where|which|who|whose|why|how)\b/i;
/** A repair of fewer words than these is a part of a question and not a new one. */
const LEAST_WORDS = 4;
/** With one of these a new question still speaks of what was said before. */
const POINTS_BACK = /\b(?:they|them|their|it|its|there|he|him|his|she|her)\b/i;
/** Not the question's first word, which has a capital of its own. */
const NAMES_AT_END = /(?:(?<=\S)\s+\p{Lu}[\p{L}\p{N}.'-]*)+$/u;
const WORD_AT_END = /\s*[\p{L}\p{N}.'-]+$/u;

/** The question without what its writer took back; the same text when nothing was. */
export function withoutTakenBack(question: string): string {
  let kept = question;
  for (const sign of [EDITING_PHRASE, BARE_NO, NO_BETWEEN_NAMES]) {
    for (let match = lastMatch(kept, sign); match !== undefined; match = lastMatch(kept, sign)) {
      const before = kept.slice(0, match.index);
      const after = kept.slice(match.index + match[0].length);
      kept = joined(before, after);
    }
  }
  return kept;
}

function joined(before: string, after: string): string {
  if (QUESTION_WORD.test(after) && after.trim().split(/\s+/).length >= LEAST_WORDS) {
    return POINTS_BACK.test(after) ? `${before} ${after}` : after;
  }
  // "Sweden, no, Norway": the repair replaces what is most like it, a name a name and a word a word.
  const reparandum = /^(?:the\s+)?\p{Lu}/u.test(after)
    ? (NAMES_AT_END.exec(before) ?? WORD_AT_END.exec(before))
    : WORD_AT_END.exec(before);
  return `${before.slice(0, reparandum?.index ?? before.length)} ${after}`.trim();
}

function lastMatch(text: string, sign: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(sign)].at(-1);
}
