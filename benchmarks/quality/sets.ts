/** Question sets over given passages, read into articles as the engine sees them. */
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Article, Span } from '../../src/corpus/article.ts';
import { cleanCharacters } from '../../src/corpus/characters.ts';
import { readCorpus } from '../../src/corpus/read.ts';
import { segment } from '../../src/corpus/segment.ts';
import { slugOf } from '../../src/corpus/slug.ts';
import { type DialogueFile, OVER_FILE, OWN_FILE, SET_FILE, type SetFile } from './set-formats.ts';

/** The project's own questions, about an article of its corpus. */
export const OWN_QUESTIONS = 'tests/quality/china-russia-north-korea-pact.json';

export interface SetQuestion {
  readonly id: string;
  readonly question: string;
  /** Where right passages stand, as spans of articles; empty when the set does not answer the question. */
  readonly gold: readonly GoldPassage[];
  /** Texts one of which a right quote holds. */
  readonly answers: readonly string[];
}

export interface GoldPassage {
  readonly article: Article;
  readonly start: number;
  readonly end: number;
}

/** A turn of a dialogue; `expect` is missing where it only leads up to another. */
export interface SetTurn extends SetQuestion {
  readonly expect?: 'answer' | 'abstain' | 'context' | 'smalltalk' | 'summary';
  /** What it was answered, in the words of the set, where the set holds what was said before. */
  readonly answered?: string;
}

export interface Dialogue {
  readonly id: string;
  readonly turns: readonly SetTurn[];
}

export interface QuestionSet {
  readonly name: string;
  readonly articles: readonly Article[];
  readonly questions: readonly SetQuestion[];
  readonly dialogues: readonly Dialogue[];
}

/**
 * Reads a set, or with `FILE+QUESTIONS` other questions over the passages of one; throws with zod's account of what is
 * wrong when a file has another shape.
 */
export function readSet(spec: string): QuestionSet {
  const [path = '', questionsPath] = spec.split('+');
  if (questionsPath !== undefined) return readSetOver(path, questionsPath);
  return setOf(basename(path, '.json'), SET_FILE.parse(JSON.parse(readFileSync(path, 'utf8'))));
}

/** Other questions over the passages of a set, cut down to those that the questions name: only they were read for them. */
function readSetOver(path: string, questionsPath: string): QuestionSet {
  const { passages } = SET_FILE.parse(JSON.parse(readFileSync(path, 'utf8')));
  const { questions } = OVER_FILE.parse(JSON.parse(readFileSync(questionsPath, 'utf8')));
  const texts = new Map(passages.map(({ id, text }) => [id, text]));
  const named = new Set(questions.flatMap((question) => question.passages));
  return setOf(basename(questionsPath, '.json'), {
    passages: passages.filter(({ id }) => named.has(id)),
    questions: questions.map(({ id, question, passages: goldPassageIds, answers }) => ({
      id,
      question,
      goldPassageIds,
      history: [],
      answers: answers.flatMap(({ passage, start, end }) => texts.get(passage)?.slice(start, end) ?? []),
      answerable: goldPassageIds.length > 0,
    })),
    dialogues: [],
  });
}

