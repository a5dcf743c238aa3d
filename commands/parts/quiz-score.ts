/** How a quiz went in the end. */
import { type Block, code, phrase, strong } from '../../src/command/reply.ts';
import type { NamedAnswer, Quiz } from '../../src/study/quizzes.ts';
import { standingsOf } from '../../src/study/standings.ts';
import { calledIn } from './called.ts';

/** As many as are read at a glance. */
const MAX_SHOWN = 10;

/** Right answers of the closed questions: whose they are, the best first; one's own where one is alone. */
export function scoreBlocks(quiz: Quiz, answers: readonly NamedAnswer[], isAlone: boolean): readonly Block[] {
  const { closed } = quiz;
  const standings = standingsOf(quiz, answers);
  if (isAlone) {
    return [
      { kind: 'text', phrase: phrase`That was the quiz: ${strong(`${standings[0]?.right ?? 0} of ${closed}`)} right.` },
    ];
  }
  if (standings.length === 0) return [{ kind: 'text', phrase: phrase`That was the quiz. Nobody answered.` }];
  const shown = standings.filter(({ isNamed, right }) => isNamed && right > 0).slice(0, MAX_SHOWN);
  const others = standings.length - shown.length;
  return [
    { kind: 'heading', phrase: phrase`How it went` },
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'list',
            items: shown.map((each) => phrase`${strong(calledIn(each))} ${each.right} of ${closed}`),
          } as const,
        ]),
    ...(others === 0 ? [] : [{ kind: 'small', phrase: phrase`${othersOf(others, shown.length)} took part.` } as const]),
    { kind: 'small', phrase: phrase`${code('/quiz scores')} shows the scores of the server.` },
  ];
}

function othersOf(others: number, named: number): string {
  if (named === 0) return others === 1 ? 'One person' : `${others} people`;
  return others === 1 ? 'One more' : `${others} more`;
}
