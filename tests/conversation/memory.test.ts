import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createMemory, MAX_TURNS, type Turn } from '../../src/conversation/memory.ts';

const turn = (question: string): Turn => ({ question, isFollowUp: false, topics: [], quotes: [], more: [] });
const asked = (turns: readonly Turn[]) => turns.map(({ question }) => question);

describe('a memory', () => {
  it('keeps the last turns of each conversation in their order, and mixes none', async () => {
    const says = fc.array(fc.tuple(fc.constantFrom('ann', 'ben', 'cleo'), fc.string()), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(says, async (said) => {
        const memory = createMemory({ keptFor: () => 1000, now: () => 0 });
        for (const [who, question] of said) await memory.remember(who, turn(question));
        for (const who of ['ann', 'ben', 'cleo']) {
          const own = said.filter(([name]) => name === who).map(([, question]) => question);
          expect(asked(await memory.recall(who))).toEqual(own.slice(-MAX_TURNS));
        }
      }),
    );
  });

  it('forgets a conversation that was silent for its time, each kind for its own', async () => {
    let time = 0;
    const memory = createMemory({ keptFor: (name) => (name === 'brief' ? 10 : 100), now: () => time });
    await memory.remember('brief', turn('one'));
    await memory.remember('long', turn('two'));
    time = 9;
    await memory.remember('brief', turn('three'));
    time = 18;
    expect(asked(await memory.recall('brief'))).toEqual(['one', 'three']);
    time = 19;
    expect(await memory.recall('brief')).toEqual([]);
    expect(asked(await memory.recall('long'))).toEqual(['two']);
  });

  it('forgets at once when asked to', async () => {
    const memory = createMemory({ keptFor: () => 1000 });
    await memory.remember('ann', turn('one'));
    await memory.forget('ann');
    expect(await memory.recall('ann')).toEqual([]);
  });
});
