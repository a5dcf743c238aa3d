/** Environment → settings. The only reader of `process.env`. */
import { config as readDotenv } from 'dotenv';
import { z } from 'zod';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const flag = z
  .string()
  .refine((value) => /^(?:true|false|yes|no|on|off|1|0)$/i.test(value), { error: 'must be true or false' })
  .transform((value) => /^(?:true|yes|on|1)$/i.test(value));
const snowflake = z.string().regex(/^\d{17,20}$/, { error: 'must be a server id: 17 to 20 digits' });
const address = z.url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' });

/** Every variable; `.env.example` lists the same, each with its meaning. */
const VARIABLES = z.object({
  // A token has no spaces; one pasted with its label or in quotes would only fail later and far away.
  DISCORD_TOKEN: z.string().regex(/^\S+$/, { error: 'must be the bot token alone, without spaces' }).optional(),
  DISCORD_GUILD_ID: snowflake.optional(),
  DISCORD_API_URL: address.optional(),
  MESSAGE_CONTENT: flag.default(false),
  CORPUS_DIR: z.string().default('corpus'),
  DATA_DIR: z.string().default('data'),
  ENCODER: z.string().optional(),
  LOG_LEVEL: z.enum(LOG_LEVELS, { error: `must be one of ${LOG_LEVELS.join(', ')}` }).optional(),
  NO_COLOR: z.string().optional(),
});

export type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  readonly discordToken?: string;
  readonly discordGuildId?: string;
  readonly discordApiUrl?: string;
  /** Whether the privileged Message Content intent is granted to the bot. */
  readonly messageContent: boolean;
  readonly corpusDirectory: string;
  readonly dataDirectory: string;
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
 * The names of all variables, for the test that compares them with `.env.example`.
 *
 * @internal
 */
export const variableNames: readonly string[] = Object.keys(VARIABLES.shape);

/** Settings from `.env` and the process's environment, which wins. */
export function readConfig(): ConfigResult {
  readDotenv({ quiet: true });
  return parseConfig(process.env);
}

/** Settings from given variables. An empty one counts as not set. */
export function parseConfig(environment: Readonly<Record<string, string | undefined>>): ConfigResult {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value.trim() !== '');
  const parsed = VARIABLES.safeParse(Object.fromEntries(set.map(([name, value]) => [name, value?.trim()])));
  if (!parsed.success) {
    return { ok: false, problems: parsed.error.issues.map(({ path, message }) => `${path.join('.')} ${message}.`) };
  }
  const { data } = parsed;
  return {
    ok: true,
    value: {
      ...(data.DISCORD_TOKEN === undefined ? {} : { discordToken: data.DISCORD_TOKEN }),
      ...(data.DISCORD_GUILD_ID === undefined ? {} : { discordGuildId: data.DISCORD_GUILD_ID }),
      ...(data.DISCORD_API_URL === undefined ? {} : { discordApiUrl: data.DISCORD_API_URL }),
      ...(data.ENCODER === undefined ? {} : { encoder: data.ENCODER }),
      ...(data.LOG_LEVEL === undefined ? {} : { logLevel: data.LOG_LEVEL }),
      messageContent: data.MESSAGE_CONTENT,
      corpusDirectory: data.CORPUS_DIR,
      dataDirectory: data.DATA_DIR,
      isColourWanted: data.NO_COLOR === undefined && environment['TERM'] !== 'dumb',
    },
  };
}
