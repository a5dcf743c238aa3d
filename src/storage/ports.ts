/** What is kept, as the rooms above see it. Every function may reject with a `StoreTrouble`; then nothing was changed. */
import type { Memory } from '../conversation/memory.ts';
import type { Article, Slug } from '../corpus/article.ts';
import type { Citation } from '../corpus/quote.ts';
import type { Cards } from '../study/cards.ts';
import type { Dailies } from '../study/daily.ts';
import type { Discussions } from '../study/discussion.ts';
import type { Notes } from '../study/notes.ts';
import type { Quizzes, Scores } from '../study/quizzes.ts';

export const VERDICTS = ['good', 'bad'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What one person thinks of one quote. */
export interface Opinion {
  readonly server: string;
  readonly person: string;
  readonly quote: Citation;
  readonly verdict: Verdict;
  /** Why, in a few words; empty where nothing was said. */
  readonly reason: string;
  /** The question that it answers; empty where that is not known. */
  readonly question: string;
}

export interface Feedback {
  /** Keeps an opinion. A person has one of each quote: the last. */
  readonly give: (opinion: Opinion) => Promise<void>;
  /** Questions of a server whose quotes someone called good, the latest first; at most 100. */
  readonly goodQuestions: (server: string) => Promise<readonly string[]>;
  /** How many found a server's quotes good and bad. */
  readonly count: (server: string) => Promise<Readonly<Record<Verdict, number>>>;
}

/** What a server chose for itself; what it did not choose is left out. */
export interface Settings {
  /** The article that is meant when none is named. */
  readonly article?: Slug | undefined;
  /** Ids of the channels in which the bot may speak without a command. */
  readonly channels?: readonly string[] | undefined;
  /** Who sees an answer unless it says otherwise. */
  readonly audience?: 'everyone' | 'asker' | undefined;
}

export interface SettingsStore {
  readonly of: (server: string) => Promise<Settings>;
  /** Sets what is given and leaves the rest; `undefined` goes back to the default. */
  readonly change: (server: string, settings: Settings) => Promise<void>;
}

/** An article of a server, without its words. */
export interface Listed {
  readonly id: string;
  readonly slug: Slug;
  readonly title: string;
  readonly passages: number;
  /** Who added it; empty once they are forgotten. */
  readonly person: string;
  /** Milliseconds since 1970. */
  readonly addedAt: number;
}

/** A removed one, with the time at which it went. */
export interface Removed extends Listed {
  readonly removedAt: number;
}

/** How much a server may add. */
export interface Room {
  readonly articles: number;
  readonly passages: number;
}

export type Added =
  | {
      readonly kind: 'added' /** The words it had before, when there was one of its name. */;
      readonly before?: Article;
    }
  /** No room is left; `used` is what the other articles take. */
  | { readonly kind: 'full'; readonly used: Room };

export interface Articles {
  /** The articles of a server in the order of their slugs. */
  readonly list: (server: string) => Promise<readonly Listed[]>;
  readonly load: (server: string) => Promise<readonly Article[]>;
  /** Adds an article, in place of the one of its name, which stays restorable. */
  readonly add: (
    by: { readonly server: string; readonly person: string },
    article: Article,
    room: Room,
  ) => Promise<Added>;
  /** Takes an article out; gives whether it was there. */
  readonly remove: (server: string, slug: Slug) => Promise<boolean>;
  /** What can be restored, the newest first. */
  readonly removed: (server: string) => Promise<readonly Removed[]>;
  /** Puts a removed article back, in place of one of its name; gives whether it could be. */
  readonly restore: (server: string, id: string) => Promise<boolean>;
}

/** Everything about a person: for each kind of row, its rows as they are kept. */
export type Dossier = Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;

export interface People {
  readonly dossierOf: (person: string) => Promise<Dossier>;
  /** Forgets everything about a person, for good; in one server alone if one is given. Gives how many rows it was. */
  readonly forget: (person: string, server?: string) => Promise<number>;
  /** Everyone of whom something is kept in this server. */
  readonly knownIn: (server: string) => Promise<readonly string[]>;
}

export interface Store {
  readonly memory: Memory;
  readonly feedback: Feedback;
  readonly settings: SettingsStore;
  readonly articles: Articles;
  readonly notes: Notes;
  readonly cards: Cards;
  readonly dailies: Dailies;
  readonly people: People;
  readonly quizzes: Quizzes;
  readonly scores: Scores;
  readonly discussions: Discussions;
  /** Forgets what is past its time: old turns, quizzes and discussions, articles that were removed long ago. */
  readonly sweep: () => Promise<void>;
  readonly close: () => Promise<void>;
}
