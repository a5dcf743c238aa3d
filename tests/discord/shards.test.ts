import { fork } from 'node:child_process';
import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { defineCommand } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { superviseShards } from '../../src/discord/shards.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { dispatcherOf, houseOf } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

const SCRIPT = 'tests/support/discord/shard.mjs';
/** discord.js, and the supervisor too, let one shard in every 5 s. */
const TWO_SHARDS_MS = 30_000;

let double: Double;

beforeEach(async () => {
  double = await startDouble({ shards: 2 });
});

afterEach(async () => {
  await double.stop();
  expect(double.verdicts).toEqual([]);
});

describe('a bot of some shards', () => {
  /** Starts a bot whose one command says `name`. */
  async function start(name: string, ids: readonly number[]): Promise<Bot & { readonly said: () => unknown[] }> {
    const which = defineCommand({
      name: 'which',
      description: 'Says which bot it is',
      options: {},
      run: async () => ({ kind: 'help', blocks: [{ kind: 'text', phrase: phrase`The ${name} bot.` }] }),
    });
    const { log, lines } = readableLog();
    const dispatcher = dispatcherOf(await houseOf([]), { list: [which] });
    const shards = { ids, count: 2 };
    const bot = startBot({ token: 'token', apiUrl: double.apiUrl, messageContent: false, shards, dispatcher, log });
    onTestFinished(() => bot.stop());
    return { ...bot, said: () => lines.map(({ msg }) => msg) };
  }

  const askedIn = async (guildId: string | undefined): Promise<unknown> =>
    (await double.slash('which', {}, { guild_id: guildId }))['content'];
  const registrations = (): number =>
    double.requests.filter(({ method, path }) => method === 'PUT' && path.includes('/commands')).length;

  it('hears its own servers alone, and leaves the commands to shard 0', async () => {
    const second = await start('second', [1]);
    await second.ready;
    expect(registrations()).toBe(0);
    const first = await start('first', [0]);
    await first.ready;
    expect(registrations()).toBe(1);
    expect(double.gateway.shards).toEqual([
      [1, 2],
      [0, 2],
    ]);
    expect(await askedIn(double.guildIds[0])).toBe('The first bot.');
    expect(await askedIn(double.guildIds[1])).toBe('The second bot.');
    expect([first.said()[0], second.said()[0]]).toEqual([
      'Ready; commands registered.',
      'Ready; shard 0 registers the commands.',
    ]);
  });

  it(
    'holds several in one process',
    async () => {
      await (await start('only', [0, 1])).ready;
      expect(double.gateway.shards.map(([id]) => id).sort()).toEqual([0, 1]);
      expect(await askedIn(double.guildIds[0])).toBe('The only bot.');
      expect(await askedIn(double.guildIds[1])).toBe('The only bot.');
    },
    TWO_SHARDS_MS,
  );

  it('leaves while one of its shards still waits to be let in', async () => {
    const bot = await start('only', [0, 1]);
    await double.settled(() => double.gateway.identified.length === 1);
    await bot.stop();
    expect(bot.said()).toEqual([]);
  });

  it('fails when the gateway refuses any of them', async () => {
    double.gateway.refuseWith(4014);
    expect(await (await start('only', [0, 1])).failed).toContain('MESSAGE_CONTENT');
  });
});

describe('a process for each shard', () => {
  type Supervised = Omit<Bot, 'isWell'> & {
    readonly lines: readonly Record<string, unknown>[];
    readonly abort: () => void;
  };

  function supervise(args: readonly string[] = []): Supervised {
    const { log, lines } = readableLog();
    const controller = new AbortController();
    const bot = superviseShards({
      token: 'token',
      apiUrl: double.apiUrl,
      script: SCRIPT,
      args: [double.apiUrl, ...args],
      signal: controller.signal,
      log,
    });
    onTestFinished(() => bot.stop());
    return { ...bot, lines, abort: () => controller.abort() };
  }

  /** The processes that a shard has had, in their order. */
  const processesOf = ({ lines }: Supervised, shard: number): readonly number[] =>
    lines.filter((line) => line['shard'] === shard && 'pid' in line).map(({ pid }) => Number(pid));

  it(
    'is started as Discord recommends, again when it ends, and not when it would only end again',
    async () => {
      const bot = supervise();
      await bot.ready;
      expect(double.gateway.shards).toEqual([
        [0, 2],
        [1, 2],
      ]);
      // The first has lived through the pause before the second; the second has just begun.
      process.kill(processesOf(bot, 0)[0] ?? 0, 'SIGKILL');
      await double.settled(() => double.gateway.shards.length === 3);
      expect(double.gateway.shards[2]).toEqual([0, 2]);
      expect(processesOf(bot, 0)).toHaveLength(2);
      process.kill(processesOf(bot, 0)[1] ?? 0, 'SIGKILL');
      expect(await bot.failed).toMatch(/^The process of shard 0 ended with SIGKILL .*ready; .*\.$/);
      await bot.stop();
      expect(() => process.kill(processesOf(bot, 1)[0] ?? 0, 0)).toThrow('ESRCH');
    },
    TWO_SHARDS_MS,
  );

  it('that ends before it is ready ends the whole with one plain sentence', async () => {
    const bot = supervise(['--fail']);
    expect(await bot.failed).toBe(
      'The process of shard 0 ended with code 2 before it was ready; what it said itself stands above.',
    );
    expect(double.gateway.identified).toEqual([]);
  });

  it('ends, and is not started again, when the whole is stopped', async () => {
    const bot = supervise();
    await double.settled(() => double.gateway.identified.length === 1);
    bot.abort();
    await bot.stop();
    expect(() => process.kill(processesOf(bot, 0)[0] ?? 0, 0)).toThrow('ESRCH');
    expect(bot.lines.map(({ msg }) => msg)).toEqual(['Starting a process for each shard.', 'Shard started.']);
  });

  it('ends by itself, with a plain sentence, when who started it has ended', async () => {
    const shard = { SHARDS: '0', SHARD_COUNT: '2', DISCORD_TOKEN: 'token' };
    const env = { ...process.env, ...shard, SHARDING_MANAGER: 'true', SHARDING_MANAGER_MODE: 'process' };
    const child = fork(SCRIPT, [double.apiUrl], { env, execArgv: [], silent: true });
    onTestFinished(() => void child.kill('SIGKILL'));
    const said = text(child.stdout ?? Readable.from([]));
    expect((await once(child, 'message'))[0]).toEqual({ _ready: true });
    child.disconnect();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(await said).toBe('The process that started this shard has ended, and its shards end with it.');
  });

  it('is not started when Discord refuses the token', async () => {
    double.failOnce({ method: 'GET', path: /gateway/, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    const bot = supervise();
    expect(await bot.failed).toContain('DISCORD_TOKEN');
    expect(processesOf(bot, 0)).toEqual([]);
  });
});
