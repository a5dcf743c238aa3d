/** The composition root: config → articles → index → commands → face. Knows everything; known by none. */
import { readFileSync } from 'node:fs';
import { commands } from '../commands/index.ts';
import { parseArguments, USAGE } from './arguments.ts';
import { createDispatcher, type Dispatcher } from './command/dispatch.ts';
import { type Config, readConfig } from './config.ts';
import { createLog, type Logger } from './log.ts';
import { openShelf, type Shelf } from './shelf.ts';
import { chat } from './terminal/chat.ts';
import { serveJsonLines } from './terminal/json-lines.ts';
import { progressOn } from './terminal/progress.ts';

/** How a command line that cannot be read ends, after the shell's custom. */
const MISUSE = 2;
/** A process ended by Ctrl-C: 128 and the signal's number. */
const INTERRUPTED = 130;

// A reader that has seen enough (`| head`) is no fault.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  createLog('error').fatal({ err: error }, 'Footnote had to stop.');
  process.exitCode = complain(
    ['Footnote had to stop: something went wrong that should not. The log above has the details.'],
    1,
  );
}

async function main(args: readonly string[]): Promise<number> {
  const parsed = parseArguments(args);
  if (!parsed.ok) return complain([parsed.problem, 'npm start -- --help tells what there is.'], MISUSE);
  const { jsonLines, terminal, corpus, help, version } = parsed.value;
  if (help) return tell(USAGE);
  if (version) return tell(versionOfPackage());

  const config = readConfig();
  if (!config.ok) return complain(config.problems, MISUSE);
  const settings = corpus === undefined ? config.value : { ...config.value, corpusDirectory: corpus };
  const token = terminal ? undefined : settings.discordToken;
  const log = createLog(settings.logLevel ?? (token === undefined ? 'warn' : 'info'));

  const shelf = await openWithProgress(settings, log);
  if (shelf === undefined) return INTERRUPTED;
  complain(
    shelf.problems.map(({ file, line, message }) => `${file}${line === undefined ? '' : `:${line}`}: ${message}`),
  );
  if (shelf.library.articles.length === 0) {
    return complain([`There is no article to read in ${settings.corpusDirectory}; put a .txt or .md file there.`], 1);
  }
  const dispatcher = createDispatcher(
    commands,
    () => shelf,
    ({ id, command, error }) => log.error({ incident: id, command, err: error }, 'A command failed.'),
  );
  return token === undefined
    ? runTerminal(settings, jsonLines, dispatcher, shelf)
    : runBot(settings, token, dispatcher, log);
}

/** Opens the shelf, its progress on standard error; nothing when it was interrupted. */
async function openWithProgress(config: Config, log: Logger): Promise<Shelf | undefined> {
  const progress = progressOn(process.stderr);
  const interruption = new AbortController();
  const interrupt = (): void => interruption.abort();
  process.once('SIGINT', interrupt);
  try {
    return await openShelf(config.corpusDirectory, config.dataDirectory, {
      onProgress: progress.update,
      signal: interruption.signal,
      onUnwritable: (error) => log.warn({ err: error }, 'The index cannot be kept; the next start makes it anew.'),
    });
  } catch (error) {
    if (interruption.signal.aborted) return undefined;
    throw error;
  } finally {
    process.off('SIGINT', interrupt);
    progress.finish();
  }
}

async function runTerminal(config: Config, jsonLines: boolean, dispatcher: Dispatcher, shelf: Shelf): Promise<number> {
  if (jsonLines) {
    await serveJsonLines(dispatcher, process.stdin, process.stdout);
  } else {
    const { isColourWanted } = config;
    await chat({ dispatcher, library: shelf.library, input: process.stdin, output: process.stdout, isColourWanted });
  }
  return 0;
}

async function runBot(config: Config, token: string, dispatcher: Dispatcher, log: Logger): Promise<number> {
  // Loaded only here: the terminal does without discord.js and its memory.
  const { startBot } = await import('./discord/bot.ts');
  const { discordGuildId: guildId, discordApiUrl: apiUrl, messageContent } = config;
  const bot = startBot({
    token,
    messageContent,
    dispatcher,
    log,
    ...(guildId === undefined ? {} : { guildId }),
    ...(apiUrl === undefined ? {} : { apiUrl }),
  });
  const failure = await Promise.race([bot.failed, asked('SIGINT'), asked('SIGTERM')]);
  if (failure !== undefined) complain([failure]);
  await bot.stop();
  // discord.js may still wait to connect again; there is nothing left to wait for.
  process.exit(failure === undefined ? 0 : 1);
}

/** Resolves with nothing when the process is asked to end. */
function asked(signal: NodeJS.Signals): Promise<undefined> {
  return new Promise((resolve) => {
    process.once(signal, () => resolve(undefined));
  });
}

function versionOfPackage(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
  return String(version);
}

function tell(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

/** Says what is wrong, a line each, and gives the exit code to end with. */
function complain(lines: readonly string[], exitCode = 0): number {
  for (const line of lines) process.stderr.write(`${line}\n`);
  return exitCode;
}
