/** Environment → settings. The only reader of `process.env`. */
import { resolve } from 'node:path';
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';
import { misspeltSettings } from './misspelt-settings.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const flag = z
  .string()
  .refine((value) => /^(?:true|false|yes|no|on|off|1|0)$/i.test(value), { error: 'must be true or false' })
  .transform((value) => /^(?:true|yes|on|1)$/i.test(value));
const snowflake = z.string().regex(/^\d{17,20}$/, { error: 'must be a server id: 17 to 20 digits' });
const address = z.url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' });

const port = z
  .string()
  .refine((value) => /^\d{1,5}$/.test(value) && Number(value) <= 65_535, { error: 'must be a port from 0 to 65535' })
  .transform(Number);
/** Node 20 tries for ever to make a folder in `/proc`. */
const folder = z.string().refine((path) => !/^\/proc(?:\/|$)/.test(resolve(path)), {
  error: 'must be a folder on a disk; nothing can be kept below /proc',
});
const database = z.url({
  protocol: /^postgres(?:ql)?$/,
  error: 'must be an address such as postgres://user:password@host/database',
});

/** Beyond it a number is a slip: Discord recommends a shard for each thousand or so of servers. */
const MAX_SHARDS = 10_000;
const shardCount = z
  .string()
  .refine((value) => /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= MAX_SHARDS, {
    error: `must be a number of shards from 1 to ${MAX_SHARDS}`,
  })
  .transform(Number);
const shards = z
  .string()
  .regex(/^(?:auto|\d{1,5}(?: *, *\d{1,5})*)$/i, { error: 'must be auto, or ids of shards such as 0 or 0,1' })
  .transform((value) => (/auto/i.test(value) ? 'auto' : [...new Set(value.split(',').map(Number))]));

/** Every variable; `.env.example` lists the same, each with its meaning. */
const VARIABLES = z.object({
  // A token has no spaces; one pasted with its label or in quotes would only fail later and far away.
  DISCORD_TOKEN: z.string().regex(/^\S+$/, { error: 'must be the bot token alone, without spaces' }).optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: address.optional(),
  MESSAGE_CONTENT: flag.default(false),
  SERVER_MEMBERS: flag.default(false),
  SHARDS: shards.optional(),
  SHARD_COUNT: shardCount.optional(),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: folder.default('data'),
  DATABASE_URL: database.optional(),
  LIBRARY_MEMORY_MB: z.coerce
    .number({ error: 'must be a number of megabytes such as 300' })
    .int({ error: 'must be a whole number of megabytes' })
    .min(50, { error: 'must be at least 50' })
    .default(300),
  LOG_QUESTIONS: flag.default(false),
  HEALTH_PORT: port.optional(),
  ENCODER: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  NO_COLOR: z.string().optional(),
});

export type LogLevel = (typeof LOG_LEVELS)[number];

/** Ids from 0 up to, and without, `count`. */
interface Shards {
  readonly ids: readonly number[];
  readonly count: number;
}

export interface Config {
  readonly discordToken?: string;
  readonly discordGuildId?: string;
  readonly discordApiUrl?: string;
  /** Whether the privileged Message Content intent is granted to the bot. */
  readonly messageContent: boolean;
  /** Whether the privileged Server Members intent is granted to the bot. */
  readonly serverMembers: boolean;
  /** Which shards this process holds, of so many in all; `auto` has a process started for each. */
  readonly shards?: 'auto' | Shards;
  /** How many processes `auto` starts, when not as many as Discord recommends. */
  readonly shardCount?: number;
  readonly corpusDirectory: string;
  readonly dataDirectory: string;
  /** A PostgreSQL server instead of the file in the data folder. */
  readonly databaseUrl?: string;
  /** What the indexes of servers' own libraries may take in memory. */
  readonly libraryMegabytes: number;
  /** Whether the log tells what was asked. */
  readonly logQuestions: boolean;
  /** Where `/healthz` and `/metrics` are served; nowhere unless set. */
  readonly healthPort?: number;
  /** The sentence encoder: `off`, `use-lite`, or a sentence-transformers model by name or path. */
  readonly encoder?: string;
  readonly logLevel?: LogLevel;
  /** Not with `NO_COLOR` (see no-color.org), nor on a terminal that says it knows no more than letters. */
  readonly isColourWanted: boolean;
}

