#!/usr/bin/env node
/** The composition root: config → articles → index → commands → face. Knows everything; known by none. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { commands } from '../commands/index.ts';
import manifest from '../package.json' with { type: 'json' };
import { type Arguments, parseArguments, USAGE } from './arguments.ts';
import { type Failure, runBot, runShards } from './bot-process.ts';
import { createDispatcher, type Dispatcher } from './command/dispatch.ts';
import { type Config, readConfig } from './config.ts';
import { openHouse, terminalServer } from './house.ts';
import { listenForInterruption } from './interruption.ts';
import { createLog, type Logger } from './log.ts';
import { type CorpusShelf, openCorpus } from './shelf/shelf.ts';
import { chat } from './terminal/chat.ts';
import { serveJsonLines } from './terminal/json-lines.ts';
import { progressOn } from './terminal/progress.ts';
import { harmless } from './terminal/render.ts';

/** How settings that cannot be right end, on the command line or in the environment, after the shell's custom. */
const MISUSE = 2;
/** A process ended by Ctrl-C: 128 and the signal's number. */
const INTERRUPTED = 130;

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
  const { corpusDirectory, discordToken: token } = settings;
  const { signal, ignore } = listenForInterruption();
  if (token !== undefined && settings.shards === 'auto') {
    return endBot(await runShards(settings, token, fileURLToPath(import.meta.url), signal, log));
  }
  const corpus = await openWithProgress(settings, signal, log);
  if (corpus === undefined) return token === undefined ? INTERRUPTED : 0;
  complain(corpus.problems.map((problem) => placed(problem, corpusDirectory)));
  if (corpus.library.articles.length === 0) {
    return complain(
      [`There is no article to read in ${corpusDirectory}; put a .txt, .md, .html or .pdf file there.`],
      1,
    );
  }
  const isScripted = token === undefined && (jsonLines || !process.stdin.isTTY || !process.stdout.isTTY);
  const house = openHouse({ config: settings, corpus, log, isScripted });
  const dispatcher = createDispatcher(commands, house, ({ id, command, error }) =>
    log.error({ incident: id, command, err: error }, 'A command failed.'),
  );
  if (token !== undefined) return endBot(await runBot(settings, token, dispatcher, house, signal, log));
  ignore();
  await runTerminal(settings, jsonLines, dispatcher, corpus);
  await house.close();
  return 0;
}

/** Opens the shelf, its progress on standard error; nothing when it was interrupted. */
async function openWithProgress(config: Config, signal: AbortSignal, log: Logger): Promise<CorpusShelf | undefined> {
  const progress = progressOn(process.stderr);
  try {
    return await openCorpus(config.corpusDirectory, config.dataDirectory, {
      signal,
      onProgress: progress.update,
      encoder: config.encoder,
      onTrouble: (message, error) => log.warn({ err: error }, message),
    });
  } catch (error) {
    if (signal.aborted) return undefined;
    throw error;
  } finally {
    progress.finish();
  }
}

async function runTerminal(
  config: Config,
  jsonLines: boolean,
  dispatcher: Dispatcher,
  corpus: CorpusShelf,
): Promise<void> {
  const server = terminalServer(config);
  const { stdin: input, stdout: output } = process;
  // Scripts get the same answers every time, so they wait for the last vector; a person is not kept waiting.
  if (jsonLines || !input.isTTY) await corpus.complete;
  if (jsonLines) await serveJsonLines(dispatcher, input, output, server);
  else
    await chat({ dispatcher, library: corpus.library, server, input, output, isColourWanted: config.isColourWanted });
  await corpus.close();
}

/** Ends the process: discord.js may still wait to connect again, and there is nothing left to wait for. */
function endBot(failure: Failure | undefined): never {
  if (failure === undefined) process.exit(0);
  // A service manager tells the two apart, and starts the program again after the second alone.
  process.exit(complain([failure.sentence], failure.isLasting ? MISUSE : 1));
}

/** `corpus/file.txt:3: message`, as editors and compilers write places. */
function placed({ file, line, message }: CorpusShelf['problems'][number], directory: string): string {
  const path = file === directory ? file : join(directory, file);
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
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

/** Says what is wrong, a line each, and gives the exit code to end with. */
function complain(lines: readonly string[], exitCode = 0): number {
  for (const line of lines) process.stderr.write(`${harmless(line)}\n`);
  return exitCode;
}
