/** What people may think of a quote, as answers to choose from. */
import { named, plainly } from '../wording.ts';
import type { Asked } from './asked.ts';

/** A question with fixed answers, as short as Discord wants a poll's. */
export interface PollQuestion {
  /** At most 300 characters. */
  readonly question: string;
  /** 2 to 10 of at most 55 characters. */
  readonly answers: readonly string[];
}

/** A poll where a few fixed answers cover what people may think; none about what words mean. */
export function pollOn(asked: Asked): PollQuestion | undefined {
  switch (asked.kind) {
    case 'reason':
      return {
        question: 'Does this explanation convince you?',
        answers: ['Yes', 'In part', 'No', 'I would need to know more'],
      };
    case 'perspective':
      return {
        question:
          asked.form === 'voice'
            ? `Do you agree with ${plainly(named(asked))} here?`
            : `Would ${plainly(named(asked))} agree with this?`,
        answers: ['Yes', 'In part', 'No', 'The article does not tell'],
      };
    case 'tension':
      return {
        question: 'Do these two fit together?',
        answers: ['Yes, both can hold', 'Only in part', 'No, one speaks against the other'],
      };
    case 'prediction':
      return {
        question: 'How likely do you think this is?',
        answers: ['Very likely', 'Rather likely', 'Rather unlikely', 'Very unlikely'],
      };
    case 'evidence':
      return {
        question: 'How well supported is this?',
        answers: ['Well', 'Somewhat', 'Hardly', 'I cannot tell from the article'],
      };
    case 'definition':
      return undefined;
  }
}
