/** An answer to a question, pressed. A button's verb. */
import { defineCommand } from '../../src/command/command.ts';
import { answerQuestion } from '../parts/quiz-steps.ts';
import { withQuestion } from '../parts/running-quiz.ts';

export const press = defineCommand({
  name: 'press',
  audience: 'asker',
  description: 'Answer a question of a quiz',
  hidden: true,
  isLight: true,
  options: {
    question: { kind: 'text', description: 'Which question', required: true, maxLength: 40 },
    choice: { kind: 'text', description: 'The letter of the answer', required: true, maxLength: 1 },
  },
  run: ({ question, choice }, context) =>
    withQuestion(question, context, (quiz, at) => answerQuestion(quiz, at, choice, context)),
});
