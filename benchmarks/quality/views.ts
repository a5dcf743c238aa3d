/** Views of a question set for training: as it is, and as the many small libraries that people really ask about. */
import type { Article } from '../../src/corpus/article.ts';
import { analyseQuestion } from '../../src/language/question.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import type { QuestionSet, SetQuestion } from './sets.ts';

/** More questions than this of one set teach nothing new and cost minutes. */
const MAX_QUESTIONS = 1200;

/** The set itself, thinned evenly where it is large. */
export function wholeView(set: QuestionSet): readonly QuestionSet[] {
  const step = Math.max(1, set.questions.length / MAX_QUESTIONS);
  const kept = Array.from({ length: Math.min(set.questions.length, MAX_QUESTIONS) }, (_, at) => Math.floor(at * step));
  return [{ ...set, questions: kept.flatMap((at) => set.questions[at] ?? []) }];
}

/**
 * Each article as a library of its own, with the questions that it answers, the near misses that speak of it, and as
 * many questions, taken evenly, that only the other articles answer: what a group that reads one article asks, and what
 * it asks beside the point.
 */
export async function articleViews(set: QuestionSet): Promise<readonly QuestionSet[]> {
  const [whole] = wholeView(set);
  const questions = whole?.questions ?? [];
  const spokenOf = await articlesSpokenOf(set);
  return set.articles.flatMap((article) => {
    const isOwn = ({ gold }: SetQuestion): boolean => gold.some((place) => place.article === article);
    const own = questions.filter(isOwn);
    const near = questions.filter((question) => question.gold.length === 0 && spokenOf(question) === article);
    const others = questions.filter((question) => question.gold.length > 0 && !isOwn(question));
    const step = Math.max(1, others.length / own.length);
    const foreign = own
      .flatMap((_, at) => others[Math.floor(at * step)] ?? [])
      .map((question) => ({ ...question, gold: [] }));
    return own.length === 0
      ? []
      : [
          {
            name: `${set.name}, by article`,
            articles: [article],
            questions: [...own, ...near, ...foreign],
            dialogues: [],
          },
        ];
  });
}

/** Which article a question that none answers is about: the one of the passage that shares most with it. */
async function articlesSpokenOf({ articles }: QuestionSet): Promise<(question: SetQuestion) => Article | undefined> {
  const index = await buildIndex(unitsOf(articles));
  return ({ question }) => {
    const scores = index.scores(index.queryOf(analyseQuestion(question)));
    const best = scores.indexOf(Math.max(...scores));
    return Number.isFinite(scores[best]) ? index.units[best]?.article : undefined;
  };
}
