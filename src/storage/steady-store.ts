/** A store that questions do not wait for: while it is away, what this process last knew is good enough to answer. */
import { LRUCache } from 'lru-cache';
import type { MemoryOptions } from '../conversation/memory.ts';
import type { Settings, Store } from './ports.ts';
import { steadyMemory } from './steady-memory.ts';
import { type StoreTrouble, unlessTrouble } from './trouble.ts';

const MAX_SERVERS = 10_000;

/** `store` with a memory and settings that can always be read. Writing rejects with the trouble all the same. */
export function steadyStore(store: Store, options: MemoryOptions, onTrouble: (trouble: StoreTrouble) => void): Store {
  const known = new LRUCache<string, Settings>({ max: MAX_SERVERS });
  const memory = steadyMemory(store.memory, options, onTrouble);
  return {
    ...store,
    memory,
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
