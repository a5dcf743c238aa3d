/** A passage a day in a channel: what is kept of it, as the rooms above see it. Every function may reject with a `StoreTrouble`. */
import type { Slug } from '../corpus/article.ts';

/** As they stand; shuffled, the same for the same channel; those that carry the article first. */
export const ORDERS = ['reading', 'shuffled', 'main'] as const;
export type Order = (typeof ORDERS)[number];

/** Why none comes: the channel is gone, a right is missing, all was given; or its article is not there, and is waited for. */
export const STOPS = ['gone', 'rights', 'finished', 'away'] as const;
export type Stop = (typeof STOPS)[number];

export interface DailyPlace {
  readonly server: string;
  /** The channel's id. */
  readonly channel: string;
}

export interface Daily extends DailyPlace {
  /** Who set it up; empty once they are forgotten. */
  readonly person: string;
  /** The one article; the whole library without one. */
  readonly article?: Slug | undefined;
  /** `08:00`, by the clocks of the zone. */
  readonly time: string;
  /** An IANA zone. */
  readonly zone: string;
  readonly order: Order;
  /** The article that is read now; nothing before the first passage. */
  readonly current?: Slug | undefined;
  /** How many passages of it were given. */
  readonly position: number;
  /** Days on which none came since the last one that did. */
  readonly missed: number;
  readonly stopped?: Stop | undefined;
  /** When the next is due, in milliseconds since 1970. */
  readonly dueAt: number;
}

export interface Dailies {
  /** Keeps it, in place of the channel's own before. */
  readonly set: (daily: Daily) => Promise<void>;
  /** Those of a server, in the order of their channels. */
  readonly of: (server: string) => Promise<readonly Daily[]>;
  /** Removes it; gives whether it was there. */
  readonly remove: (place: DailyPlace) => Promise<boolean>;
  /** Those that are due by now, the longest first. */
  readonly due: () => Promise<readonly Daily[]>;
  /** Puts `after` in the place of `before`; nothing, and false, where another process did so first. */
  readonly claim: (before: Daily, after: Daily) => Promise<boolean>;
  /** Counts the passage that was claimed as given. */
  readonly posted: (place: DailyPlace) => Promise<void>;
  /** Stops it where it stands, for this reason. */
  readonly halt: (place: DailyPlace, why: Stop) => Promise<void>;
}
