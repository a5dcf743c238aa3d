/** A memory that goes on while the store is away: questions are answered, and what was said is kept once it is back. */
import { createMemory, type KeptTurn, type Memory, type MemoryOptions, type Speaker } from '../conversation/memory.ts';
import { type StoreTrouble, unlessTrouble } from './trouble.ts';

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
      unlessTrouble(
        async () => {
          await catchUp();
          return stored.recall(conversation);
        },
        () => own.recall(conversation),
        onTrouble,
      ),
    async remember(speaker, turn) {
      await own.remember(speaker, turn);
      await unlessTrouble(
        async () => {
          await catchUp();
          await stored.remember(speaker, turn);
        },
        async () => {
          waiting = [...waiting, { speaker, turn }].slice(-MAX_WAITING);
        },
        onTrouble,
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
