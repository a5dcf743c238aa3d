/** Closes the open question. */
import { defineCommand } from '../../src/command/command.ts';
import { closeQuestion } from '../parts/quiz-steps.ts';
import { withOpenQuestion } from '../parts/running-quiz.ts';

export const close = defineCommand({
  name: 'close',
  audience: 'everyone',
  description: 'Close the open question of the quiz here, and show its answer',
  options: {},
  run: (_, context) => withOpenQuestion(context, (quiz, at) => closeQuestion(quiz, at, context)),
});
