/** A discussion of an article, and what is done in it: what a wrap-up is made from, behind the port that keeps it. */
import type { Slug } from '../corpus/article.ts';

/** What a discussion is about beside its article as a whole: some of its ¶ numbers, or a topic. */
export type Subject = readonly number[] | string;

export interface Opening {
  readonly article: Slug;
  readonly about?: Subject | undefined;
  /** The last ¶ that the group has read, where it reads by a plan. */
  readonly upTo?: number | undefined;
}

export interface Discussion extends Opening {
  /** Who started it; nobody once they had themselves forgotten. */
  readonly startedBy: string;
  /** Milliseconds since 1970. */
  readonly startedAt: number;
  readonly endedAt?: number | undefined;
}

/**
 * `question`: one that the article answered. `open`: one that it did not. `passage`: passages that someone had shown.
 * `turn`: someone moved the discussion on. `prompt`, `poll`: what the bot put to the group.
 */
export const KINDS_OF_CONTRIBUTION = ['question', 'open', 'passage', 'turn', 'prompt', 'poll'] as const;

export interface Contribution {
  readonly kind: (typeof KINDS_OF_CONTRIBUTION)[number];
  /** The words of a question, the id of a prompt; else empty. */
  readonly what: string;
  /** The ¶ numbers that were quoted. */
  readonly passages: readonly number[];
}

/** Who does something, and what they are called there; nobody for the bot. */
export interface Contributor {
  readonly person: string;
  readonly name: string;
}

export interface Contributed extends Contribution, Contributor {
  readonly madeAt: number;
}

/** Where a discussion is held. */
export interface Venue {
  readonly conversation: string;
  readonly server: string;
}

export interface Discussions {
  /** The discussion that runs in a conversation, else the last one that ran there. */
  readonly last: (conversation: string) => Promise<Discussion | undefined>;
  /** Starts one, in place of an older one with all that was done in it; gives false where one runs already. */
  readonly start: (venue: Venue, person: string, opening: Opening) => Promise<boolean>;
  /** The group of the one that runs has read up to this ¶ now; gives false where none runs. */
  readonly readTo: (conversation: string, upTo: number) => Promise<boolean>;
  /** Ends the one that runs; gives false where none does. */
  readonly end: (conversation: string) => Promise<boolean>;
  /** Puts the first of these that was not put before, and gives which; nothing when all were. Two at once get two. */
  readonly put: (venue: Venue, offered: readonly Contribution[]) => Promise<Contribution | undefined>;
  readonly record: (venue: Venue, by: Contributor, contributions: readonly Contribution[]) => Promise<void>;
  /** Everything that was done, in its order. */
  readonly recordOf: (conversation: string) => Promise<readonly Contributed[]>;
}

interface Held {
  discussion: Discussion;
  record: readonly Contributed[];
}

/** Discussions that end with the process. */
export function createDiscussions(now: () => number = Date.now): Discussions {
  const held = new Map<string, Held>();
  const add = (conversation: string, contributed: readonly Contributed[]): void => {
    const one = held.get(conversation);
    if (one !== undefined) one.record = [...one.record, ...contributed];
  };

  return {
    last: async (conversation) => held.get(conversation)?.discussion,
    async start({ conversation }, startedBy, opening) {
      const before = held.get(conversation)?.discussion;
      if (before !== undefined && before.endedAt === undefined) return false;
      held.set(conversation, { discussion: { ...opening, startedBy, startedAt: now() }, record: [] });
      return true;
    },
    async readTo(conversation, upTo) {
      const one = held.get(conversation);
      if (one === undefined || one.discussion.endedAt !== undefined) return false;
      one.discussion = { ...one.discussion, upTo };
      return true;
    },
    async end(conversation) {
      const one = held.get(conversation);
      if (one === undefined || one.discussion.endedAt !== undefined) return false;
      one.discussion = { ...one.discussion, endedAt: now() };
      return true;
    },
    async put({ conversation }, offered) {
      const record = held.get(conversation)?.record ?? [];
      const next = offered.find(({ kind, what }) => !record.some((done) => done.kind === kind && done.what === what));
      if (next !== undefined) add(conversation, [{ ...next, person: '', name: '', madeAt: now() }]);
      return next;
    },
    async record({ conversation }, { person, name }, contributions) {
      add(
        conversation,
        contributions.map((each) => ({ ...each, person, name, madeAt: now() })),
      );
    },
    recordOf: async (conversation) => held.get(conversation)?.record ?? [],
  };
}
