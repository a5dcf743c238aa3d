/** The next question; the open one again where there is one, for whoever lost sight of it. */
import { defineCommand } from '../../src/command/command.ts';
import { goOn } from '../parts/quiz-steps.ts';
import { withRunningQuiz } from '../parts/running-quiz.ts';

export const next = defineCommand({
  name: 'next',
  audience: 'everyone',
  description: 'The next question of the quiz here, or the open one again',
  options: {},
  run: (_, context) => withRunningQuiz(context, (quiz) => goOn(quiz, quiz.closed, context)),
});
