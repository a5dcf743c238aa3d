/** The tables as the newest migration leaves them. Times are milliseconds since 1970; JSON is text, which both engines keep alike. */
import type { Generated } from 'kysely';

/** A turn of a conversation, until it is forgotten. */
interface Turns {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly server: string;
  readonly person: string;
  readonly turn: string;
  readonly said_at: number;
  readonly forget_at: number;
}

/** What one person thinks of one quote. */
interface Feedback {
  readonly server: string;
  readonly person: string;
  readonly article: string;
  readonly passage: number;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly verdict: string;
  readonly reason: string;
  readonly question: string;
  readonly given_at: number;
}

interface Settings {
  readonly server: string;
  readonly name: string;
  readonly value: string;
}

/** An article that a server added. One that was removed stays for a while; one that was added again, too. */
interface Articles {
  readonly id: string;
  readonly server: string;
  readonly slug: string;
  readonly title: string;
  readonly article: string;
  readonly passages: number;
  /** The person who added it; empty once they are forgotten. */
  readonly person: string;
  readonly added_at: number;
  readonly removed_at: number | null;
}

export interface Tables {
  readonly turns: Turns;
  readonly feedback: Feedback;
  readonly settings: Settings;
  readonly articles: Articles;
}
