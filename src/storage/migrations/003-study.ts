/** What a study group makes: discussions, notes, quizzes and their scores, cards, a passage a day. */
import { type Kysely, type Migration, PostgresAdapter, sql } from 'kysely';

export const study: Migration = {
  async up(database: Kysely<unknown>) {
    const isPostgres = database.getExecutor().adapter instanceof PostgresAdapter;

    await database.schema
      .createTable('discussions')
      .addColumn('conversation', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('about', 'text', (column) => column.notNull())
      .addColumn('up_to', 'integer')
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute();
    await database.schema.createIndex('discussions_by_person').on('discussions').column('person').execute();

    await database.schema
      .createTable('contributions')
      .addColumn('id', isPostgres ? 'bigserial' : 'integer', (column) => column.primaryKey())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('what', 'text', (column) => column.notNull())
      .addColumn('passages', 'text', (column) => column.notNull())
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .execute();
    await database.schema
      .createIndex('contributions_by_conversation')
      .on('contributions')
      .columns(['conversation', 'id'])
      .execute();
    await database.schema.createIndex('contributions_by_person').on('contributions').column('person').execute();
    // What the bot puts to a group it puts once, however many ask for the next at the same time.
    await database.schema
      .createIndex('contributions_once')
      .unique()
      .on('contributions')
      .columns(['conversation', 'kind', 'what', 'person'])
      .where('person', '=', '')
      .execute();

    await database.schema
      .createTable('notes')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('passage', 'integer', (column) => column.notNull())
      .addColumn('quote_start', 'integer', (column) => column.notNull())
      .addColumn('quote_end', 'integer', (column) => column.notNull())
      .addColumn('words', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('message', 'text')
      .addColumn('made_at', 'bigint', (column) => column.notNull())
      .addColumn('edited_at', 'bigint')
      .addPrimaryKeyConstraint('notes_key', ['server', 'id'])
      .execute();
    await database.schema.createIndex('notes_by_message').unique().on('notes').columns(['server', 'message']).execute();
    await database.schema
      .createIndex('notes_by_server')
      .on('notes')
      .columns(['server', 'article', 'passage'])
      .execute();
    await database.schema.createIndex('notes_by_person').on('notes').columns(['person', 'server']).execute();
    await database.schema.createIndex('notes_by_conversation').on('notes').column('conversation').execute();

    await database.schema
      .createTable('quizzes')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('conversation', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('items', 'text', (column) => column.notNull())
      .addColumn('asked', 'integer', (column) => column.notNull())
      .addColumn('closed', 'integer', (column) => column.notNull())
      .addColumn('started_at', 'bigint', (column) => column.notNull())
      .addColumn('ended_at', 'bigint')
      .execute();
    await database.schema.createIndex('quizzes_by_person').on('quizzes').column('person').execute();
    // A conversation has one quiz that runs, also where two people start one at once.
    await database.schema
      .createIndex('quizzes_running')
      .unique()
      .on('quizzes')
      .column('conversation')
      .where(sql.ref('ended_at'), 'is', null)
      .execute();

    await database.schema
      .createTable('quiz_answers')
      .addColumn('quiz', 'text', (column) => column.notNull())
      .addColumn('item', 'integer', (column) => column.notNull())
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('choice', 'integer', (column) => column.notNull())
      .addColumn('is_right', 'integer', (column) => column.notNull())
      .addColumn('answered_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('quiz_answers_key', ['quiz', 'item', 'person'])
      .execute();
    await database.schema.createIndex('quiz_answers_by_person').on('quiz_answers').column('person').execute();

    await database.schema
      .createTable('scores')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('right_answers', 'integer', (column) => column.notNull())
      .addColumn('answers', 'integer', (column) => column.notNull())
      .addColumn('streak', 'integer', (column) => column.notNull())
      .addColumn('best_streak', 'integer', (column) => column.notNull())
      .addColumn('is_kept', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('scores_key', ['person', 'server'])
      .execute();
    await database.schema.createIndex('scores_by_server').on('scores').columns(['server', 'right_answers']).execute();

    await database.schema
      .createTable('cards')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('card', 'text', (column) => column.notNull())
      .addColumn('ratings', 'integer', (column) => column.notNull())
      .addColumn('began_at', 'bigint', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('cards_key', ['person', 'server', 'article', 'item'])
      .execute();

    await database.schema
      .createTable('shown_cards')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('item', 'text', (column) => column.notNull())
      .addColumn('is_of_article', 'integer', (column) => column.notNull())
      .addColumn('is_turned', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('shown_cards_key', ['person', 'server'])
      .execute();

    await database.schema
      .createTable('dailies')
      .addColumn('server', 'text', (column) => column.notNull())
      .addColumn('channel', 'text', (column) => column.notNull())
      .addColumn('person', 'text', (column) => column.notNull())
      .addColumn('article', 'text', (column) => column.notNull())
      .addColumn('time', 'text', (column) => column.notNull())
      .addColumn('zone', 'text', (column) => column.notNull())
      .addColumn('reading_order', 'text', (column) => column.notNull())
      .addColumn('current', 'text', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('missed', 'integer', (column) => column.notNull())
      .addColumn('stopped', 'text', (column) => column.notNull())
      .addColumn('due_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('dailies_key', ['server', 'channel'])
      .execute();
    await database.schema.createIndex('dailies_by_time').on('dailies').column('due_at').execute();
  },
};
