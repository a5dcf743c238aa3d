import { beforeEach, describe, expect, it } from 'vitest';
import { createMemory, type Memory } from '../../src/conversation/memory.ts';
import { steadyMemory } from '../../src/storage/steady-memory.ts';
import { StoreTrouble } from '../../src/storage/trouble.ts';
import { aMemory, speaker, turn } from '../contracts/memory.ts';

const options = { keptFor: () => 1000 };

/** A store's memory that can be taken away and brought back. */
function frail(): Memory & { isAway: boolean } {
  const memory = createMemory(options);
  const orAway =
    <A extends unknown[], T>(act: (...args: A) => Promise<T>) =>
    async (...args: A): Promise<T> => {
      if (it.isAway) throw new StoreTrouble('Away.', undefined, true);
      return act(...args);
    };
  const it = {
    isAway: false,
    recall: orAway(memory.recall),
    remember: orAway(memory.remember),
    forget: orAway(memory.forget),
    forgetPerson: orAway(memory.forgetPerson),
  };
  return it;
}

describe('a steady memory over a store that works', () => {
  aMemory(async (given) => steadyMemory(createMemory(given), given, () => undefined), 100);
});

describe('a steady memory', () => {
  let stored: ReturnType<typeof frail>;
  let memory: Memory;
  let troubles: string[];
  beforeEach(() => {
    stored = frail();
    troubles = [];
    memory = steadyMemory(stored, options, ({ message }) => troubles.push(message));
  });

  it('remembers what was said before and after the store went away', async () => {
    await memory.remember(speaker('ann'), turn('one'));
    stored.isAway = true;
    await memory.remember(speaker('ann'), turn('two'));
    expect(await memory.recall('ann')).toEqual([turn('one'), turn('two')]);
    expect(troubles).toEqual(['Away.', 'Away.']);
  });

  it('brings the store up to date when it is back, each turn once and in order', async () => {
    stored.isAway = true;
    for (const words of ['one', 'two']) await memory.remember(speaker('ann'), turn(words));
    stored.isAway = false;
    await memory.remember(speaker('ann'), turn('three'));
    expect(await stored.recall('ann')).toEqual([turn('one'), turn('two'), turn('three')]);
    expect(await memory.recall('ann')).toEqual(await stored.recall('ann'));
  });

  it('does not claim to have forgotten what it could not, and never brings it back', async () => {
    stored.isAway = true;
    await memory.remember(speaker('ann'), turn('one'));
    await expect(memory.forgetPerson('ann')).rejects.toThrow('Away.');
    stored.isAway = false;
    expect(await memory.recall('ann')).toEqual([]);
  });

  it('lets bugs through', async () => {
    const broken = { ...stored, recall: () => Promise.reject(new Error('a bug')) };
    await expect(steadyMemory(broken, options, () => undefined).recall('ann')).rejects.toThrow('a bug');
  });
});
