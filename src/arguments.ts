/** The command line: which face, which corpus. */
import { parseArgs } from 'node:util';

export interface Arguments {
  /** One JSON object in, one out, instead of a chat. */
  readonly jsonLines: boolean;
  /** A terminal face even when there is a Discord token. */
  readonly terminal: boolean;
  /** Instead of the configured folder. */
  readonly corpus?: string;
  readonly help: boolean;
  readonly version: boolean;
}

export type ArgumentsResult =
  | { readonly ok: true; readonly value: Arguments }
  | { readonly ok: false; readonly problem: string };

export const USAGE = `Footnote answers questions about articles in their own words.

  npm start                            the Discord bot with DISCORD_TOKEN, else a chat in the terminal
  npm run chat                         the chat, whatever the environment
  npm start -- --corpus DIR            over the articles of another folder
  npm run --silent chat -- --jsonl     one JSON object a line in, one out
  npm start -- --help | --version

Installed as a package it is called footnote, which stands for "npm start --" here. The folder it is started in is
its own: .env and the articles of corpus/ are read there, and what is kept goes to data/.`;

/** Reads the arguments after the program's name; an unknown one is a problem in a sentence. */
export function parseArguments(args: readonly string[]): ArgumentsResult {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        jsonl: { type: 'boolean', default: false },
        terminal: { type: 'boolean', default: false },
        corpus: { type: 'string' },
        help: { type: 'boolean', short: 'h', default: false },
        version: { type: 'boolean', short: 'v', default: false },
      },
    });
    const { jsonl, terminal, corpus, help, version } = values;
    if (corpus === '') return { ok: false, problem: '--corpus takes a folder.' };
    return {
      ok: true,
      value: {
        jsonLines: jsonl,
        terminal: terminal || jsonl,
        help,
        version,
        ...(corpus === undefined ? {} : { corpus }),
      },
    };
  } catch (error) {
    // What follows the first sentence is about positional arguments, of which there are none.
    const [problem = ''] = String(error instanceof Error ? error.message : error).split(/\.\s/);
    return { ok: false, problem: `${problem.replace(/\.$/, '')}.` };
  }
}
