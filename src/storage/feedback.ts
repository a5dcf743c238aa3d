/** What people think of quotes, in the store. */
import type { Database } from './database.ts';
import { type Feedback, VERDICTS } from './ports.ts';

export function storedFeedback(database: Database, now: () => number): Feedback {
  return {
    give: ({ server, person, quote, verdict, reason }) =>
      database.use(async (tables) => {
        const opinion = { verdict, reason: JSON.stringify(reason), given_at: now() };
        const { article, passage, start: quote_start, end: quote_end } = quote;
        await tables
          .insertInto('feedback')
          .values({ server, person, article, passage, quote_start, quote_end, ...opinion })
          .onConflict((conflict) =>
            conflict.columns(['person', 'server', 'article', 'quote_start', 'quote_end']).doUpdateSet(opinion),
          )
          .execute();
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
