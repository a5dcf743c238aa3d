/** What people think of quotes, in the store. */
import { z } from 'zod';
import type { Database } from './database.ts';
import { type Feedback, VERDICTS, type Verdict } from './ports.ts';

const QUESTION = z.string();
/** As JSON, which keeps what a text column of PostgreSQL does not take. */
const NO_QUESTION = '""';
/** More are never offered. */
const MAX_QUESTIONS = 100;

/** {@link Feedback} over a database; `now` in milliseconds since 1970. */
export function storedFeedback(database: Database, now: () => number): Feedback {
  return {
    give: ({ server, person, quote, verdict, reason, question }) =>
      database.use(async (tables) => {
        const said = { reason: JSON.stringify(reason), question: JSON.stringify(question) };
        const opinion = { verdict, ...said, given_at: now() };
        const { article, passage, start: quote_start, end: quote_end } = quote;
        await tables
          .insertInto('feedback')
          .values({ server, person, article, passage, quote_start, quote_end, ...opinion })
          .onConflict((conflict) =>
            conflict.columns(['person', 'server', 'article', 'quote_start', 'quote_end']).doUpdateSet(opinion),
          )
          .execute();
      }),
    goodQuestions: (server) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('feedback')
          .select('question')
          .where('server', '=', server)
          .where('verdict', '=', 'good' satisfies Verdict)
          .where('question', '!=', NO_QUESTION)
          .groupBy('question')
          .orderBy(({ fn }) => fn.max('given_at'), 'desc')
          .limit(MAX_QUESTIONS)
          .execute();
        return rows.map(({ question }) => QUESTION.parse(JSON.parse(question)));
      }),
    count: (server) =>
      database.use(async (tables) => {
        const rows = await tables
          .selectFrom('feedback')
          .select(({ fn }) => ['verdict', fn.countAll<number>().as('count')])
          .where('server', '=', server)
          .groupBy('verdict')
          .execute();
        const [good, bad] = VERDICTS.map((wanted) => rows.find(({ verdict }) => verdict === wanted)?.count ?? 0);
        return { good: good ?? 0, bad: bad ?? 0 };
      }),
  };
}
