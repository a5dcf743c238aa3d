/** How people do in a server's quizzes, and whether one's own score is kept. */
import { defineCommand } from '../../src/command/command.ts';
import { type Block, code, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
import type { Score } from '../../src/study/quizzes.ts';
import { calledIn } from '../parts/called.ts';

const MAX_SHOWN = 10;

export const scores = defineCommand({
  name: 'scores',
  description: 'Who does how well in the quizzes here; keep:false for no score of your own',
  options: {
    keep: { kind: 'flag', description: 'Whether your own score is kept; without one you can still play' },
  },
  run: async ({ keep }, { caller, store }) => {
    if (keep === undefined)
      return table(await store.scores.best(caller.server, MAX_SHOWN, caller.person), caller.person);
    await store.scores.keep(caller, keep);
    return {
      kind: 'quiz',
      audience: 'asker',
      blocks: [
        {
          kind: 'text',
          phrase: keep
            ? phrase`Your score is kept here from now on.`
            : phrase`Your score here is deleted, and none is kept. You can still play; results count you without your name.`,
        },
      ],
    };
  },
});

function table(
  { best, own, isKept }: { readonly best: readonly Score[]; readonly own?: Score; readonly isKept: boolean },
  person: string,
): Reply {
  const isListed = best.some((score) => score.person === person);
  const blocks: readonly Block[] =
    best.length === 0
      ? [{ kind: 'text', phrase: phrase`Nobody has a score here yet. ${code('/quiz start')} starts a quiz.` }]
      : [
          { kind: 'heading', phrase: phrase`Scores` },
          { kind: 'list', items: best.map((score) => line(score, person)) },
          ...(own === undefined || isListed ? [] : [{ kind: 'text', phrase: line(own, person) } as const]),
        ];
  const optedOut = phrase`No score of yours is kept; ${code('/quiz scores keep:true')} changes that.`;
  return { kind: 'quiz', blocks: [...blocks, ...(isKept ? [] : [{ kind: 'small', phrase: optedOut } as const])] };
}

function line({ rank, right, answered, streak, bestStreak, ...who }: Score, person: string): Phrase {
  // Where nobody has a name, there is nobody but the one who asks.
  return phrase`${rank}. ${strong(calledIn(who, { person }))} ${right} of ${answered} right · ${streak} in a row, ${bestStreak} at best`;
}
