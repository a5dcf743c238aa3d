/** The bot as a process: one that answers, or one that starts others and watches them. */
import type { Dispatcher } from './command/dispatch.ts';
import { complain, MISUSE } from './complaint.ts';
import type { Config } from './config.ts';
import type { Bot } from './discord/bot.ts';
import type { Health } from './health.ts';
import type { OpenHouse } from './house.ts';
import { interrupted } from './interruption.ts';
import type { Logger } from './log.ts';

/** Why a bot ended by itself. */
interface Failure {
  readonly sentence: string;
  /** Whether another start would end alike, until somebody changes a setting. */
  readonly isLasting: boolean;
}

/** Answers until it is interrupted or cannot go on; then tells why. */
export async function runBot(
  config: Config,
  token: string,
  dispatcher: Dispatcher,
  house: OpenHouse,
  signal: AbortSignal,
  log: Logger,
): Promise<Failure | undefined> {
  // Loaded only here: the terminal does without discord.js and its memory.
  const { startBot } = await import('./discord/bot.ts');
  const {
    discordGuildId: guildId,
    discordApiUrl: apiUrl,
    messageContent,
    serverMembers,
    logQuestions,
    shards,
  } = config;
  // Told at once and not by whoever asks first; the bot answers all the same.
  await house.prepare();
  let bot: Bot | undefined;
  const health = await openHealth(config, () => bot?.isWell() === true, log);
  bot = startBot({
    token,
    messageContent,
    serverMembers,
    logQuestions,
    people: house.people,
    dailies: house.dailies,
    ...(health === undefined ? {} : { observe: health.observe }),
    dispatcher,
    log,
    ...(guildId === undefined ? {} : { guildId }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(shards === undefined || shards === 'auto' ? {} : { shards }),
  });
  const failure = await endOf(bot, signal);
  await health?.close();
  await house.close();
  return failure;
}

/** Starts `script`, which is this program, once for each shard, and watches over them; ends as {@link runBot} does. */
export async function runShards(
  { discordApiUrl: apiUrl, shardCount: count }: Config,
  token: string,
  script: string,
  signal: AbortSignal,
  log: Logger,
): Promise<Failure | undefined> {
  const { superviseShards } = await import('./discord/shards.ts');
  const args = process.argv.slice(2);
  const supervisor = superviseShards({
    token,
    script,
    args,
    signal,
    log,
    ...(apiUrl === undefined ? {} : { apiUrl }),
    ...(count === undefined ? {} : { count }),
  });
  return endOf(supervisor, signal);
}

/** The port of the process's first shard: those of one machine cannot share one, and each is well or not by itself. */
export function healthPortOf({ healthPort, shards }: Pick<Config, 'healthPort' | 'shards'>): number | undefined {
  const [first = 0] = shards === undefined || shards === 'auto' ? [] : shards.ids;
  return healthPort === undefined ? undefined : healthPort + first;
}

/** A port that is taken is a pity and no reason not to answer. */
async function openHealth(config: Config, isWell: () => boolean, log: Logger): Promise<Health | undefined> {
  const port = healthPortOf(config);
  if (port === undefined) return undefined;
  try {
    const { serveHealth } = await import('./health.ts');
    return await serveHealth(port, isWell);
  } catch (error) {
    log.warn({ err: error }, `Port ${port}, from HEALTH_PORT, cannot be listened on; the bot runs without it.`);
    return undefined;
  }
}

async function endOf(bot: Pick<Bot, 'failed' | 'stop'>, signal: AbortSignal): Promise<Failure | undefined> {
  const sentence = await Promise.race([bot.failed, interrupted(signal)]);
  await bot.stop();
  if (sentence === undefined) return undefined;
  const { isLasting } = await import('./discord/failures.ts');
  return { sentence, isLasting: isLasting(sentence) };
}

/** Ends the process: discord.js may still wait to connect again, and there is nothing left to wait for. */
export function endBot(failure: Failure | undefined): never {
  if (failure === undefined) process.exit(0);
  // A service manager tells the two apart, and starts the program again after the second alone.
  process.exit(complain([failure.sentence], failure.isLasting ? MISUSE : 1));
}
