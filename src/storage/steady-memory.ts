/** A memory that goes on while the store is away: questions are answered, and what was said is kept once it is back. */
import { createMemory, type KeptTurn, type Memory, type MemoryOptions, type Speaker } from '../conversation/memory.ts';
import { StoreTrouble } from './trouble.ts';

/** Turns that wait for the store; should it stay away for long, the oldest are given up. */
const MAX_WAITING = 10_000;

/** `onTrouble` is told of each time the store could not be used. */
export function steadyMemory(
  stored: Memory,
  options: MemoryOptions,
  onTrouble: (trouble: StoreTrouble) => void,
): Memory {
  const own = createMemory(options);
  let waiting: { readonly speaker: Speaker; readonly turn: KeptTurn }[] = [];

  /** What the store gives, or what this process remembers by itself. */
  const steadily = async <T>(fromStore: () => Promise<T>, instead: () => Promise<T>): Promise<T> => {
    try {
      return await fromStore();
    } catch (error) {
      if (!(error instanceof StoreTrouble)) throw error;
      onTrouble(error);
      return instead();
    }
  };
  let catchingUp: Promise<void> | undefined;
  const catchUp = (): Promise<void> => {
    // Two at once would keep the same turn twice.
    catchingUp ??= keepWaiting().finally(() => {
      catchingUp = undefined;
    });
    return catchingUp;
  };
  const keepWaiting = async (): Promise<void> => {
    for (let next = waiting[0]; next !== undefined; next = waiting[0]) {
      await stored.remember(next.speaker, next.turn);
      waiting = waiting.filter((other) => other !== next);
    }
  };

  return {
    recall: (conversation) =>
      steadily(
        async () => {
          await catchUp();
          return stored.recall(conversation);
        },
        () => own.recall(conversation),
      ),
    async remember(speaker, turn) {
      await own.remember(speaker, turn);
      await steadily(
        async () => {
          await catchUp();
          await stored.remember(speaker, turn);
        },
        async () => {
          waiting = [...waiting, { speaker, turn }].slice(-MAX_WAITING);
        },
      );
    },
    // What cannot be forgotten in the store now is not called forgotten: the trouble reaches whoever asked.
    async forget(conversation) {
      await own.forget(conversation);
      waiting = waiting.filter(({ speaker }) => speaker.conversation !== conversation);
      await stored.forget(conversation);
    },
    async forgetPerson(person, server) {
      await own.forgetPerson(person, server);
      waiting = waiting.filter(
        ({ speaker }) => speaker.person !== person || (server !== undefined && speaker.server !== server),
      );
      await stored.forgetPerson(person, server);
    },
  };
}
