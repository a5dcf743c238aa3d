/** An answer to the open question, typed. */
import { defineCommand } from '../../src/command/command.ts';
import { answerQuestion } from '../parts/quiz-steps.ts';
import { withOpenQuestion } from '../parts/running-quiz.ts';

export const answer = defineCommand({
  name: 'answer',
  // What a command was given can be read by all who see its reply.
  audience: 'asker',
  description: 'Answer the open question of the quiz here; only you see it',
  options: {
    choice: { kind: 'text', description: 'A, B, C or D, or the words', required: true, maxLength: 200 },
  },
  run: ({ choice }, context) => withOpenQuestion(context, (quiz, at) => answerQuestion(quiz, at, choice, context)),
});
