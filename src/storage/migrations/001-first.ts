/** Conversations, feedback, settings, articles that servers added. */
import { type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';

export const first: Migration = {
  // A migration knows the tables of its own day alone, hence no types of today's.
  async up(database: Kysely<unknown>) {
    const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;
    await database.schema
      .createTable('turns')
      .addColumn('id', isPostgres ? 'bigserial' : 'integer', (column) => column.primaryKey())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('turn', 'text', (column) => column.notNull())
      .addColumn('said_at', 'bigint', (column) => column.notNull())
      .addColumn('forget_at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema.createIndex('turns_by_conversation').on('turns').columns(['conversation', 'id']).execute();
    await database.schema.createIndex('turns_by_person').on('turns').column('person').execute();
    await database.schema.createIndex('turns_by_end').on('turns').column('forget_at').execute();

    await database.schema
      .createTable('feedback')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('passage', 'integer', (column) => column.notNull())
      .addColumn('quote_start', 'integer', (column) => column.notNull())
      .addColumn('quote_end', 'integer', (column) => column.notNull())
      .addColumn('verdict', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('given_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('feedback_key', ['person', 'server', 'article', 'quote_start', 'quote_end'])
      .execute();

    await database.schema
      .createTable('settings')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('settings_key', ['server', 'name'])
      .execute();

    await database.schema
      .createTable('articles')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('slug', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('passages', 'integer', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('added_at', 'bigint', (column) => column.notNull())
      .addColumn('removed_at', 'bigint')
      .execute();
    await database.schema
      .createIndex('one_article_of_a_name')
      .unique()
      .on('articles')
      .columns(['server', 'slug'])
      .where(sql.ref('removed_at'), 'is', null)
      .execute();
    await database.schema.createIndex('articles_by_person').on('articles').column('person').execute();
  },
};
