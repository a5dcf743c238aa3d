/** Quizzes over the articles of `corpus/`, as they are kept. */
import { createLibrary, type Library } from '../../src/corpus/library.ts';
import { type KeptItem, keptItem } from '../../src/study/kept-item.ts';
import { type QuizItem, quizOf } from '../../src/study/quiz.ts';
import type { NewQuiz } from '../../src/study/quizzes.ts';
import { realArticles } from './house.ts';

export interface RealItems {
  readonly library: Library;
  readonly items: readonly QuizItem[];
  readonly kept: readonly KeptItem[];
}

/** So many items of the first article. */
export async function realItems(questions = 12): Promise<RealItems> {
  const articles = await realArticles();
  const [first] = articles;
  if (first === undefined) throw new Error('The corpus has an article.');
  const library = createLibrary(articles);
  const items = quizOf(first, { library, questions, seed: 'a' });
  return { library, items, kept: items.map(keptItem) };
}

/** A quiz of the server `home`, in its channel, started by Ann. */
export function aQuiz(items: readonly KeptItem[], more: Partial<NewQuiz> = {}): NewQuiz {
  const [first] = items;
  if (first === undefined) throw new Error('A quiz has items.');
  return {
    id: 'quiz',
    server: 'home',
    conversation: 'channel',
    person: 'ann',
    article: first.key.article,
    items,
    ...more,
  };
}
