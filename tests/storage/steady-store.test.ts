import { describe, expect, it } from 'vitest';
import type { Store } from '../../src/storage/ports.ts';
import { steadyStore } from '../../src/storage/steady-store.ts';
import { createStore } from '../../src/storage/store.ts';
import { StoreTrouble } from '../../src/storage/trouble.ts';
import { article } from '../support/articles.ts';
import { temporaryFolder } from '../support/engines.ts';

const { slug } = article('Pact', ['The pact was signed in June.']);
const keptFor = (): number => 1000;
const at = (conversation: string) => ({ conversation, server: 'home' });

describe('discussions, while the store is away', () => {
  it('are known as they last were, so that a group that reads by a plan is still told nothing later', async () => {
    const store = createStore({ directory: temporaryFolder(), keptFor });
    let isAway = false;
    const troubles: StoreTrouble[] = [];
    const discussions: Store['discussions'] = {
      ...store.discussions,
      last: async (conversation) => {
        if (isAway) throw new StoreTrouble('Away.', undefined, true);
        return store.discussions.last(conversation);
      },
    };
    const steady = steadyStore({ ...store, discussions }, { keptFor }, (trouble) => troubles.push(trouble));
    await steady.discussions.start(at('thread'), 'ann', { article: slug, upTo: 3 });
    isAway = true;
    expect(await steady.discussions.last('thread')).toMatchObject({ article: slug, upTo: 3 });
    // Whether a plan is read by there cannot be told: that there is none would be a guess.
    await expect(steady.discussions.last('elsewhere')).rejects.toThrow('Away.');
    expect(troubles).toHaveLength(2);
    isAway = false;
    await steady.discussions.end('thread');
    expect(await steady.discussions.last('thread')).toMatchObject({ endedAt: expect.any(Number) });
    await store.close();
  });

  it('are unknown rather than as before, when the store goes away after a change', async () => {
    const store = createStore({ directory: temporaryFolder(), keptFor });
    let isAway = false;
    const leave = async (): Promise<boolean> => {
      isAway = true;
      return true;
    };
    const discussions: Store['discussions'] = {
      ...store.discussions,
      start: leave,
      last: async (conversation) => {
        if (isAway) throw new StoreTrouble('Away.', undefined, true);
        return store.discussions.last(conversation);
      },
    };
    const steady = steadyStore({ ...store, discussions }, { keptFor }, () => undefined);
    expect(await steady.discussions.last('thread')).toBeUndefined();
    expect(await steady.discussions.start(at('thread'), 'ann', { article: slug, upTo: 3 })).toBe(true);
    await expect(steady.discussions.last('thread')).rejects.toThrow('Away.');
    await store.close();
  });
});
