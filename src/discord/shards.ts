/** A bot in more servers than one connection may hold: a process for each shard, started again when it ends. */
import type { ChildProcess } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { REST, Routes, type Shard, ShardingManager } from 'discord.js';
import { z } from 'zod';
import type { Logger } from '../log.ts';
import type { Bot } from './bot.ts';
import { explainLogin } from './failures.ts';
import { patientRest } from './transport.ts';
import { withResolvers } from './with-resolvers.ts';

export interface ShardsOptions {
  readonly token: string;
  /** Where to ask for the number of shards instead of Discord's own: `https://host/api`. */
  readonly apiUrl?: string;
  /** How many shards; without it, as many as Discord recommends. */
  readonly count?: number;
  /** What each process runs, with our environment but for its own SHARDS and SHARD_COUNT. It calls `startBot`. */
  readonly script: string;
  readonly args: readonly string[];
  /** Aborted when the bot is to stop. */
  readonly signal: AbortSignal;
  readonly log: Logger;
}

/** Discord lets a bot's shards in one every 5 s; sooner, they are turned away and try again. */
const START_EVERY_MS = 5500;
/** How long the next shard waits for one that is slow to become ready. */
const READY_WITHIN_MS = 60_000;
/** A process that lived no longer would do the same again. */
const FIRST_SECONDS_MS = 5000;
/** A process takes up to 4 s for answers under way. */
const LEAVE_WITHIN_MS = 5000;

const GATEWAY = z.object({ shards: z.int().min(1) });

/**
 * Starts a process for each shard on this machine, one after the other; `ready` resolves when each has been ready once.
 * One that ends is started again, unless it was not ready yet or lived for seconds: the next would end alike, so
 * `failed` tells of it, and `stop` ends the others. Never throws.
 */
export function superviseShards(options: ShardsOptions): Omit<Bot, 'isWell'> {
  const { signal, log } = options;
  const { promise: failed, resolve: fail } = withResolvers<string>();
  const { promise: ready, resolve: becomeReady } = withResolvers<void>();
  const ending = new AbortController();
  const shards: Shard[] = [];
  const seenReady = new Set<Shard>();

  const giveUp = (sentence: string): void => {
    if (!ending.signal.aborted) fail(sentence);
    ending.abort();
  };

  let turn = Promise.resolve();
  const start = (shard: Shard): void => {
    turn = turn.then(async () => {
      if (ending.signal.aborted) return;
      // Whether it became ready, ended or is still at it, the next one's turn has come.
      const settled = shard.spawn(READY_WITHIN_MS).catch(() => undefined);
      const paced = pause(START_EVERY_MS, undefined, { signal: ending.signal }).catch(() => undefined);
      await Promise.all([settled, paced]);
    });
  };

  const watch = (shard: Shard): void => {
    const { id } = shard;
    let since = 0;
    let wasReady = false;
    shard.on('spawn', () => {
      since = performance.now();
      wasReady = false;
      shard.process?.on('error', ({ message }) => giveUp(`The process of shard ${id} cannot be started: ${message}.`));
      log.info({ shard: id, pid: shard.process?.pid }, 'Shard started.');
    });
    shard.on('ready', () => {
      wasReady = true;
      seenReady.add(shard);
      if (seenReady.size === shard.manager.totalShards) becomeReady();
    });
    shard.on('death', () => {
      if (ending.signal.aborted) return;
      const how = shard.process?.signalCode ?? `code ${shard.process?.exitCode}`;
      if (wasReady && performance.now() - since > FIRST_SECONDS_MS) {
        log.warn({ shard: id, end: how }, 'Shard ended; it is started again.');
        start(shard);
      } else {
        const when = wasReady ? 'as soon as it was ready' : 'before it was ready';
        giveUp(`The process of shard ${id} ended with ${how} ${when}; what it said itself stands above.`);
      }
    });
  };

  const begin = async (): Promise<void> => {
    const count = options.count ?? (await recommendedShards(options, ending.signal));
    if (ending.signal.aborted) return;
    log.info({ shards: count }, 'Starting a process for each shard.');
    // It would start what ends at once and for ever.
    const started = { mode: 'process', respawn: false } as const;
    const { token, script, args } = options;
    const manager = new ShardingManager(script, { ...started, token, totalShards: count, shardArgs: [...args] });
    for (let id = 0; id < count; id += 1) shards.push(manager.createShard(id));
    for (const shard of shards) {
      watch(shard);
      start(shard);
    }
  };

  let stopped: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    ending.abort();
    const processes = shards.flatMap((shard) => shard.process ?? []);
    stopped ??= Promise.all(processes.map(end)).then(() => undefined);
    return stopped;
  };
  signal.addEventListener('abort', () => void stop(), { once: true });
  if (signal.aborted) ending.abort();

  begin().catch((error: unknown) => giveUp(explainLogin(error)));
  return { failed, ready, stop };
}

/** The manager's own question goes to Discord, whatever address was given. */
async function recommendedShards({ token, apiUrl }: ShardsOptions, signal: AbortSignal): Promise<number> {
  const rest = new REST({ version: '10', ...patientRest(), ...(apiUrl === undefined ? {} : { api: apiUrl }) }).setToken(
    token,
  );
  return GATEWAY.parse(await rest.get(Routes.gatewayBot(), { signal })).shards;
}

/** Asks a process to end, and ends it when it does not. */
async function end(child: ChildProcess): Promise<void> {
  // One that could not be started.
  if (child.pid === undefined) return;
  const ended = new Promise((resolve) => {
    child.once('exit', resolve);
  });
  const overdue = setTimeout(() => child.kill('SIGKILL'), LEAVE_WITHIN_MS);
  child.kill('SIGTERM');
  await ended;
  clearTimeout(overdue);
}
