/** What another shard costs: as a process of its own, and within one process. */
import { startBotProcess } from '../load/bot-process.ts';
import { startWatchedDouble } from '../load/watched-double.ts';
import { childrenOf, memoryOf, type ProcessMemory } from './process-memory.ts';
import { channelOf, serverData, serverIds } from './servers.ts';

export interface ShardCost {
  readonly shards: number;
  readonly how: 'a process each' | 'one process';
  /** The one that was started, then those that it started. */
  readonly processes: readonly ProcessMemory[];
  readonly secondsToReady: number;
}

/** A vector of a sentence, an index that is read: what goes on after the last shard was let in. */
const SETTLE_MS = 6000;

/** Starts the bot with so many shards, which share so many servers. */
export async function shardCost(
  shards: number,
  how: ShardCost['how'],
  servers: number,
  encoder: string,
): Promise<ShardCost> {
  const guildIds = serverIds(servers);
  const crowd = { servers: guildIds, people: 1, channelOf };
  const { double } = await startWatchedDouble(crowd, { shards, guildIds, guildOf: serverData });
  const begun = performance.now();
  const ids = Array.from({ length: shards }, (_, id) => id).join(',');
  const bot = await startBotProcess(double.apiUrl, encoder, {
    SHARDS: how === 'one process' ? ids : 'auto',
    SHARD_COUNT: String(shards),
  });
  await bot.while(double.settled(() => double.gateway.shards.length === shards));
  const secondsToReady = (performance.now() - begun) / 1000;
  await new Promise((resolve) => setTimeout(resolve, SETTLE_MS));
  const processes = [bot.pid, ...childrenOf(bot.pid)].map(memoryOf);
  await bot.stop();
  await double.stop();
  return { shards, how, processes, secondsToReady };
}
