/** Discord's REST API at its worst: limits, bursts of errors, broken connections. */
import { describe, expect, it } from 'vitest';
import { CALLBACK, EDIT, FOLLOW_UP, isTo, MESSAGES, rateLimit } from '../../support/discord/fault.ts';
import { isRecord } from '../../support/discord/judge.ts';
import type { Request } from '../../support/discord/rest.ts';
import { watchBot } from '../../support/discord/watched-bot.ts';

const bot = watchBot();
const isDeferral = ({ path, body }: Request): boolean => /callback/.test(path) && isRecord(body) && body['type'] === 5;
/** Requests of a kind that took effect. */
const taken = (kind: typeof MESSAGES): number =>
  bot().double.requests.filter((request) => isTo(request, kind) && request.isTaken).length;

describe('a rate limit', () => {
  it.each(['user', 'global', 'shared'] as const)(
    'of scope %s is waited out, and the answer comes once',
    async (scope) => {
      const { start, double, expectHealthy, troubles } = bot();
      await start();
      double.failTimes(2, { ...MESSAGES, ...rateLimit(scope) });
      expect((await double.mention('¶4'))['content']).toContain('¶4');
      expect(double.messages).toHaveLength(1);
      await expectHealthy();
      expect(troubles()).toEqual([]);
    },
  );

  it('in one channel holds up no answer elsewhere', async () => {
    const { start, double } = bot();
    const running = await start();
    double.failOnce({ ...MESSAGES, ...rateLimit('user', 1) });
    const limited = double.mention('¶4');
    await double.until(({ status }) => status === 429);
    expect((await double.direct('¶2'))['content']).toContain('¶2');
    expect((await double.slash('passage', { reference: '¶3' }))['content']).toContain('¶3');
    expect(double.messages.map(({ content }) => String(content))).toEqual([expect.stringContaining('¶2')]);
    expect(running.isWell()).toBe(true);
    expect((await limited)['content']).toContain('¶4');
  });

  it('on the first response of an interaction is waited out', async () => {
    const { start, double, expectHealthy } = bot();
    await start();
    double.failOnce({ ...CALLBACK, ...rateLimit('shared') });
    await expectHealthy();
    expect(taken(CALLBACK)).toBe(1);
  });
});

describe('a burst of server errors', () => {
  it.each([500, 503])('of %i is outlasted, and the answer to a message stands there once', async (status) => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.failOnce({ ...MESSAGES, status, isTaken: true });
    double.failOnce({ ...MESSAGES, status });
    await double.mention('¶4');
    await double.settled(() => double.requests.filter((request) => isTo(request, MESSAGES)).length === 3);
    expect(double.messages).toHaveLength(1);
    await expectHealthy();
    expect(troubles()).toEqual([]);
  });

  it('after a first response that was taken counts that as given', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.failOnce({ ...CALLBACK, status: 500, isTaken: true });
    expect((await double.slash('passage', { reference: '¶4' }))['content']).toContain('¶4');
    await double.until(({ status }) => status === 400);
    await expectHealthy();
    expect(taken(CALLBACK)).toBe(2);
    expect(troubles()).toEqual([]);
  });

  it('after a deferral that was taken goes on to the answer, once', async () => {
    const { start, double, expectHealthy, finish, troubles } = bot();
    await start();
    double.failOnce({ ...CALLBACK, status: 503, isTaken: true });
    double.failOnce({ ...EDIT, status: 500 });
    const asking = double.slash('slow');
    await double.until(isDeferral);
    finish();
    expect((await asking)['content']).toBe('Done at last.');
    expect(taken(EDIT)).toBe(1);
    await expectHealthy();
    expect(troubles()).toEqual([]);
  });

  it('never doubles a private word after a public deferral', async () => {
    const { start, double, expectHealthy, finish, troubled } = bot();
    await start();
    double.failOnce({ ...FOLLOW_UP, status: 500, isTaken: true });
    const asking = double.slash('slow-private');
    await double.until(isDeferral);
    finish();
    expect((await asking)['content']).toContain('For you alone.');
    expect(await troubled()).toMatchObject([{ level: 50, status: 500, method: 'POST' }]);
    expect(double.requests.filter((request) => isTo(request, FOLLOW_UP))).toHaveLength(1);
    await expectHealthy();
  });

  it('that does not end costs that answer and one line in the log', async () => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failTimes(4, { ...MESSAGES, status: 503 });
    double.write('<@900000000000000001> ¶4', { mentionsBot: true });
    expect(await troubled()).toMatchObject([{ level: 50, status: 503, msg: 'Discord could not take a request.' }]);
    await expectHealthy();
  });
});

describe('a connection that breaks', () => {
  it.each(['before', 'within'] as const)('%s the answer to a taken message leaves that message once', async (cut) => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.failOnce({ ...MESSAGES, status: 200, isTaken: true, cut });
    await double.mention('¶4');
    await double.settled(() => double.requests.filter((request) => isTo(request, MESSAGES)).length === 2);
    expect(double.messages).toHaveLength(1);
    await expectHealthy();
    expect(troubles()).toEqual([]);
  });

  it('before the first response is taken is made up for', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.failOnce({ ...CALLBACK, status: 500, cut: 'before' });
    await expectHealthy();
    expect(taken(CALLBACK)).toBe(1);
    expect(troubles()).toEqual([]);
  });

  it('at a request that is not sent again costs one line in the log', async () => {
    const { start, double, expectHealthy, finish, troubled } = bot();
    await start();
    double.failOnce({ ...FOLLOW_UP, status: 500, isTaken: true, cut: 'before' });
    const asking = double.slash('slow-private');
    await double.until(isDeferral);
    finish();
    await asking;
    expect(await troubled()).toMatchObject([
      { level: 40, msg: 'The connection to Discord broke before an answer came.' },
    ]);
    await expectHealthy();
  });
});
