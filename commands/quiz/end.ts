/** Ends the quiz before its last question. */
import { defineCommand } from '../../src/command/command.ts';
import { endQuiz } from '../parts/quiz-steps.ts';
import { withRunningQuiz } from '../parts/running-quiz.ts';

export const end = defineCommand({
  name: 'end',
  audience: 'everyone',
  description: 'End the quiz here before its last question, and show how it went',
  options: {},
  run: (_, context) => withRunningQuiz(context, (quiz) => endQuiz(quiz, context)),
});
