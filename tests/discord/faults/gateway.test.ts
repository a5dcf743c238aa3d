/** The gateway at its worst: connections that go away, sessions that are lost, a greeting that cannot be read. */
import { describe, expect, it } from 'vitest';
import { CALLBACK, isTo, MESSAGES, rateLimit, refusal } from '../../support/discord/fault.ts';
import type { Gateway } from '../../support/discord/gateway.ts';
import { watchBot } from '../../support/discord/watched-bot.ts';

const GATEWAY = { method: 'GET', path: /^\/gateway\/bot/ } as const;
const COMMANDS = { method: 'PUT', path: /commands$/ } as const;

describe('a connection that goes away', () => {
  const bot = watchBot();

  it.each<[string, (gateway: Gateway) => void]>([
    ['cut', (gateway) => gateway.cut()],
    ['called off (op 7)', (gateway) => gateway.askToReconnect()],
    ['closed with 4000', (gateway) => gateway.close(4000)],
    ['closed with 4009', (gateway) => gateway.close(4009)],
    ['told to resume (op 9)', (gateway) => gateway.invalidateSession(true)],
  ])('%s is resumed, and what was asked meanwhile answered once', async (_, goAway) => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    goAway(double.gateway);
    const [posted, ran] = [double.mention('¶4'), double.slash('passage', { reference: '¶2' })];
    expect((await posted)['content']).toContain('¶4');
    expect((await ran)['content']).toContain('¶2');
    await double.settled(() => double.gateway.resumed.length === 1);
    expect(double.gateway.identified).toHaveLength(1);
    await expectHealthy();
    expect(double.requests.filter((request) => isTo(request, MESSAGES))).toHaveLength(2);
    expect(double.requests.filter((request) => isTo(request, CALLBACK))).toHaveLength(2);
    expect(troubles()).toEqual([]);
  });

  it('with its session begins anew', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.gateway.invalidateSession();
    await double.settled(() => double.gateway.identified.length === 2);
    await expectHealthy();
    expect(double.gateway.resumed).toEqual([]);
    expect(troubles()).toEqual([]);
    // discord.js identifies no more often than every 5 s.
  }, 15_000);

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4010, 'SHARDS'],
    [4011, 'SHARDS=auto'],
    [4012, 'code 4012'],
    [4013, 'code 4013'],
    [4014, 'MESSAGE_CONTENT'],
  ])('for good, with %i, ends the bot with one plain sentence', async (code, words) => {
    const { start, double } = bot();
    const running = await start();
    double.gateway.close(code);
    const sentence = await running.failed;
    expect(sentence).toContain(words);
    expect(sentence).not.toContain('\n');
    expect(running.isWell()).toBe(false);
  });
});

describe('a connection on which no heartbeat is answered', () => {
  const bot = watchBot({ heartbeatMs: 150 });

  it('is given up and resumed', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.gateway.turnDeaf();
    await double.settled(() => double.gateway.resumed.length === 1);
    await expectHealthy();
    expect(double.gateway.identified).toHaveLength(1);
    expect(troubles()).toEqual([]);
  });
});

describe('frames that are not as they should be', () => {
  const bot = watchBot();

  it.each([
    ['an invalid session without its flag', { op: 9, d: null }],
    ['a heartbeat that is asked for', { op: 1, d: null }],
    ['an event without a name', { op: 0, s: 100, t: null, d: null }],
    ['no code', {}],
  ])('%s leave the bot healthy', async (_, frame) => {
    const { start, double, expectHealthy } = bot();
    await start();
    double.gateway.sendRaw(frame);
    await expectHealthy();
  });
});

describe('a start', () => {
  const bot = watchBot();

  it.each([
    ['a server error', { status: 503 }],
    ['a rate limit', rateLimit('global')],
    ['a broken connection', { status: 500, cut: 'before' }],
  ] as const)('outlasts %s', async (_, fault) => {
    const { start, double, expectHealthy, troubles } = bot();
    double.failOnce({ ...GATEWAY, ...fault });
    await start();
    await expectHealthy();
    expect(troubles()).toEqual([]);
  });

  it('against server errors without end fails with one plain sentence', async () => {
    const { start, double } = bot();
    double.failTimes(4, { ...GATEWAY, status: 500 });
    const running = await start({ waits: false });
    expect(await running.failed).toBe("Discord's API answered the login with status 500; try again later.");
  });

  it('that is not greeted can be ended', async () => {
    const { start, double, troubles } = bot();
    double.gateway.greetWith(null);
    const running = await start({ waits: false });
    await double.settled(() => double.gateway.identified.length === 1);
    await running.stop();
    expect(running.isWell()).toBe(false);
    expect(troubles()).toEqual([]);
  });

  it('without a log-in left today says so', async () => {
    const { start, double } = bot();
    const session_start_limit = { total: 1000, remaining: 0, reset_after: 3_600_000, max_concurrency: 1 };
    double.failOnce({ ...GATEWAY, status: 200, body: { url: 'ws://127.0.0.1:9', shards: 1, session_start_limit } });
    const running = await start({ waits: false });
    expect(await running.failed).toMatch(/^Discord lets this bot log in no more .*\.$/);
  });

  it.each([
    ['servers', { guilds: null }],
    ['servers that there are', { guilds: [null] }],
    ['user', { user: null }],
    ['application', { application: null }],
  ])('whose greeting names no %s fails with one plain sentence', async (_, ready) => {
    const { start, double } = bot();
    double.gateway.greetWith(ready);
    const running = await start({ waits: false });
    expect(await running.failed).toMatch(/^Discord's greeting cannot be read; .*\.$/);
  });

  it.each([
    ['a server never comes', null],
    ['a server comes with nulls', { channels: [null], roles: [null], members: [null], threads: [null] }],
  ])('where %s is ready all the same', async (_, guild) => {
    const { start, double, expectHealthy } = bot();
    double.gateway.greetWith({}, guild);
    await start();
    await expectHealthy();
  });

  it.each([
    ['refused', refusal(400, 50_035, 'Invalid Form Body')],
    ['limited for the day', refusal(400, 30_034, 'Max number of daily application command creates has been reached')],
  ])('whose commands are %s answers all the same', async (_, fault) => {
    const { start, double, expectHealthy, troubles } = bot();
    double.failOnce({ ...COMMANDS, ...fault });
    await start();
    await expectHealthy();
    expect(troubles()).toHaveLength(1);
  });
});