/** `problems` are whole sentences that name the variable and what would be right, never its value. */
export type ConfigResult =
  | { readonly ok: true; readonly value: Config }
  | { readonly ok: false; readonly problems: readonly string[] };

/**
 * The names of all variables; a test compares them with `.env.example`.
 *
 * @internal
 */
export const variableNames: readonly string[] = Object.keys(VARIABLES.shape);

/**
 * Settings from `.env` and the process's environment, which wins. `remarks` tell of names that look mistyped, in the
 * file, which is this program's, and among what is Discord's in the environment, where any others stand as well.
 */
export function readConfig(): ConfigResult & { readonly remarks: readonly string[] } {
  const { parsed: file = {} } = readDotenv({ quiet: true });
  const config = parseConfig(process.env);
  const names = Object.keys(process.env).filter((name) => Object.hasOwn(file, name) || /^DISCORD/i.test(name));
  // discord.js reads these as well, and throws when one is empty or a list.
  delete process.env['SHARDS'];
  delete process.env['SHARD_COUNT'];
  return { ...config, remarks: misspeltSettings(names, variableNames) };
}

/** Settings from given variables. An empty one counts as not set. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = VARIABLES.safeParse(Object.fromEntries(set.map(([name, value]) => [name, value?.trim()])));
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) };
  }
  const { data } = parsed;
  const problem = shardsProblem(data.SHARDS, data.SHARD_COUNT);
  if (problem !== undefined) return { ok: false, problems: [problem] };
  return {
    ok: true,
    value: {
      ...(data.DISCORD_TOKEN === undefined ? {} : { discordToken: data.DISCORD_TOKEN }),
      ...(data.DISCORD_GUILD_ID === undefined ? {} : { discordGuildId: data.DISCORD_GUILD_ID }),
      ...(data.DISCORD_API_URL === undefined ? {} : { discordApiUrl: data.DISCORD_API_URL }),
      ...(data.ENCODER === undefined ? {} : { encoder: data.ENCODER }),
      ...(data.LOG_LEVEL === undefined ? {} : { logLevel: data.LOG_LEVEL }),
      ...(data.DATABASE_URL === undefined ? {} : { databaseUrl: data.DATABASE_URL }),
      ...shardsOf(data.SHARDS, data.SHARD_COUNT),
      libraryMegabytes: data.LIBRARY_MEMORY_MB,
      logQuestions: data.LOG_QUESTIONS,
      ...(data.HEALTH_PORT === undefined ? {} : { healthPort: data.HEALTH_PORT }),
      messageContent: data.MESSAGE_CONTENT,
      serverMembers: data.SERVER_MEMBERS,
      corpusDirectory: data.CORPUS_DIR,
      dataDirectory: data.DATA_DIR,
      isColourWanted: data.NO_COLOR === undefined && environment['TERM'] !== 'dumb',
    },
  };
}

type ShardIds = 'auto' | readonly number[] | undefined;

/** What is wrong with the two together, when each alone is well written. */
function shardsProblem(ids: ShardIds, count: number | undefined): string | undefined {
  if (ids === undefined) {
    return count === undefined ? undefined : 'SHARDS must be auto, or ids such as 0 or 0,1, when SHARD_COUNT is set.';
  }
  if (ids === 'auto') return undefined;
  if (count === undefined) return 'SHARD_COUNT must be the number of all shards when SHARDS names some of them.';
  return Math.max(...ids) < count ? undefined : 'SHARDS must be ids from 0 on that are below SHARD_COUNT.';
}

function shardsOf(ids: ShardIds, count: number | undefined): Pick<Config, 'shards' | 'shardCount'> {
  if (ids === 'auto') return { shards: ids, ...(count === undefined ? {} : { shardCount: count }) };
  return ids === undefined || count === undefined ? {} : { shards: { ids, count } };
}
