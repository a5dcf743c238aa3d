/** What is kept about people: the one list that `/privacy show`, the export, forgetting and the README are made from. */
import type { Tables } from './tables.ts';

/** Rows about people in one table. */
export interface Kept {
  readonly table: keyof Tables & ('turns' | 'feedback' | 'articles');
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
];
