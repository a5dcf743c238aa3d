/** A question as search and ranking see it: its content words in order and the kind of answer it asks for. */
import { type AnswerKind, expectedAnswer } from './answer-kinds.ts';
import { type Token, tokenise } from './tokens.ts';

export interface Question {
  readonly text: string;
  /** Content words in order, without words that only frame a question ("tell me", "does the article say"). */
  readonly terms: readonly Token[];
  readonly expected?: AnswerKind;
}

/** Words by which people speak about the text and not about what it says; dropped when other words remain. */
const FRAME =
  /^(?:article|text|author|writer|passage|paragraph|page|piece|story|tell|say|mention|talk|explain|describe|know|please|thing|happen|question|answer|call|name|kind|type|sort|many|much|actually|sorry|wait|mean|uh|um|oh|hi|hello|hey)$/;

/** Analyses a question. Any string will do; without content words `terms` is empty. */
export function analyseQuestion(text: string): Question {
  const content = tokenise(text).filter(({ isContent }) => isContent);
  const topical = content.filter(({ lemma }) => !FRAME.test(lemma));
  const expected = expectedAnswer(text);
  return { text, terms: topical.length > 0 ? topical : content, ...(expected === undefined ? {} : { expected }) };
}
