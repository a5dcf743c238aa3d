#!/usr/bin/env node
/** The process: arguments and settings in, one face until it ends, an exit code out. Known by none. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import manifest from '../package.json' with { type: 'json' };
import { type Arguments, parseArguments, USAGE } from './arguments.ts';
import { endBot, runShards } from './bot-process.ts';
import { complain, MISUSE } from './complaint.ts';
import { type Config, readConfig } from './config.ts';
import { listenForInterruption } from './interruption.ts';
import { createLog, type Logger } from './log.ts';

// A reader that has seen enough (`| head`) is no fault; without a reader there is nobody to complain to.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
process.stderr.on('error', () => undefined);

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (!parsed.ok) return complain([parsed.problem, '--help tells what there is.'], MISUSE);
  if (parsed.value.help) return tell(USAGE);
  if (parsed.value.version) return tell(manifest.version);
  const config = readConfig();
  complain(config.remarks);
  if (!config.ok) return complain(config.problems, MISUSE);

  const settings = settingsFor(config.value, parsed.value);
  const { discordToken: token, logLevel } = settings;
  const log = createLog({
    level: logLevel ?? (token === undefined ? 'warn' : 'info'),
    secrets: secretsOf(settings),
    withStacks: token !== undefined || logLevel !== undefined,
  });
  log.info({ version: manifest.version, node: process.version }, 'Footnote starts.');
  process.on('uncaughtException', (error) => process.exit(giveUp(error, log)));
  try {
    return await run(settings, parsed.value.jsonLines, log);
  } catch (error) {
    return giveUp(error, log);
  }
}

/** What no log may show: the token, and the database's address with its password. */
function secretsOf({ discordToken, databaseUrl }: Config): readonly string[] {
  const password = databaseUrl === undefined ? '' : new URL(databaseUrl).password;
  return [discordToken, databaseUrl, password].flatMap((secret) => (secret ? [secret] : []));
}

/** The command line wins over the environment; a terminal face has no use for a token. */
function settingsFor({ discordToken, ...config }: Config, { corpus, terminal }: Arguments): Config {
  return {
    ...config,
    corpusDirectory: corpus ?? nearestCorpus(config.corpusDirectory),
    ...(terminal || discordToken === undefined ? {} : { discordToken }),
  };
}

/** Where there is no folder of the usual name, that which came with the program, seen from `dist/src/`. */
function nearestCorpus(directory: string): string {
  if (directory !== 'corpus' || existsSync(directory)) return directory;
  return fileURLToPath(new URL('../../corpus', import.meta.url));
}

async function run(settings: Config, jsonLines: boolean, log: Logger): Promise<number> {
  const interruption = listenForInterruption();
  const { discordToken: token, shards } = settings;
  if (token !== undefined && shards === 'auto') {
    return endBot(await runShards(settings, token, fileURLToPath(import.meta.url), interruption.signal, log));
  }
  // Loaded only now: what watches over shards reads no article and speaks no language.
  const { answer } = await import('./composition.ts');
  return answer(settings, jsonLines, interruption, log);
}

/** Tells a bug apart from a slip: one plain line for the person, the rest for the log. */
function giveUp(error: unknown, log: Logger): number {
  const incident = randomUUID().slice(0, 8);
  log.fatal({ incident, err: error }, 'Footnote had to stop.');
  return complain([`Footnote had to stop: something went wrong that should not. The log has it as ${incident}.`], 1);
}

function tell(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}
