/** Takes a quiz a step on: to a question's key, to the next question, to the end. A button's verb. */
import { defineCommand } from '../../src/command/command.ts';
import { closeQuestion, endQuiz, goOn } from '../parts/quiz-steps.ts';
import { withQuestion } from '../parts/running-quiz.ts';

export const turn = defineCommand({
  name: 'turn',
  audience: 'everyone',
  description: 'Take a quiz a step on',
  hidden: true,
  options: {
    question: { kind: 'text', description: 'Which question', required: true, maxLength: 40 },
    to: { kind: 'choice', description: 'Where to', choices: ['key', 'next', 'end'], required: true },
  },
  run: ({ question, to }, context) =>
    withQuestion(question, context, (quiz, at) => {
      switch (to) {
        case 'key':
          return closeQuestion(quiz, at, context);
        case 'next':
          return goOn(quiz, at, context);
        case 'end':
          return endQuiz(quiz, context);
      }
    }),
});
