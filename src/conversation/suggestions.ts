/** Questions that an article does answer, made from its own sentences, each checked by asking it. */
import type { Answerer } from '../answer/answer.ts';
import type { Article, Passage } from '../corpus/article.ts';
import { type Token, tokenise } from '../language/tokens.ts';

export interface Suggestion {
  readonly question: string;
  readonly article: string;
  readonly passage: number;
}

/** What was found for each answerer: the same library answers the same. */
const found = new WeakMap<Answerer, Promise<readonly Suggestion[]>>();

/** A question fits a button and is read at a glance. */
const MAX_LENGTH = 70;
const MAX_SUBJECT_TOKENS = 5;
const MAX_QUESTIONS = 3;
/** Of a large library the first articles are enough to show what can be asked. */
const MAX_ARTICLES = 3;
/** Sentences tried, spread over the article: each costs a question. */
const MAX_TRIED = 12;

const AUXILIARY = /^(?:has|have|is|are|was|were|will|would|could|can|may|might|should|must)$/;
const PRONOUN = /^(?:it|this|that|these|those|they|he|she|we|i|you|there|one|both|such|its|their|his|her)$/i;

/**
 * Up to three questions, from different passages, in the order of the text. Rules over word classes in the manner of
 * Heilman and Smith 2010, "Good Question! Statistical Ranking for Question Generation": subject and verb are turned
 * round and what follows the verb is asked for.
 */
export function suggestQuestions(articles: readonly Article[], answerer: Answerer): Promise<readonly Suggestion[]> {
  const known = found.get(answerer) ?? findQuestions(articles, answerer);
  found.set(answerer, known);
  return known;
}

async function findQuestions(articles: readonly Article[], answerer: Answerer): Promise<readonly Suggestion[]> {
  const made = articles.slice(0, MAX_ARTICLES).flatMap(candidatesOf);
  const step = Math.max(1, made.length / MAX_TRIED);
  const spread = [...new Set(made.map((_, at) => made[Math.floor(at * step)]))].slice(0, MAX_TRIED);
  const kept: Suggestion[] = [];
  for (const suggestion of spread) {
    if (kept.length === MAX_QUESTIONS) break;
    if (suggestion === undefined || kept.some(({ passage }) => passage === suggestion.passage)) continue;
    const result = await answerer.answer(suggestion.question);
    const [first] = result.kind === 'answer' && result.support === 'strong' ? result.excerpts : [];
    if (first?.quote.article === suggestion.article && first.quote.passage === suggestion.passage)
      kept.push(suggestion);
  }
  return kept;
}

function candidatesOf(article: Article): readonly Suggestion[] {
  return article.passages.flatMap((passage) =>
    questionsOf(article, passage).map((question) => ({ question, article: article.slug, passage: passage.number })),
  );
}

function questionsOf(article: Article, passage: Passage): readonly string[] {
  return passage.sentences.flatMap(({ start, end }) => questionFrom(article.text.slice(start, end)) ?? []);
}

/** "China rejects allegations …" → "What does China reject?"; nothing where the sentence is not so plain. */
export function questionFrom(sentence: string): string | undefined {
  const tokens = tokenise(sentence);
  const at = tokens.findIndex(({ wordClass }) => wordClass === 'verb');
  const verb = tokens[at];
  const subjectTokens = tokens.slice(0, at);
  if (verb === undefined || !isSubject(subjectTokens)) return undefined;
  const last = subjectTokens.at(-1);
  const isAuxiliary = AUXILIARY.test(last?.text.toLowerCase() ?? '');
  const subject = subjectOf(sentence, isAuxiliary ? subjectTokens.slice(0, -1) : subjectTokens);
  if (subject === undefined) return undefined;
  const question = isAuxiliary ? withAuxiliary(last, subject, verb) : withDo(subject, verb, tokens.slice(at + 1));
  return question !== undefined && question.length <= MAX_LENGTH ? question : undefined;
}

/** A short run of names, nouns and what belongs to them, that names its subject itself. */
function isSubject(tokens: readonly Token[]): boolean {
  return (
    tokens.length > 0 &&
    tokens.length <= MAX_SUBJECT_TOKENS &&
    !PRONOUN.test(tokens[0]?.text ?? '') &&
    // "The council's works department had …": what belongs to someone comes behind, and is no verb.
    !/^['’]s?$/.test(tokens.at(-1)?.text ?? '') &&
    // "News of the repair reached …" has a capital from its place alone.
    tokens[1]?.text.toLowerCase() !== 'of' &&
    // "Experts" at a sentence's start has the capital of a name and is none.
    !(tokens.length === 1 && /s$/.test(tokens[0]?.text ?? '')) &&
    tokens.some(({ wordClass }) => wordClass === 'name' || wordClass === 'noun') &&
    tokens.every(({ text, wordClass }) =>
      wordClass === 'other' ? /^(?:the|an?|of|has|have|is|are|was|were|'s|’s)$/i.test(text) : wordClass !== 'number',
    )
  );
}

function subjectOf(sentence: string, tokens: readonly Token[]): string | undefined {
  const [first] = tokens;
  const end = tokens.at(-1)?.end;
  if (first === undefined || end === undefined) return undefined;
  const words = sentence.slice(first.start, end);
  return first.wordClass === 'name' ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** "China has adopted a cautious approach" → "What has China adopted?" */
function withAuxiliary(auxiliary: Token | undefined, subject: string, verb: Token): string | undefined {
  const word = auxiliary?.text.toLowerCase() ?? '';
  return /^(?:has|have)$/.test(word) ? `What ${word} ${subject} ${verb.text.toLowerCase()}?` : undefined;
}

/** "Beijing wants to keep …" → "What does Beijing want?" */
function withDo(subject: string, verb: Token, [next, afterNext]: readonly Token[]): string | undefined {
  const text = verb.text.toLowerCase();
  const isToVerb = next?.text.toLowerCase() === 'to';
  if (isToVerb && afterNext?.wordClass !== 'verb') return undefined;
  // A preposition after the verb asks for another question word.
  if (
    next === undefined ||
    /^(?:in|on|at|by|from|with|for|of|about|as|into|over|during|after|before|,|\.)$/i.test(next.text)
  ) {
    return undefined;
  }
  const to = isToVerb ? ' to do' : '';
  if (text !== verb.lemma && text.endsWith('s')) return `What does ${subject} ${verb.lemma}${to}?`;
  if (text !== verb.lemma && text.endsWith('ed')) return `What did ${subject} ${verb.lemma}${to}?`;
  return text === verb.lemma ? `What do ${subject} ${verb.lemma}${to}?` : undefined;
}
