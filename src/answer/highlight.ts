/** The words of a quote that answer: what the bold is for. */
import { ANSWER_KIND, answerKindsOf } from '../language/answer-kinds.ts';
import type { Span } from '../language/span.ts';
import { type Token, tokenise } from '../language/tokens.ts';

/** A clause ends at these marks, and at "that" after a verb of saying or thinking. */
const CLAUSE_MARK = /^[,;:—–]$/;
const SENTENCE_MARK = /^[.?!]+$/;
const ATTRIBUTION =
  /^(?:say|speculate|believe|think|claim|argue|suggest|report|note|add|warn|tell|hope|fear|know|show|expect)$/;
/** A clause of fewer words is not worth parting from its neighbour: "Beijing, however, wants" is one. */
const LEAST_CLAUSE = 4;

/**
 * The clause of `text` that answers best: the one with most of the question's words, and of the kind asked for. Gives
 * spans in `text`, on word ends; the whole text when it is one clause.
 */
export function highlight(text: string, question: readonly Token[], expected: number): readonly Span[] {
  const asked = new Set(question.flatMap(({ stem, lemma }) => [stem, lemma]));
  const clauses = clausesOf(tokenise(text));
  const scored = clauses.map((clause) => ({ clause, score: scoreOf(clause, asked, expected) }));
  const best = scored.reduce(
    (top, next) => (next.score > top.score ? next : top),
    scored[0] ?? { clause: [], score: 0 },
  );
  const first = best.clause.find(isWord);
  const last = best.clause.findLast(isWord);
  return first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }];
}

function scoreOf(clause: readonly Token[], asked: ReadonlySet<string>, expected: number): number {
  const content = clause.filter(({ isContent }) => isContent);
  const matched = content.filter(({ stem, lemma }) => asked.has(stem) || asked.has(lemma)).length;
  const says = content.length > matched ? 0.5 : 0;
  const ofTheKind = expected !== 0 && (answerKindsOf(clause) & expected) !== 0;
  // A reason or a manner is told by its clause's first word; dates, numbers and names by any of its words.
  return matched + says + (ofTheKind ? (expected === ANSWER_KIND.name ? 0.5 : 1.5) : 0);
}

/** Runs of tokens between clause marks; short ones stay with the clause before. */
function clausesOf(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const clauses: Token[][] = [[]];
  let wordsHere = 0;
  let wordsLeft = tokens.filter(isWord).length;
  for (const [index, token] of tokens.entries()) {
    clauses.at(-1)?.push(token);
    if (isWord(token)) {
      wordsHere += 1;
      wordsLeft -= 1;
    }
    const endsSentence = SENTENCE_MARK.test(token.text);
    const endsHere =
      endsSentence ||
      CLAUSE_MARK.test(token.text) ||
      (token.lemma === 'that' && ATTRIBUTION.test(tokens[index - 1]?.lemma ?? ''));
    const isAttribution = token.lemma === 'that';
    if (endsHere && wordsLeft >= LEAST_CLAUSE && (endsSentence || isAttribution || wordsHere >= LEAST_CLAUSE)) {
      clauses.push([]);
      wordsHere = 0;
    }
  }
  return clauses;
}

function isWord({ text }: Token): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
