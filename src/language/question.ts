/** A question as search and ranking see it: its content words in order and the kind of answer it asks for. */
import { type AnswerKind, expectedAnswer } from './answer-kinds.ts';
import { mentionsIn } from './names.ts';
import { type Token, tokenise } from './tokens.ts';

export interface Question {
  readonly text: string;
  /** Content words in order, without words that only frame a question ("tell me", "does the article say"). */
  readonly terms: readonly Token[];
  /** Countries that the question names, each with the terms that name it. */
  readonly countries: readonly { readonly country: string; readonly terms: readonly Token[] }[];
  readonly expected?: AnswerKind;
}

/** Words by which people speak about the text and not about what it says; dropped when other words remain. */
const FRAME =
  /^(?:article|text|author|writer|passage|paragraph|page|piece|story|tell|say|mention|talk|explain|describe|know|please|thing|happen|question|answer|call|name|kind|type|sort|many|much|actually|sorry|wait|mean|uh|um|oh|hi|hello|hey)$/;

/** A message's length: what is longer is no question, and a single word of such a length would take wink seconds. */
const MAX_LENGTH = 2000;

/** Analyses a question, or the first 2,000 characters of it. Any string will do; without content words `terms` is empty. */
export function analyseQuestion(text: string): Question {
  const tokens = tokenise(text.slice(0, MAX_LENGTH));
  const content = tokens.filter(({ isContent }) => isContent);
  const topical = content.filter(({ lemma }) => !FRAME.test(lemma));
  const expected = expectedAnswer(text);
  const countries = mentionsIn(tokens).map(({ country, first, end }) => ({ country, terms: tokens.slice(first, end) }));
  return {
    text,
    terms: topical.length > 0 ? topical : content,
    countries,
    ...(expected === undefined ? {} : { expected }),
  };
}
