/** What every memory promises, wherever it keeps its turns. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type KeptTurn,
  MAX_TURNS,
  type Memory,
  type MemoryOptions,
  type Speaker,
} from '../../src/conversation/memory.ts';

export const turn = (question: string): KeptTurn => ({ question, isFollowUp: false, topics: [], quotes: [], more: [] });

/** A person who speaks in a conversation of the same name. */
export const speaker = (conversation: string, person = conversation, server = 'home'): Speaker => ({
  conversation,
  person,
  server,
});

const asked = (turns: readonly KeptTurn[]) => turns.map(({ question }) => question);

/** Promises of a memory that `open` makes empty; `runs` says how many generated conversations are tried. */
export function aMemory(open: (options: MemoryOptions) => Promise<Memory>, runs: number): void {
  it('keeps the last turns of each conversation in their order, and mixes none', async () => {
    const says = fc.array(fc.tuple(fc.constantFrom('ann', 'ben', 'cleo'), fc.string({ unit: 'binary' })), {
      maxLength: 40,
    });
    await fc.assert(
      fc.asyncProperty(says, async (said) => {
        const memory = await open({ keptFor: () => 1000, now: () => 0 });
        for (const [who, question] of said) await memory.remember(speaker(who), turn(question));
        for (const who of ['ann', 'ben', 'cleo']) {
          const own = said.filter(([name]) => name === who).map(([, question]) => question);
          expect(asked(await memory.recall(who))).toEqual(own.slice(-MAX_TURNS));
        }
      }),
      { numRuns: runs },
    );
  });

  it('gives back a turn as it was', async () => {
    const memory = await open({ keptFor: () => 1000 });
    const whole = {
      ...turn('what about \u0000 and \uD800?'),
      isFollowUp: true,
      topics: ['North Korea'],
      // Proof: the slug is one that slugOf leaves as it is.
      quotes: [{ article: 'pact' as KeptTurn['quotes'][number]['article'], passage: 4, start: 10, end: 20 }],
    };
    await memory.remember(speaker('ann'), whole);
    expect(await memory.recall('ann')).toEqual([whole]);
  });

  it('forgets a conversation that was silent for its time, each kind for its own', async () => {
    let time = 0;
    const memory = await open({ keptFor: (name) => (name === 'brief' ? 10 : 100), now: () => time });
    await memory.remember(speaker('brief'), turn('one'));
    await memory.remember(speaker('long'), turn('two'));
    time = 9;
    await memory.remember(speaker('brief'), turn('three'));
    time = 18;
    expect(asked(await memory.recall('brief'))).toEqual(['one', 'three']);
    time = 19;
    expect(await memory.recall('brief')).toEqual([]);
    expect(asked(await memory.recall('long'))).toEqual(['two']);
  });

  it('begins a conversation anew after a silence that was too long', async () => {
    let time = 0;
    const memory = await open({ keptFor: () => 10, now: () => time });
    await memory.remember(speaker('ann'), turn('one'));
    time = 9;
    await memory.remember(speaker('ann'), turn('two'));
    time = 19;
    await memory.remember(speaker('ann'), turn('three'));
    expect(asked(await memory.recall('ann'))).toEqual(['three']);
  });

  it('forgets a conversation at once when asked to', async () => {
    const memory = await open({ keptFor: () => 1000 });
    await memory.remember(speaker('ann'), turn('one'));
    await memory.forget('ann');
    expect(await memory.recall('ann')).toEqual([]);
  });

  it('forgets what one person said, and leaves what others said beside it', async () => {
    const memory = await open({ keptFor: () => 1000 });
    for (const who of ['ann', 'ben', 'ann']) await memory.remember(speaker('thread', who), turn(`from ${who}`));
    await memory.remember(speaker('elsewhere', 'ann', 'other server'), turn('there'));
    await memory.forgetPerson('ann', 'home');
    expect(asked(await memory.recall('thread'))).toEqual(['from ben']);
    expect(asked(await memory.recall('elsewhere'))).toEqual(['there']);
    await memory.forgetPerson('ann');
    expect(await memory.recall('elsewhere')).toEqual([]);
  });
}
