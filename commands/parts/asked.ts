/** What a blank asks for, in words: inside a sentence, and as a question of its own. */
import type { QuizItem } from '../../src/study/quiz.ts';

export const ASKED = {
  person: { wanted: 'who', question: 'Who is missing?' },
  country: { wanted: 'which country', question: 'Which country is missing?' },
  capital: { wanted: 'which capital', question: 'Which capital is missing?' },
  city: { wanted: 'which place', question: 'Which place is missing?' },
  organisation: { wanted: 'which organisation', question: 'Which organisation is missing?' },
  amount: { wanted: 'how much or how many', question: 'How much, or how many?' },
  year: { wanted: 'which year', question: 'Which year?' },
  term: { wanted: 'which words', question: 'Which words are missing?' },
  contrary: { wanted: 'which word', question: 'Which word is missing?' },
} as const satisfies Record<QuizItem['asks'], Readonly<Record<'wanted' | 'question', string>>>;
