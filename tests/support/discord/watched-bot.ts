/** A bot whose faults are watched: what it logs, and what nobody caught. */
import { afterEach, beforeEach, expect } from 'vitest';
import { commands } from '../../../commands/index.ts';
import { type Command, defineCommand } from '../../../src/command/command.ts';
import type { Dispatcher, House } from '../../../src/command/dispatch.ts';
import { errorReply, phrase } from '../../../src/command/reply.ts';
import { type Bot, type BotOptions, startBot } from '../../../src/discord/bot.ts';
import type { OpenHouse } from '../../../src/house.ts';
import { dispatcherOf, houseOf, realArticles } from '../house.ts';
import { readableLog } from '../log.ts';
import { type Double, startDouble } from './double.ts';

/** What a bot is started with, beside the options of its own that a test is about. */
export interface Start extends Partial<BotOptions> {
  /** Whether it is waited for until it is ready; so unless told otherwise. */
  readonly waits?: boolean;
  /** Instead of one over the real articles; closed with the bot. */
  readonly house?: House | OpenHouse;
  /** Instead of all commands and two slow ones. */
  readonly list?: readonly Command[];
  readonly dispatcher?: Dispatcher;
}

export interface Watched {
  readonly double: Double;
  /** Starts the bot, in place of one that runs. */
  readonly start: (options?: Start) => Promise<Bot>;
  /** Every log line, in its order. */
  readonly lines: readonly Record<string, unknown>[];
  /** Log lines from a warning up; `level` 40 is a warning, 50 an error. */
  readonly troubles: () => readonly Record<string, unknown>[];
  /** The same, once there are so many. */
  readonly troubled: (times?: number) => Promise<readonly Record<string, unknown>[]>;
  /** Asks, and expects the right answer: the bot is healthy. */
  readonly expectHealthy: () => Promise<void>;
  /** Lets the commands `slow` (a public answer) and `slow-private` go on. */
  readonly finish: () => void;
}

/** Gives each test of a file a double and a bot of its own; expects after each that nothing went uncaught. */
export function watchBot(settings: Parameters<typeof startDouble>[0] = {}): () => Watched {
  let watched: Watched;
  let bot: Bot | undefined;
  let closing: OpenHouse[] = [];
  const uncaught: unknown[] = [];
  const note = (reason: unknown): void => void uncaught.push(reason);

  beforeEach(async () => {
    bot = undefined;
    closing = [];
    uncaught.length = 0;
    process.on('unhandledRejection', note);
    process.on('uncaughtException', note);
    const double = await startDouble(settings);
    const { log, lines, settled } = readableLog();
    const troubles = () => lines.filter(({ level }) => Number(level) >= 40);
    const { list, finish } = slowCommands();
    watched = {
      double,
      finish,
      troubles,
      async troubled(times = 1) {
        await settled(() => troubles().length >= times);
        return troubles();
      },
      lines,
      async start({ waits = true, house, list: only = [...commands, ...list], dispatcher, ...options } = {}) {
        await bot?.stop();
        if (house !== undefined && 'close' in house && !closing.includes(house)) closing.push(house);
        const asked = dispatcher ?? dispatcherOf(house ?? (await houseOf(await realArticles())), { list: only });
        const started = startBot({
          ...{ token: 'token', apiUrl: double.apiUrl, messageContent: false, log, ...options },
          dispatcher: asked,
        });
        bot = started;
        if (waits) await started.ready;
        return started;
      },
      async expectHealthy() {
        expect((await double.slash('passage', { reference: '¶4' }))['content']).toContain('Beijing wants to maintain');
        expect((await double.mention('¶2'))['content']).toContain('¶2');
        expect(bot?.isWell()).toBe(true);
      },
    };
  });

  afterEach(async () => {
    await bot?.stop();
    for (const house of closing) await house.close();
    await watched.double.stop();
    process.off('unhandledRejection', note);
    process.off('uncaughtException', note);
    expect(uncaught).toEqual([]);
    expect(watched.double.verdicts).toEqual([]);
  });

  return () => watched;
}

/** Commands that take their time, so that a test can act meanwhile. */
function slowCommands(): { readonly list: readonly Command[]; readonly finish: () => void } {
  let finish = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const description = 'Takes its time';
  const slow = defineCommand({
    name: 'slow',
    description,
    options: {},
    async run() {
      await waiting;
      return { kind: 'help', blocks: [{ kind: 'text', phrase: phrase`Done at last.` }] };
    },
  });
  const slowPrivate = defineCommand({
    name: 'slow-private',
    description,
    options: {},
    async run() {
      await waiting;
      return errorReply(phrase`For you alone.`);
    },
  });
  return { list: [slow, slowPrivate], finish: () => finish() };
}
