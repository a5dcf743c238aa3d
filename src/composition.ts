/** The composition root: articles → index → house → commands → face. Loaded when something is to be answered. */
import { join } from 'node:path';
import { commands } from '../commands/index.ts';
import { endBot, runBot } from './bot-process.ts';
import { createDispatcher, type Dispatcher } from './command/dispatch.ts';
import { complain } from './complaint.ts';
import type { Config } from './config.ts';
import { openHouse, terminalServer } from './house.ts';
import type { Interruption } from './interruption.ts';
import type { Logger } from './log.ts';
import { type CorpusShelf, openCorpus } from './shelf/shelf.ts';
import { chat } from './terminal/chat.ts';
import { serveJsonLines } from './terminal/json-lines.ts';
import { progressOn } from './terminal/progress.ts';

/** A process ended by Ctrl-C: 128 and the signal's number. */
const INTERRUPTED = 130;

/** Answers through the face that the settings ask for until that ends; gives the exit code. */
export async function answer(
  settings: Config,
  jsonLines: boolean,
  { signal, ignore }: Interruption,
  log: Logger,
): Promise<number> {
  const { corpusDirectory, discordToken: token } = settings;
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

/** `corpus/file.txt:3: message`, as editors and compilers write places. */
function placed({ file, line, message }: CorpusShelf['problems'][number], directory: string): string {
  const path = file === directory ? file : join(directory, file);
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
}
