/** What was said in each conversation: a few turns, for a while. */
import type { Library } from '../corpus/library.ts';
import { type Citation, citationOf, type Quote, quoteAt } from '../corpus/quote.ts';

/** Who says something, and where. All three are opaque names. */
export interface Speaker {
  /** The conversation that the words belong to; several people may share one. */
  readonly conversation: string;
  readonly person: string;
  /** Whose library is asked: a server, or what stands for one on another face. */
  readonly server: string;
}

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

/** A turn as it is kept: places instead of words, which are the article's alone. */
export interface KeptTurn extends Omit<Turn, 'quotes' | 'more'> {
  readonly quotes: readonly Citation[];
  readonly more: readonly Citation[];
}

/** Where turns are kept: in memory here, behind the same port in a store. */
export interface Memory {
  /** The last turns of a conversation, oldest first; none once they are forgotten. */
  readonly recall: (conversation: string) => Promise<readonly KeptTurn[]>;
  readonly remember: (speaker: Speaker, turn: KeptTurn) => Promise<void>;
  /** Forgets everything of a conversation, for good. */
  readonly forget: (conversation: string) => Promise<void>;
  /** Forgets everything that a person said, for good; in one server alone if one is given. */
  readonly forgetPerson: (person: string, server?: string) => Promise<void>;
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

interface Spoken {
  readonly speaker: Speaker;
  readonly turn: KeptTurn;
}

/** A memory that ends with the process. */
export function createMemory({ keptFor, now = Date.now }: MemoryOptions): Memory {
  const kept = new Map<string, { readonly spoken: readonly Spoken[]; readonly until: number }>();

  const spokenIn = (conversation: string): readonly Spoken[] => {
    const known = kept.get(conversation);
    if (known === undefined || known.until > now()) return known?.spoken ?? [];
    kept.delete(conversation);
    return [];
  };

  return {
    recall: async (conversation) => spokenIn(conversation).map(({ turn }) => turn),
    async remember(speaker, turn) {
      const { conversation } = speaker;
      const spoken = [...spokenIn(conversation), { speaker, turn }].slice(-MAX_TURNS);
      // Taken out and put back, so that the map's order is that of the last turns.
      kept.delete(conversation);
      kept.set(conversation, { spoken, until: now() + keptFor(conversation) });
      const [oldest] = kept.keys();
      if (kept.size > MAX_CONVERSATIONS && oldest !== undefined) kept.delete(oldest);
    },
    async forget(conversation) {
      kept.delete(conversation);
    },
    async forgetPerson(person, server) {
      for (const [conversation, { spoken, until }] of kept) {
        const others = spoken.filter(
          ({ speaker }) => speaker.person !== person || (server !== undefined && speaker.server !== server),
        );
        if (others.length === 0) kept.delete(conversation);
        else kept.set(conversation, { spoken: others, until });
      }
    },
  };
}

/** A memory for what one person asks in private: nobody else's answer leans on it, nor what they ask before all. */
export function asideMemory(memory: Memory, person: string): Memory {
  return under(memory, (conversation) => `${conversation}:aside:${person}`);
}

/** What a person says where others speak as well and each has a talk of their own. */
export function apartMemory(memory: Memory, person: string): Memory {
  return under(memory, (conversation) => `${conversation}:member:${person}`);
}

function under(memory: Memory, renamed: (conversation: string) => string): Memory {
  return {
    ...memory,
    recall: (conversation) => memory.recall(renamed(conversation)),
    remember: (speaker, turn) => memory.remember({ ...speaker, conversation: renamed(speaker.conversation) }, turn),
    forget: (conversation) => memory.forget(renamed(conversation)),
  };
}

/** A turn without the article's words. */
export function keptTurn({ quotes, more, ...turn }: Turn): KeptTurn {
  return { ...turn, quotes: quotes.map(citationOf), more: more.map(citationOf) };
}

/** A kept turn with the words at its places; a place that the library no longer has is left out. */
export function turnOver({ quotes, more, ...turn }: KeptTurn, library: Library): Turn {
  const quotesAt = (citations: readonly Citation[]): readonly Quote[] =>
    citations.flatMap((citation) => quoteAt(library.get(citation.article), citation) ?? []);
  return { ...turn, quotes: quotesAt(quotes), more: quotesAt(more) };
}
