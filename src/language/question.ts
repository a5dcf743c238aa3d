/** A question as search and ranking see it: its content words in order and the kind of answer it asks for. */
import { type AnswerKind, expectedAnswer } from './answer-kinds.ts';
import { kindNounIn } from './kind-nouns.ts';
import { mentionsIn } from './names.ts';
import { type QuestionForm, questionForms } from './question-forms.ts';
import { withoutTakenBack } from './self-repair.ts';
import { type Token, tokenise } from './tokens.ts';

/** A content word, with how much it counts: 1 where it was asked, less where it was taken back. */
export interface QuestionTerm extends Token {
  readonly weight: number;
  /** Where it only says what kind of answer is asked for ("which year"): that kind. */
  readonly names?: AnswerKind;
}

export interface Question {
  /** What was asked, without what its writer took back. */
  readonly text: string;
  /** Content words in order, without words that only frame a question ("tell me", "does the article say"). */
  readonly terms: readonly QuestionTerm[];
  /** Countries that the question names, each with the terms that name it. */
  readonly countries: readonly { readonly country: string; readonly terms: readonly Token[] }[];
  readonly expected?: AnswerKind;
  readonly forms: ReadonlySet<QuestionForm>;
}

/** A text that counts beside a question, by a weight beside 1 for the question's own. */
export interface WeightedText {
  readonly text: string;
  readonly weight: number;
}

/** Words by which people speak about the text and not about what it says; dropped when other words remain. */
const FRAME =
  /^(?:article|text|author|writer|passage|paragraph|page|piece|story|tell|say|mention|talk|explain|describe|know|please|thing|happen|question|answer|call|name|kind|type|sort|many|much|actually|sorry|wait|mean|uh|um|oh|hi|hello|hey)$/;

/** A message's length: what is longer is no question, and a single word of such a length would take wink seconds. */
const MAX_LENGTH = 2000;

/** Words that were taken back often stand where the answer does, so they still count for something. */
const TAKEN_BACK_WEIGHT = 0.7;

/** A conversation reads a question for its cues, names and topics before it answers, and reads earlier turns again. */
const analysed = new Map<string, Question>();
const MAX_KEPT = 256;

/** Analyses a question, or the first 2,000 characters of it. Any string will do; without content words `terms` is empty. */
export function analyseQuestion(asked: string): Question {
  const said = asked.slice(0, MAX_LENGTH);
  const known = analysed.get(said);
  if (known !== undefined) return known;
  const question = analyse(said);
  analysed.set(said, question);
  const [oldest] = analysed.keys();
  if (analysed.size > MAX_KEPT && oldest !== undefined) analysed.delete(oldest);
  return question;
}

function analyse(said: string): Question {
  const text = withoutTakenBack(said);
  const tokens = tokenise(said);
  const kept = new Set((text === said ? tokens : tokenise(text)).map(({ stem }) => stem));
  const forms = questionForms(text);
  const noun = kindNounIn(tokens, forms.size === 0);
  const content = tokens.flatMap((token, at): readonly QuestionTerm[] =>
    token.isContent
      ? [
          {
            ...token,
            weight: kept.has(token.stem) ? 1 : TAKEN_BACK_WEIGHT,
            ...(at === noun?.at ? { names: noun.kind } : {}),
          },
        ]
      : [],
  );
  const topical = content.filter(({ lemma }) => !FRAME.test(lemma));
  const expected = expectedAnswer(text);
  const countries = mentionsIn(tokens).map(({ country, first, end }) => ({ country, terms: tokens.slice(first, end) }));
  return {
    text,
    terms: topical.length > 0 ? topical : content,
    countries,
    forms,
    ...(expected === undefined ? {} : { expected }),
  };
}

/** The question with the content words of other texts added to its own, those that it lacks, the weightiest first. */
export function withLent(question: Question, lent: readonly WeightedText[]): Question {
  if (lent.length === 0) return question;
  const stems = new Set(question.terms.map(({ stem }) => stem));
  const texts = lent.map(({ text, weight }) => ({ weight, ...analyseQuestion(text) }));
  const terms = texts
    .toSorted((a, b) => b.weight - a.weight)
    .flatMap((text) => text.terms.map((term) => ({ ...term, weight: text.weight })))
    .filter(({ stem }) => !stems.has(stem) && stems.add(stem));
  return {
    ...question,
    terms: [...question.terms, ...terms],
    countries: [...question.countries, ...texts.flatMap(({ countries }) => countries)],
  };
}
