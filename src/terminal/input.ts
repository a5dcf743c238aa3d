/** A typed line → a command with its options, or free text. The same for the chat and for JSON Lines. */
import type { Command } from '../command/command.ts';
import { type Dispatcher, unknownCommand } from '../command/dispatch.ts';
import type { RawOptions, RawValue } from '../command/options.ts';
import type { Reply } from '../command/reply.ts';

/** Nobody types a longer line; what is longer is a file that lost its way. */
export const MAX_LINE = 10_000;

/** A command that people can run and its options, or the name of one that there is not. */
export type Typed = { readonly name: string; readonly options: RawOptions } | { readonly unknown: string };

/** Words in quotes, which stay as they are, or `name:value` and `name:"several words"`, each after white space. */
const PIECE = /(?<=^|\s)(?:"[^"]*"|([a-z-]+):(?:"([^"]*)"|(\S+)))/g;

/**
 * `/name words key:value key:"two words"`: options by their names, the words that remain as the first text option.
 * A line without a slash is what was said. Option values stay as typed: the command checks them.
 */
export function parseLine(line: string, commands: readonly Command[]): Typed {
  const text = line.trim();
  const match = /^\/([\p{L}\p{N}_-]+)(?:\s+(.*))?$/su.exec(text);
  if (match === null) return { name: 'say', options: text === '' ? {} : { text } };
  const [, typed = '', rest = ''] = match;
  const name = typed.toLowerCase();
  const command = commands.find((candidate) => candidate.name === name);
  return command === undefined ? { unknown: name } : { name, options: optionsOf(rest, command) };
}

/** Runs what was typed. Verbs that only buttons know are unknown here, as they are to whoever reads `/help`. */
export async function runLine(line: string, dispatcher: Dispatcher, conversation: string): Promise<Reply> {
  const typed = parseLine(line, dispatcher.commands);
  if ('unknown' in typed) return unknownCommand(typed.unknown);
  return dispatcher.invoke(typed.name, typed.options, conversation);
}

function optionsOf(rest: string, { options }: Command): RawOptions {
  const raw: Record<string, RawValue> = {};
  const words = rest
    .replaceAll(PIECE, (whole: string, name?: string, quoted?: string, bare?: string) => {
      if (name === undefined || !Object.hasOwn(options, name)) return whole;
      raw[name] = quoted ?? bare ?? '';
      return '';
    })
    .trim();
  if (words === '') return raw;
  const target = Object.entries(options).find(([, { kind }]) => kind === 'text')?.[0];
  // Words that no option takes are handed in under their own name, so that the command says what it does take.
  return target === undefined || raw[target] !== undefined ? { ...raw, [words]: true } : { ...raw, [target]: words };
}
