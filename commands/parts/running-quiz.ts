/** The quiz that is meant: the one that runs where someone speaks, or the one that a button names. */
import type { CommandContext } from '../../src/command/command.ts';
import { code, errorReply, phrase, type Reply } from '../../src/command/reply.ts';
import type { Quiz } from '../../src/study/quizzes.ts';
import { questionNamed } from './quiz-question.ts';
import { gone, isQuizHere, quizPlace } from './quiz-steps.ts';

/** Acts on the quiz that runs here. */
export async function withRunningQuiz(
  { caller, store }: CommandContext,
  act: (quiz: Quiz) => Promise<Reply>,
): Promise<Reply> {
  const quiz = await store.quizzes.running(quizPlace(caller));
  return quiz === undefined
    ? errorReply(phrase`No quiz is running here. ${code('/quiz start')} starts one.`)
    : act(quiz);
}

/** The same with the question that is open. */
export function withOpenQuestion(
  context: CommandContext,
  act: (quiz: Quiz, at: number) => Promise<Reply>,
): Promise<Reply> {
  return withRunningQuiz(context, async (quiz) =>
    quiz.asked > quiz.closed
      ? act(quiz, quiz.closed)
      : errorReply(phrase`No question is open; ${code('/quiz next')} asks the next one.`),
  );
}

/** Acts on the question that a button names, of whatever age. */
export async function withQuestion(
  name: string,
  { caller, store }: CommandContext,
  act: (quiz: Quiz, at: number) => Promise<Reply>,
): Promise<Reply> {
  const named = questionNamed(name);
  const quiz = named && (await store.quizzes.find(named.quiz));
  return quiz === undefined || !isQuizHere(quiz, caller) ? gone() : act(quiz, named?.at ?? 0);
}
