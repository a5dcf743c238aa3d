/** A typed line → a command with its options, or free text. The same for the chat and for JSON Lines. */
import type { Command } from '../command/command.ts';
import type { RawOptions, RawValue } from '../command/options.ts';

export interface TypedCommand {
  readonly name: string;
  readonly options: RawOptions;
}

/** `name:value` or `name:"several words"`, at the start of a line or after white space. */
const NAMED = /(?<=^|\s)([a-z-]+):(?:"([^"]*)"|(\S+))/g;

/**
 * `/name words key:value key:"two words"`: options by their names, the words that remain as the first text option.
 * A line without a slash is what was said. Option values stay as typed: the command checks them.
 */
export function parseLine(line: string, commands: readonly Command[]): TypedCommand {
  const text = line.trim();
  const match = /^\/([\p{L}\p{N}_-]+)(?:\s+(.*))?$/su.exec(text);
  if (match === null) return { name: 'say', options: text === '' ? {} : { text } };
  const [, name = '', rest = ''] = match;
  const command = commands.find((candidate) => candidate.name === name.toLowerCase());
  return command === undefined ? { name, options: {} } : { name: command.name, options: optionsOf(rest, command) };
}

function optionsOf(rest: string, { options }: Command): RawOptions {
  const raw: Record<string, RawValue> = {};
  const words = rest
    .replaceAll(NAMED, (whole: string, name: string, quoted: string | undefined, bare: string | undefined) => {
      if (!Object.hasOwn(options, name)) return whole;
      raw[name] = quoted ?? bare ?? '';
      return '';
    })
    .trim();
  if (words === '') return raw;
  const isFree = ([name, { kind }]: [string, { kind: string }]): boolean => kind === 'text' && raw[name] === undefined;
  const target = Object.entries(options).find(isFree)?.[0];
  // Words that no option takes are handed in under their own name, so that the command says what it does take.
  return target === undefined ? { ...raw, [words]: true } : { ...raw, [target]: words };
}