function setOf(name: string, file: SetFile): QuestionSet {
  const places = new Map<string, GoldPassage>();
  const byArticle = new Map<string, SetFile['passages'][number][]>();
  for (const passage of file.passages) {
    byArticle.set(passage.articleId, [...(byArticle.get(passage.articleId) ?? []), passage]);
  }
  const slugs = new Set<string>();
  for (const [articleId, texts] of byArticle) {
    let slug = slugOf(articleId);
    while (slugs.has(slug)) slug = slugOf(`${slugs.size} ${articleId}`);
    slugs.add(slug);
    const paragraphs = texts.map(({ text }) => cleanCharacters(text).replaceAll(/\s+/g, ' ').trim());
    const article = segment(slug, {
      title: texts[0]?.title || articleId,
      pieces: paragraphs.map((text) => ({ kind: 'paragraph', text })),
      imprint: {},
    });
    let start = 0;
    for (const [index, paragraph] of paragraphs.entries()) {
      places.set(texts[index]?.id ?? '', { article, start, end: start + paragraph.length });
      start += paragraph.length + 2;
    }
  }
  const placesOf = (ids: readonly string[]): readonly GoldPassage[] => ids.flatMap((id) => places.get(id) ?? []);
  return {
    name,
    articles: [...new Set([...places.values()].map(({ article }) => article))],
    questions: file.questions.map(({ id, question, goldPassageIds, answers, answerable: isAnswerable }) => ({
      id,
      question,
      answers,
      gold: isAnswerable ? placesOf(goldPassageIds) : [],
    })),
    dialogues: [...file.dialogues, ...file.questions.flatMap(leadingUpTo)].map(({ id, turns }) => ({
      id,
      turns: turns.map((turn, at) => turnOf(`${id}.${at}`, turn, placesOf(turn.gold))),
    })),
  };
}

type TurnFile = DialogueFile['turns'][number];

/** A question with a history as a dialogue: what was asked before, and the question, which alone is judged. */
function leadingUpTo({
  id,
  question,
  goldPassageIds,
  answers,
  answerable,
  history,
}: SetFile['questions'][number]): readonly DialogueFile[] {
  if (history.length === 0) return [];
  const before = history.flatMap((user, at) =>
    at % 2 === 0 ? [{ user, gold: [], acceptAny: [], answered: history[at + 1] }] : [],
  );
  const expect = answerable ? 'answer' : 'abstain';
  return [{ id, turns: [...before, { user: question, gold: goldPassageIds, acceptAny: answers, expect }] }];
}

function turnOf(
  id: string,
  { user, acceptAny, expect, answered }: Pick<TurnFile, 'user' | 'acceptAny' | 'expect' | 'answered'>,
  gold: readonly GoldPassage[],
): SetTurn {
  return { id, question: user, answers: acceptAny, gold, ...(expect && { expect }), ...(answered && { answered }) };
}

/** The project's own questions: the file is named for the article of `corpusDirectory` that it asks about. */
export async function readOwnSet(path: string, corpusDirectory: string): Promise<QuestionSet> {
  const { questions, dialogues } = OWN_FILE.parse(JSON.parse(readFileSync(path, 'utf8')));
  const name = basename(path, '.json');
  const { articles } = await readCorpus(corpusDirectory);
  const article = articles.find(({ slug }) => slug === name);
  if (article === undefined) throw new Error(`${path} asks about ${name}, which is not in ${corpusDirectory}.`);
  const placesOf = (numbers: readonly number[]): readonly GoldPassage[] =>
    article.passages
      .filter(({ number }) => numbers.includes(number))
      .map(({ start, end }) => ({ article, start, end }));
  return {
    name,
    articles,
    questions: questions.map(({ id, question, passages, answers }) => ({
      id,
      question,
      answers,
      gold: placesOf(passages),
    })),
    dialogues: dialogues.map(({ id, turns }) => ({
      id,
      turns: turns.map((turn, at) => turnOf(`${id}.${at}`, turn, placesOf(turn.gold))),
    })),
  };
}

/** Whether most of its questions go on from others: such a question means nothing alone, and is played. */
export function isOfFollowUps({ questions, dialogues }: QuestionSet): boolean {
  return dialogues.length * 2 >= questions.length;
}

/** Whether words of `article` lie in a right passage of the question. */
export function isRightPassage({ gold }: SetQuestion, article: Article, { start, end }: Span): boolean {
  return gold.some((place) => place.article === article && place.start <= start && end <= place.end);
}

/** Whether words of `article` answer the question: they lie in a right passage and hold an accepted answer. */
export function holdsAnswer(question: SetQuestion, article: Article, span: Span): boolean {
  const words = folded(article.text.slice(span.start, span.end));
  return isRightPassage(question, article, span) && question.answers.some((answer) => words.includes(folded(answer)));
}

function folded(text: string): string {
  return cleanCharacters(text).replaceAll(/\s+/g, ' ').trim().toLowerCase();
}
