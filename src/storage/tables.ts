/** The tables as the newest migration leaves them. Times are milliseconds since 1970; JSON is text, which both engines keep alike. */
import type { Generated } from 'kysely';

/** A turn of a conversation. A conversation is kept as a whole until its last turn is to be forgotten. */
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

/** A discussion in a thread. `about` is JSON: what it is about beside the article. Ended, it stays as what was done. */
interface Discussions {
  readonly conversation: string;
  readonly server: string;
  readonly article: string;
  readonly about: string;
  /** The last passage that was read, where the group reads by a plan. */
  readonly up_to: number | null;
  readonly person: string;
  readonly started_at: number;
  readonly ended_at: number | null;
}

/** What someone did in a discussion: `kind` tells what, `what` is its words or id as JSON, `passages` a JSON list of ¶ numbers. */
interface Contributions {
  readonly id: Generated<number>;
  readonly conversation: string;
  readonly server: string;
  /** Empty for what the bot did. */
  readonly person: string;
  readonly name: string;
  readonly kind: string;
  readonly what: string;
  readonly passages: string;
  readonly made_at: number;
}

/** A person's words on words of an article. `words`, `note` and `name` are JSON, which both engines keep alike. */
interface Notes {
  readonly server: string;
  readonly id: string;
  readonly conversation: string;
  readonly person: string;
  readonly name: string;
  readonly article: string;
  readonly passage: number;
  readonly quote_start: number;
  readonly quote_end: number;
  readonly words: string;
  readonly note: string;
  /** The message whose words it has; each is saved once. */
  readonly message: string | null;
  readonly made_at: number;
  readonly edited_at: number | null;
}

/** A quiz: `items` are JSON; `asked` and `closed` count those of them that were shown, and are closed. One without an end runs. */
interface Quizzes {
  readonly id: string;
  readonly server: string;
  readonly conversation: string;
  readonly person: string;
  readonly article: string;
  readonly items: string;
  readonly asked: number;
  readonly closed: number;
  readonly started_at: number;
  readonly ended_at: number | null;
}

/** What a person answered: `choice` is the place of an option, or -1 for words of their own. `name` is JSON. */
interface QuizAnswers {
  readonly quiz: string;
  readonly item: number;
  readonly server: string;
  readonly person: string;
  readonly name: string;
  readonly choice: number;
  readonly is_right: number;
  readonly answered_at: number;
}

/** How a person does in a server's quizzes; `is_kept` is 0 for who wants no score kept, whose numbers are then 0. */
interface Scores {
  readonly server: string;
  readonly person: string;
  readonly name: string;
  readonly right_answers: number;
  readonly answers: number;
  readonly streak: number;
  readonly best_streak: number;
  readonly is_kept: number;
}

/** Where a person stands with a card: the scheduler's state as JSON; how often it was rated tells one state from the next. */
interface Cards {
  readonly server: string;
  readonly person: string;
  readonly article: string;
  readonly item: string;
  readonly card: string;
  readonly ratings: number;
  readonly began_at: number;
  readonly due_at: number;
}

/** The card that a person has before them; `is_of_article` is 1 where only those of its article are asked. */
interface ShownCards {
  readonly server: string;
  readonly person: string;
  readonly article: string;
  readonly item: string;
  readonly is_of_article: number;
  readonly is_turned: number;
}

/**
 * A passage a day in a channel. `article` is empty for the whole library; `current` is the article read now, of which
 * `position` counts the passages given; `stopped` says why it goes on no longer, and is empty while it does.
 */
interface Dailies {
  readonly server: string;
  readonly channel: string;
  readonly person: string;
  readonly article: string;
  readonly time: string;
  readonly zone: string;
  readonly reading_order: string;
  readonly current: string;
  readonly position: number;
  readonly missed: number;
  readonly stopped: string;
  readonly due_at: number;
}

export interface Tables {
  readonly turns: Turns;
  readonly feedback: Feedback;
  readonly settings: Settings;
  readonly articles: Articles;
  readonly discussions: Discussions;
  readonly contributions: Contributions;
  readonly notes: Notes;
  readonly quizzes: Quizzes;
  readonly quiz_answers: QuizAnswers;
  readonly scores: Scores;
  readonly cards: Cards;
  readonly shown_cards: ShownCards;
  readonly dailies: Dailies;
}
