/** How people do in a server's quizzes, in the store. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Score, Scores } from '../study/quizzes.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const NAME = z.string();

export function storedScores(database: Database): Scores {
  return {
    best: (server, most, person) =>
      database.change(async (tables) => {
        const rows = await scoresOf(tables, server)
          .orderBy('right_answers', 'desc')
          .orderBy('answers')
          .orderBy('person')
          .limit(most)
          .execute();
        const own = await tables
          .selectFrom('scores')
          .selectAll()
          .where('server', '=', server)
          .where('person', '=', person)
          .executeTakeFirst();
        const best: Score[] = [];
        for (const row of rows) best.push(scoreFrom(row, await rankOf(tables, row)));
        const isKept = own?.is_kept !== 0;
        const hasScore = own !== undefined && isKept && own.answers > 0;
        return { best, isKept, ...(hasScore ? { own: scoreFrom(own, await rankOf(tables, own)) } : {}) };
      }),
    keep: ({ server, person }, isKept) =>
      database.use(async (tables) => {
        if (isKept) {
          const own = tables.deleteFrom('scores').where('server', '=', server).where('person', '=', person);
          await own.where('is_kept', '=', 0).execute();
          return;
        }
        const none = { name: '""', right_answers: 0, answers: 0, streak: 0, best_streak: 0, is_kept: 0 };
        await tables
          .insertInto('scores')
          .values({ server, person, ...none })
          .onConflict((conflict) => conflict.columns(['person', 'server']).doUpdateSet(none))
          .execute();
      }),
  };
}

/** Counts the answers to a question that was just closed, but for those who want no score kept. */
export async function countAnswers(
  tables: Kysely<Tables>,
  { quiz, item, server }: { readonly quiz: string; readonly item: number; readonly server: string },
): Promise<void> {
  const answers = await tables
    .selectFrom('quiz_answers')
    .select(['person', 'name', 'is_right'])
    .where('quiz', '=', quiz)
    .where('item', '=', item)
    // Two quizzes that close at once take people's rows in one order, so that neither waits for the other for ever.
    .orderBy('person')
    .execute();
  for (const { person, name, is_right } of answers) {
    const score = { right_answers: is_right, answers: 1, streak: is_right, best_streak: is_right, is_kept: 1 };
    const streak = is_right === 1 ? sql<number>`scores.streak + 1` : sql<number>`0`;
    await tables
      .insertInto('scores')
      .values({ server, person, name, ...score })
      .onConflict((conflict) =>
        conflict
          .columns(['person', 'server'])
          .doUpdateSet({
            name,
            right_answers: sql<number>`scores.right_answers + ${is_right}`,
            answers: sql<number>`scores.answers + 1`,
            streak,
            best_streak: sql<number>`case when scores.best_streak < ${streak} then ${streak} else scores.best_streak end`,
          })
          .where('scores.is_kept', '=', 1),
      )
      .execute();
  }
}

function scoresOf(tables: Kysely<Tables>, server: string) {
  return tables
    .selectFrom('scores')
    .selectAll()
    .where('server', '=', server)
    .where('is_kept', '=', 1)
    .where('answers', '>', 0);
}

/** One more than there are with more right answers, or as many of fewer. */
async function rankOf(tables: Kysely<Tables>, { server, right_answers, answers }: ScoreRow): Promise<number> {
  const { better } = await tables
    .selectFrom('scores')
    .select(({ fn }) => fn.countAll<number>().as('better'))
    .where('server', '=', server)
    .where('is_kept', '=', 1)
    .where((score) =>
      score.or([
        score('right_answers', '>', right_answers),
        score.and([score('right_answers', '=', right_answers), score('answers', '<', answers)]),
      ]),
    )
    .where('answers', '>', 0)
    .executeTakeFirstOrThrow();
  return better + 1;
}

type ScoreRow = Selectable<Tables['scores']>;

function scoreFrom({ person, name, right_answers, answers, streak, best_streak }: ScoreRow, rank: number): Score {
  const read = NAME.parse(JSON.parse(name));
  return { person, name: read, right: right_answers, answered: answers, streak, bestStreak: best_streak, rank };
}
