/** Who does what in a sentence: whether a name is its subject, and whether what it tells is said by that name. */
import type { Span } from '../../language/span.ts';
import { SPEECH } from './name-words.ts';
import type { StudySentence } from './sentences.ts';

const AUXILIARY = /^(?:is|was|has|had|will|would|could|can|may|might|did|does|should)$/;
const HAS_SAID =
  /^ has (?:said|denied|warned|accused|admitted|announced|promised|expressed|rejected|criticised|called for|urged|claimed)\b/;
const ACCORDING_TO = /\baccording to (?:\p{Ll}+ ){0,3}$/iu;

/** Whether the verb follows that the words up to `end`, which open the sentence, are the subject of. */
export function isSubjectOf({ text, tokens }: StudySentence, end: number): boolean {
  const next = tokens.find(({ start }) => start >= end);
  return (
    next !== undefined &&
    /^ \p{Ll}/u.test(text.slice(end)) &&
    (next.wordClass === 'verb' || AUXILIARY.test(next.text)) &&
    !/ing$/.test(next.text) &&
    // What is asked ends in a question mark of its own.
    !/["“?]/.test(text)
  );
}

/** "… said historian Ann Reader": after a quotation or a clause. */
const SAID_BY = /["”,] (?:said|says|added|warned|explained|argued) (?:\p{Ll}[\p{L}-]* ){0,3}$/u;
/** "The mayor, Tom Porter, said". */
const IN_COMMAS = /, $/;
const SAYS_AFTER_COMMA = /^, (?:has )?(?:said|says|added|warned|told|believes|argued|denied)\b/;

/** "In the north of England argued": what speaks is another. */
const WITHIN = /\b(?:of|in|at|from|near|with|between|on|into|under) (?:the )?$/i;

/** Whether the sentence tells what the words at these offsets say, believe or deny: "… said X", "X has warned". */
export function isSpeakerOf({ text, tokens }: StudySentence, { start, end }: Span): boolean {
  const next = tokens.find((token) => token.start >= end);
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (WITHIN.test(before)) return false;
  return (
    (next?.start === end + 1 && SPEECH.test(next.text)) ||
    HAS_SAID.test(after) ||
    SAID_BY.test(before) ||
    ACCORDING_TO.test(before) ||
    (IN_COMMAS.test(before) && SAYS_AFTER_COMMA.test(after))
  );
}
