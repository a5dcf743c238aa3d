/** Scores sets with the sentence encoder and with words alone, and shows both side by side. */
import type { Encoder } from '../../src/language/encoder.ts';
import { table } from '../report.ts';
import { shown } from './metrics.ts';
import { measuresOfPlay, play } from './play.ts';
import { ask, type Measures, measuresOf } from './score.ts';
import { isOfFollowUps, type QuestionSet } from './sets.ts';

/** The measures of one set, both ways; what the set does not hold is left out. */
export interface BothWays {
  readonly set: QuestionSet;
  readonly questions?: { readonly meaning: Measures; readonly words: Measures };
  readonly dialogues?: { readonly meaning: Measures; readonly words: Measures };
}

export async function scoreBothWays(set: QuestionSet, encoder: Encoder): Promise<BothWays> {
  const both = async (score: (encoder: Encoder | undefined) => Promise<Measures>) => ({
    meaning: await score(encoder),
    words: await score(undefined),
  });
  return {
    set,
    ...(isOfFollowUps(set) ? {} : { questions: await both(async (by) => measuresOf(await ask(set, by))) }),
    ...(set.dialogues.length === 0 ? {} : { dialogues: await both(async (by) => measuresOfPlay(await play(set, by))) }),
  };
}

/** Sets of questions that stand alone. AUROC and abstentions only where a set has questions that it does not answer. */
export function questionsTable(scored: readonly BothWays[]): string {
  return table(
    [
      'set',
      'questions',
      'passage · quote',
      'quote in the first three',
      'characters',
      'AUROC',
      'answered',
      'abstained',
      'words alone: passage · quote',
      'AUROC',
      'answered',
      'abstained',
    ],
    scored.flatMap(({ set, questions }) => {
      if (questions === undefined) return [];
      const hasOthers = set.questions.some(({ gold }) => gold.length === 0);
      const first = (of: Measures): string => `${shown(of['passage@1'])} · ${shown(of['quote@1'])}`;
      const kept = (of: Measures): readonly string[] => [
        hasOthers ? shown(of['AUROC']) : '',
        shown(of['answered']),
        hasOthers ? shown(of['abstained']) : '',
      ];
      const { meaning, words } = questions;
      const length = String(meaning['quoteLength']);
      return [
        [
          set.name,
          String(meaning['questions']),
          first(meaning),
          shown(meaning['quote@3']),
          length,
          ...kept(meaning),
          first(words),
          ...kept(words),
        ],
      ];
    }),
  );
}

/** Sets with dialogues. Turns are called right where a set says what each should get. */
export function conversationsTable(scored: readonly BothWays[]): string {
  const measures = ['turns right', 'article first', 'passage first · in the first three'];
  return table(
    ['set', 'turns', ...measures, ...measures.map((name, at) => (at === 0 ? `words alone: ${name}` : name))],
    scored.flatMap(({ set, dialogues }) => {
      if (dialogues === undefined) return [];
      const cells = (of: Measures): readonly string[] => [
        isOfFollowUps(set) ? '' : shown(of['right']),
        shown(of['article@1']),
        `${shown(of['passage@1'])} · ${shown(of['passage@3'])}`,
      ];
      const { meaning, words } = dialogues;
      return [[set.name, String(meaning['turns']), ...cells(meaning), ...cells(words)]];
    }),
  );
}
