/** Answers that Discord does not take: too late, already given, without a right, to what is gone. */
import { describe, expect, it } from 'vitest';
import { CALLBACK, EDIT, FOLLOW_UP, isTo, MESSAGES, refusal } from '../../support/discord/fault.ts';
import { isRecord } from '../../support/discord/judge.ts';
import type { Request } from '../../support/discord/rest.ts';
import { watchBot } from '../../support/discord/watched-bot.ts';

const bot = watchBot();
const isDeferral = ({ path, body }: Request): boolean => /callback/.test(path) && isRecord(body) && body['type'] === 5;

describe('an answer that comes too late', () => {
  it('costs one warning and no second try', async () => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failOnce({ ...CALLBACK, ...refusal(404, 10_062, 'Unknown interaction') });
    double.slash('passage', { reference: '¶4' }).catch(() => undefined);
    expect(await troubled()).toMatchObject([{ level: 40, code: 10_062 }]);
    await expectHealthy();
    expect(double.requests.filter((request) => isTo(request, EDIT) || isTo(request, FOLLOW_UP))).toEqual([]);
  });

  it('to a deferral, with a slow API, costs one warning when the answer is there', async () => {
    const { start, double, expectHealthy, finish, troubled } = bot();
    await start();
    let answer = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      answer = resolve;
    });
    double.failOnce({ ...CALLBACK, ...refusal(404, 10_062, 'Unknown interaction'), until });
    double.slash('slow').catch(() => undefined);
    await double.until(isDeferral);
    finish();
    await expectHealthy();
    answer();
    expect(await troubled()).toMatchObject([{ level: 40, code: 10_062 }]);
    await expectHealthy();
    expect(double.requests.filter((request) => isTo(request, EDIT))).toEqual([]);
  });

  it.each([
    ['whose token has lapsed', 401, 50_027],
    ['whose response was deleted', 404, 10_008],
  ])('to a deferral %s costs one warning, and the bot goes on', async (_, status, code) => {
    const { start, double, expectHealthy, finish, troubled } = bot();
    await start();
    double.failOnce({ ...EDIT, ...refusal(status, code) });
    double.slash('slow').catch(() => undefined);
    await double.until(isDeferral);
    finish();
    expect(await troubled()).toMatchObject([{ level: 40, code }]);
    await expectHealthy();
  });

  it('waits for a slow API without holding up the others', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    let answer = (): void => undefined;
    const until = new Promise<void>((resolve) => {
      answer = resolve;
    });
    double.failOnce({ ...MESSAGES, status: 200, until });
    const asking = double.direct('¶3');
    await double.until((request) => isTo(request, MESSAGES));
    await expectHealthy();
    answer();
    expect((await asking)['content']).toContain('¶3');
    expect(troubles()).toEqual([]);
  });

  it('given by another process of the same bot costs one warning and nothing more', async () => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failOnce({ ...CALLBACK, ...refusal(400, 40_060) });
    double.slash('passage', { reference: '¶4' }).catch(() => undefined);
    expect(await troubled()).toMatchObject([{ level: 40, code: 40_060 }]);
    await expectHealthy();
  });
});

describe('an answer to a message that Discord refuses', () => {
  it.each([
    ['without a right', 403, 50_013, 'View Channel, Send Messages and Read Message History'],
    ['where it may not look', 403, 50_001, 'View Channel'],
    ['where it may not read back', 400, 160_002, 'Read Message History'],
    ['in a locked thread', 400, 160_005, 'Manage Threads'],
    ['in an archived thread', 400, 50_083, 'Manage Threads'],
  ])('%s names the right and the channel in one warning', async (_, status, code, rights) => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failOnce({ ...MESSAGES, ...refusal(status, code) });
    double.write('<@900000000000000001> ¶4', { mentionsBot: true });
    expect(await troubled()).toMatchObject([
      { level: 40, code, channel: '600000000000000001', msg: expect.stringContaining(`needs ${rights} there`) },
    ]);
    await expectHealthy();
  });

  it.each([
    ['which is gone', 404, 10_008],
    ['in a channel that is gone', 404, 10_003],
    ['of someone who takes no direct messages', 403, 50_007],
  ])('%s costs one warning', async (_, status, code) => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.failOnce({ ...MESSAGES, ...refusal(status, code) });
    double.write('<@900000000000000001> ¶4', { mentionsBot: true });
    expect(await troubled()).toMatchObject([{ level: 40, code }]);
    await expectHealthy();
  });

  it('asks that a message which is gone be answered all the same', async () => {
    const { start, double } = bot();
    await start();
    expect((await double.mention('¶4'))['message_reference']).toMatchObject({ fail_if_not_exists: false });
  });
});
