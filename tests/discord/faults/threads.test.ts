/** An answer that was to stand in a thread of its own, and cannot. */
import { describe, expect, it } from 'vitest';
import { EDIT, isTo, MESSAGES, refusal, THREADS } from '../../support/discord/fault.ts';
import { watchBot } from '../../support/discord/watched-bot.ts';

describe('an answer for a thread', () => {
  const bot = watchBot();
  const ask = () => bot().double.slash('ask', { question: 'What does Beijing want in the Koreas?', thread: true });

  it.each([
    ['opened for want of a right', THREADS, refusal(403, 50_013), 'I may open no thread in #reading. '],
    ['opened out of sight', THREADS, refusal(403, 50_001), 'I may open no thread in #reading. '],
    ['opened beside so many', THREADS, refusal(400, 160_006), 'please ask again'],
    ['opened by a server that fails', THREADS, { status: 500 }, 'please ask again'],
    ['written to', MESSAGES, refusal(403, 50_013), 'I may write in no thread of #reading. '],
    ['written to once it is locked', MESSAGES, refusal(400, 160_005), 'I may write in no thread of #reading. '],
  ])('that cannot be %s is explained to who asked', async (_, route, fault, words) => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failOnce({ ...route, ...fault });
    expect((await ask())['content']).toContain(words);
    expect(await troubled()).toHaveLength(1);
    await expectHealthy();
  });

  it('stands in the one thread that was opened, though Discord fails after it took the wish', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.failOnce({ ...THREADS, status: 500, isTaken: true });
    expect((await ask())['content']).toContain('go on there');
    expect(double.messages[0]?.['content']).toContain('Beijing wants');
    expect(troubles()).toEqual([]);
    expect(double.requests.filter((request) => isTo(request, THREADS))).toHaveLength(1);
    await expectHealthy();
  });

  it('stands there once, though Discord fails after it took it and the thread goes before who asked is told', async () => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failOnce({ ...MESSAGES, status: 500, isTaken: true });
    double.failOnce({ ...EDIT, ...refusal(404, 10_008) });
    ask().catch(() => undefined);
    expect(await troubled()).toMatchObject([{ level: 40, code: 10_008 }]);
    expect(double.messages).toHaveLength(1);
    await expectHealthy();
  });
});
