/** What is kept of a person's cards, as the rooms above see it. Every function may reject with a `StoreTrouble`. */
import type { Slug } from '../corpus/article.ts';
import type { Schedule } from './schedule.ts';

/** Whose cards: in each server a person has a deck of their own. */
export interface CardOwner {
  readonly server: string;
  readonly person: string;
}

export interface CardPlace {
  readonly article: Slug;
  /** The id of the cloze in its article. */
  readonly item: string;
}

/** A card that was rated. */
export interface KeptCard extends CardPlace {
  /** A number for the words that it was made of: after an edit others may stand at its place. */
  readonly words: number;
  readonly schedule: Schedule;
  /** When it was first rated, in milliseconds since 1970. */
  readonly beganAt: number;
}

/** The card that a person has before them. */
export interface ShownCard extends CardPlace {
  /** Whether only cards of this article are asked. */
  readonly isOfArticle: boolean;
  readonly isTurned: boolean;
}

export interface Cards {
  /** All that a person rated in a server, those due first. */
  readonly of: (owner: CardOwner) => Promise<readonly KeptCard[]>;
  /** Keeps a card as its last rating left it; nothing, and false, where it was rated meanwhile. */
  readonly rate: (owner: CardOwner, card: KeptCard) => Promise<boolean>;
  readonly drop: (owner: CardOwner, cards: readonly CardPlace[]) => Promise<void>;
  readonly shownTo: (owner: CardOwner) => Promise<ShownCard | undefined>;
  readonly show: (owner: CardOwner, card: ShownCard) => Promise<void>;
}
