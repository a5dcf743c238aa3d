/** A store that questions do not wait for: while it is away, what this process last knew is good enough to answer. */
import { LRUCache } from 'lru-cache';
import type { MemoryOptions } from '../conversation/memory.ts';
import type { Discussion, Discussions } from '../study/discussion.ts';
import type { Settings, Store } from './ports.ts';
import { steadyMemory } from './steady-memory.ts';
import { type StoreTrouble, unlessTrouble } from './trouble.ts';

const MAX_SERVERS = 10_000;
const MAX_CONVERSATIONS = 10_000;

/** `store` with a memory and settings that can always be read. Writing rejects with the trouble all the same. */
export function steadyStore(store: Store, options: MemoryOptions, onTrouble: (trouble: StoreTrouble) => void): Store {
  const known = new LRUCache<string, Settings>({ max: MAX_SERVERS });
  const memory = steadyMemory(store.memory, options, onTrouble);
  return {
    ...store,
    memory,
    discussions: steadyDiscussions(store.discussions, onTrouble),
    people: {
      ...store.people,
      async forget(person, server) {
        // Also what this process remembers by itself, or has not yet been able to keep.
        await memory.forgetPerson(person, server);
        return store.people.forget(person, server);
      },
    },
    settings: {
      ...store.settings,
      of: (server) =>
        unlessTrouble(
          async () => {
            const settings = await store.settings.of(server);
            known.set(server, settings);
            return settings;
          },
          () => known.get(server) ?? {},
          onTrouble,
        ),
    },
  };
}

/**
 * What a group has read bounds every answer to it, also while the store is away. A conversation that this process never
 * looked up then rejects: whether it reads by a plan cannot be told.
 */
function steadyDiscussions(stored: Discussions, onTrouble: (trouble: StoreTrouble) => void): Discussions {
  const known = new LRUCache<string, { readonly discussion: Discussion | undefined }>({ max: MAX_CONVERSATIONS });
  const last: Discussions['last'] = (conversation) =>
    unlessTrouble(
      async () => {
        const discussion = await stored.last(conversation);
        known.set(conversation, { discussion });
        return discussion;
      },
      (trouble) => {
        const kept = known.get(conversation);
        if (kept === undefined) throw trouble;
        return kept.discussion;
      },
      onTrouble,
    );
  /** After a change: what was known before it holds no longer, whether or not it can be read anew. */
  const lookAgain = async (conversation: string): Promise<void> => {
    known.delete(conversation);
    await unlessTrouble(
      async () => void (await last(conversation)),
      () => undefined,
      undefined,
    );
  };
  return {
    ...stored,
    last,
    async readTo(conversation, upTo) {
      const isRunning = await stored.readTo(conversation, upTo);
      await lookAgain(conversation);
      return isRunning;
    },
    async start(venue, person, opening) {
      const isNew = await stored.start(venue, person, opening);
      await lookAgain(venue.conversation);
      return isNew;
    },
  };
}
