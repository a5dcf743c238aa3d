/** What is kept about people: the one list that `/privacy show`, the export, forgetting and the README are made from. */
import type { Tables } from './tables.ts';

/** Rows about people in one table. */
export interface Kept {
  readonly table: Exclude<keyof Tables, 'settings'>;
  /** The name of the rows in an export. */
  readonly name: string;
  readonly what: string;
  readonly until: string;
  /** The columns that tell about the person, for an export. */
  readonly columns: readonly string[];
  /** Whether the rows go with the person, or stay without their name, since they are the group's. */
  readonly forgetting: 'delete' | 'disown';
}

export const KEPT: readonly Kept[] = [
  {
    table: 'turns',
    name: 'questions',
    what: 'your last ten questions of a conversation, and which passages were quoted',
    until: 'half an hour after the last one in a channel, a day in a thread or direct message, or “forget this”',
    columns: ['conversation', 'server', 'turn', 'said_at', 'forget_at'],
    forgetting: 'delete',
  },
  {
    table: 'feedback',
    name: 'feedback',
    what: 'your 👍 and 👎 on quotes, with the question and the reason you gave',
    until: 'you have it forgotten',
    columns: ['server', 'article', 'passage', 'quote_start', 'quote_end', 'verdict', 'reason', 'question', 'given_at'],
    forgetting: 'delete',
  },
  {
    table: 'articles',
    name: 'articles',
    what: 'that it was you who added an article to a server',
    until: 'you have it forgotten (the article stays), or 30 days after the article was removed',
    columns: ['server', 'slug', 'title', 'added_at', 'removed_at'],
    forgetting: 'disown',
  },
  {
    table: 'notes',
    name: 'notes',
    what: 'your notes on passages, messages of yours that someone saved as such among them',
    until: 'you delete them or have them forgotten',
    columns: [
      ...['server', 'id', 'conversation', 'name', 'article', 'passage', 'quote_start', 'quote_end', 'words'],
      ...['note', 'message', 'made_at', 'edited_at'],
    ],
    forgetting: 'delete',
  },
  {
    table: 'contributions',
    name: 'contributions',
    what: 'what you asked in a discussion, for its wrap-up',
    until: '90 days after it, or you have it forgotten',
    columns: ['server', 'conversation', 'name', 'kind', 'what', 'passages', 'made_at'],
    forgetting: 'delete',
  },
  {
    table: 'discussions',
    name: 'discussions',
    what: 'that it was you who started a discussion',
    until: '90 days after it, or you have it forgotten (the discussion stays)',
    columns: ['server', 'conversation', 'article', 'about', 'up_to', 'started_at', 'ended_at'],
    forgetting: 'disown',
  },
  {
    table: 'quiz_answers',
    name: 'quizAnswers',
    what: 'your answers in a quiz',
    until: '30 days after it, or you have them forgotten',
    columns: ['server', 'quiz', 'item', 'name', 'choice', 'is_right', 'answered_at'],
    forgetting: 'delete',
  },
  {
    table: 'quizzes',
    name: 'quizzes',
    what: 'that it was you who started a quiz',
    until: '30 days after it, or you have it forgotten (the quiz stays)',
    columns: ['server', 'conversation', 'article', 'started_at'],
    forgetting: 'disown',
  },
  {
    table: 'scores',
    name: 'scores',
    what: 'your score in a server’s quizzes, or that you want none kept',
    until: 'you have it forgotten',
    columns: ['server', 'name', 'right_answers', 'answers', 'streak', 'best_streak', 'is_kept'],
    forgetting: 'delete',
  },
  {
    table: 'cards',
    name: 'cards',
    what: 'when each of your cards is due, and how well you knew it',
    until: 'you have it forgotten',
    columns: ['server', 'article', 'item', 'card', 'began_at', 'due_at'],
    forgetting: 'delete',
  },
  {
    table: 'shown_cards',
    name: 'shownCards',
    what: 'which card you were shown last',
    until: 'the next one is shown, or you have it forgotten',
    columns: ['server', 'article', 'item'],
    forgetting: 'delete',
  },
  {
    table: 'dailies',
    name: 'dailies',
    what: 'that it was you who set up a passage a day',
    until: 'it is stopped, or you have it forgotten (the passages go on)',
    columns: ['server', 'channel', 'article', 'time', 'zone', 'reading_order'],
    forgetting: 'disown',
  },
];
