/** The questions in a message as people send it: several sentences, two questions at once, a story with one at its end. */
import { splitSentences } from '../language/sentences.ts';

/** More at once is a list, and a list is answered as one. */
const MAX_QUESTIONS = 3;
const LINK = /\bhttps?:\/\/\S+/gi;
const ASKS =
  /^(?:(?:and|but|so|or|also|then|ok(?:ay)?|please|now|well)[,\s]+)*(?:what|who|whom|whose|when|where|why|how|which|is|are|was|were|do|does|did|can|could|should|would|will|has|have|tell me|explain|describe|show|list|name|compare)\b/i;
const GREETING = /^(?:(?:hi|hello|hey|thanks|thank you|ok(?:ay)?|great|cool|cheers|fine|right)\b[\s,.!]*)+(?=\S)/i;

/** The questions of a message and what else it says. */
export interface MessageParts {
  readonly questions: readonly string[];
  readonly besides: string;
}

/** The questions in order; the whole text as one when it holds none that can be told from the rest. */
export function questionsIn(message: string): MessageParts {
  const text = message
    .replaceAll(LINK, ' ')
    .replaceAll(/[^\S\n]+/g, ' ')
    .trim();
  const sentences = splitSentences(text)
    .map(({ start, end }) => text.slice(start, end).trim())
    .filter((sentence) => sentence !== '');
  if (sentences.length < 2) return { questions: [text.replace(GREETING, '') || text], besides: '' };
  const questions = sentences.filter((sentence) => sentence.endsWith('?'));
  const asked = questions.length > 0 ? questions : sentences.filter((sentence) => ASKS.test(sentence));
  if (asked.length === 0 || asked.length > MAX_QUESTIONS) return { questions: [text], besides: '' };
  return {
    questions: asked.map((one) => one.replace(GREETING, '') || one),
    besides: sentences.filter((sentence) => !asked.includes(sentence)).join(' '),
  };
}
