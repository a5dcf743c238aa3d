/** What one process holds: the compiled bot in so many servers, at rest and at work. */
import { type BotProcess, startBotProcess } from '../load/bot-process.ts';
import { percentile } from '../load/percentile.ts';
import type { Crowd } from '../load/traffic.ts';
import { startWatchedDouble, type WatchedDouble } from '../load/watched-double.ts';
import { channelOf, serverData, serverIds } from './servers.ts';

export interface Held {
  readonly servers: number;
  readonly secondsToReady: number;
  /** Megabytes, right after a collection: of the main thread's heap, and of the process. */
  readonly held: number;
  readonly resident: number;
  /** Milliseconds to the first response, and megabytes of the process after all of them. */
  readonly p50: number;
  readonly p99: number;
  readonly residentAfter: number;
  /** Without a response, or with one that Discord would refuse. */
  readonly failed: number;
}

export interface Paced {
  /** Interactions a second that were sent, and how soon the slowest hundredth had its first response. */
  readonly rate: number;
  readonly p99: number;
}

/** Nobody waits longer for a first response without noticing; Discord itself gives up after three seconds. */
export const LONGEST_P99_MS = 1000;
/** Each step asks for so much more than the one before. */
const STEP = 1.25;
const FIRST_RATE = 20;
const STEP_SECONDS = 6;
const WARM_UP = 200;
const WARM_UP_RATE = 50;

/** Starts the bot in so many servers and sends it interactions of all of them. */
export async function hold(servers: number, encoder: string, interactions: number, rate: number): Promise<Held> {
  const { watched, bot, secondsToReady } = await started(servers, encoder);
  const { held, resident } = await bot.memory();
  const warmUp = Math.min(WARM_UP, interactions);
  await watched.send(0, warmUp, WARM_UP_RATE);
  watched.forget();
  await watched.send(warmUp, interactions, rate);
  const [p50, p99] = [percentile(watched.waited, 0.5), percentile(watched.waited, 0.99)];
  const residentAfter = (await bot.memory()).resident;
  const failed = watched.unanswered() + watched.double.verdicts.length;
  await bot.stop();
  await watched.double.stop();
  return { servers, secondsToReady, held, resident, p50, p99, residentAfter, failed };
}

/** Asks for more and more until the slowest hundredth waits too long; gives every step. */
export async function pace(servers: number, encoder: string, mostRate = 2000): Promise<readonly Paced[]> {
  const { watched, bot } = await started(servers, encoder);
  const steps: Paced[] = [];
  let next = WARM_UP;
  await watched.send(0, WARM_UP, WARM_UP_RATE);
  for (let rate = FIRST_RATE; rate <= mostRate; rate = Math.round(rate * STEP)) {
    watched.forget();
    const count = rate * STEP_SECONDS;
    await watched.send(next, count, rate);
    next += count;
    const p99 = watched.unanswered() > 0 ? Number.POSITIVE_INFINITY : percentile(watched.waited, 0.99);
    steps.push({ rate, p99 });
    if (p99 > LONGEST_P99_MS) break;
  }
  await bot.stop();
  await watched.double.stop();
  return steps;
}

async function started(
  count: number,
  encoder: string,
): Promise<{ readonly watched: WatchedDouble; readonly bot: BotProcess; readonly secondsToReady: number }> {
  const servers = serverIds(count);
  const crowd: Crowd = { servers, people: 20_000, channelOf };
  // Made beforehand: making them is not what is timed.
  const told = new Map(servers.map((server) => [server, serverData(server)]));
  const watched = await startWatchedDouble(crowd, { guildIds: servers, guildOf: (id) => told.get(id) ?? {} });
  const begun = performance.now();
  const bot = await startBotProcess(watched.double.apiUrl, encoder);
  const isReady = (): boolean => watched.double.requests.some(({ path }) => /\/commands/.test(path));
  await bot.while(watched.double.settled(isReady));
  return { watched, bot, secondsToReady: (performance.now() - begun) / 1000 };
}
