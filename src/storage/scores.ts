/** How people do in a server's quizzes, in the store. */
import { type Kysely, type Selectable, sql } from 'kysely';
import { z } from 'zod';
import type { Score, Scores } from '../study/quizzes.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.ts';

const NAME = z.string();

/** {@link Scores} over a database. */
export function storedScores(database: Database): Scores {
  return {
    best: (server, most, person) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom(ranked(tables, server).as('ranked'))
          .selectAll()
          .where(({ or, and, eb }) =>
            or([and([eb('is_kept', '=', 1), eb('row_number', '<=', most)]), eb('person', '=', person)]),
          )
          .orderBy('row_number')
          .execute();
        const kept = rows.filter(({ is_kept }) => is_kept === 1);
        const own = kept.find((row) => row.person === person);
        return {
          best: kept.slice(0, most).map(scoreFrom),
          isKept: kept.length === rows.length,
          ...(own === undefined ? {} : { own: scoreFrom(own) }),
        };
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

/** Most right answers first, of which the fewest were wrong: equal ones share a rank. Who wants no score kept stands apart. */
function ranked(tables: Kysely<Tables>, server: string) {
  return tables
    .selectFrom('scores')
    .selectAll()
    .select(({ fn }) => [
      fn
        .agg<number>('rank')
        .over((rows) => rows.partitionBy('is_kept').orderBy('right_answers', 'desc').orderBy('answers'))
        .as('rank'),
      fn
        .agg<number>('row_number')
        .over((rows) =>
          rows.partitionBy('is_kept').orderBy('right_answers', 'desc').orderBy('answers').orderBy('person'),
        )
        .as('row_number'),
    ])
    .where('server', '=', server)
    .where(({ or, eb }) => or([eb('answers', '>', 0), eb('is_kept', '=', 0)]));
}

function scoreFrom({ person, name, right_answers, answers, streak, best_streak, rank }: RankedRow): Score {
  const read = NAME.parse(JSON.parse(name));
  return { person, name: read, right: right_answers, answered: answers, streak, bestStreak: best_streak, rank };
}

type RankedRow = Selectable<Tables['scores']> & { readonly rank: number };
