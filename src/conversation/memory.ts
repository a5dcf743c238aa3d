/** What was said in each conversation: a few turns, for a while. */
import type { Quote } from '../corpus/quote.ts';

/** A question with what it was given. */
export interface Turn {
  /** As it was understood, without what earlier turns lent to it. */
  readonly question: string;
  /** Whether it leant on the turn before it. */
  readonly isFollowUp: boolean;
  /** Names and topics that it and its completion were about, for the line that says what was taken from it. */
  readonly topics: readonly string[];
  /** What was shown, best first; nothing where the articles did not say. */
  readonly quotes: readonly Quote[];
  /** Further passages found and not shown yet. */
  readonly more: readonly Quote[];
}

/** Where turns are kept: in memory here, behind the same port in a store. */
export interface Memory {
  /** The turns of a conversation, oldest first; none once they are forgotten. */
  readonly recall: (conversation: string) => Promise<readonly Turn[]>;
  readonly remember: (conversation: string, turn: Turn) => Promise<void>;
  /** Forgets everything of a conversation, for good. */
  readonly forget: (conversation: string) => Promise<void>;
}

/** Turns of one conversation; what was said before them is rarely meant. */
export const MAX_TURNS = 10;
/** Conversations at once; the one that was silent longest goes first. */
const MAX_CONVERSATIONS = 5000;

export interface MemoryOptions {
  /** How long a conversation is kept after its last turn, in milliseconds. */
  readonly keptFor: (conversation: string) => number;
  /** The time, in milliseconds. */
  readonly now?: () => number;
}

/** A memory that ends with the process. */
export function createMemory({ keptFor, now = Date.now }: MemoryOptions): Memory {
  const kept = new Map<string, { readonly turns: readonly Turn[]; readonly until: number }>();

  const turnsOf = (conversation: string): readonly Turn[] => {
    const known = kept.get(conversation);
    if (known === undefined || known.until > now()) return known?.turns ?? [];
    kept.delete(conversation);
    return [];
  };

  return {
    recall: async (conversation) => turnsOf(conversation),
    async remember(conversation, turn) {
      const turns = [...turnsOf(conversation), turn].slice(-MAX_TURNS);
      // Taken out and put back, so that the map's order is that of the last turns.
      kept.delete(conversation);
      kept.set(conversation, { turns, until: now() + keptFor(conversation) });
      const [oldest] = kept.keys();
      if (kept.size > MAX_CONVERSATIONS && oldest !== undefined) kept.delete(oldest);
    },
    async forget(conversation) {
      kept.delete(conversation);
    },
  };
}
