/** A typed line → a command with its options, or free text. The same for the chat and for JSON Lines. */
import type { Caller, Command } from '../command/command.ts';
import type { Dispatcher } from '../command/dispatch.ts';
import type { RawOptions, RawValue } from '../command/options.ts';
import type { Reply } from '../command/reply.ts';
import { unknownCommand } from '../command/unknown-command.ts';
import { nameMeant } from '../corpus/closest-names.ts';
import { fileAt } from './local-file.ts';

/** Nobody types a longer line; what is longer is a file that lost its way. */
export const MAX_LINE = 10_000;

/** A command that people can run and its options, or the name of one that there is not. */
export type Typed = { readonly name: string; readonly options: RawOptions } | { readonly unknown: string };

/** Words in quotes, which stay as they are, or `name:value` and `name:"several words"`, each after white space. */
const PIECE = /(?<=^|\s)(?:"[^"]*"|([a-z-]+):(?:"([^"]*)"|(\S+)))/g;
/** The same where nothing else is waited for: `topic:Adolf Hitler` is one value, as far as the next option. */
const LONG_PIECE = /(?<=^|\s)(?:"[^"]*"|([a-z-]+):(?:"([^"]*)"|([^\s"]\S*(?:[^\S\n]+(?![a-z-]+:\S)[^\s"]+)*)))/g;

/**
 * `/name words key:value key:"two words"`: options by their names, the words that remain as the first text option, else as the first choice or channel.
 * A line without a slash is what was said. Option values stay as typed: the command checks them.
 */
export function parseLine(line: string, commands: readonly Command[]): Typed {
  const text = line.trim();
  if (!/^\/[\p{L}\p{N}_-]+(?:\s|$)/u.test(text)) return { name: 'say', options: text === '' ? {} : { text } };
  const typed = commandIn(`${text} `, commands);
  if (typed !== undefined) return { name: typed.name, options: optionsOf(typed.rest, typed) };
  const [, unknown = ''] = /^\/(\S+(?:\s+[\p{L}\p{N}_-]+)?)/u.exec(text) ?? [];
  const group = commands.find((command) => command.group?.name === unknown.split(/\s/)[0]?.toLowerCase());
  return { unknown: (group === undefined ? (unknown.split(/\s/)[0] ?? '') : unknown).toLowerCase() };
}

/** The command that a line starts with, once its name is typed to the end, and what follows it. */
export function commandIn(
  line: string,
  commands: readonly Command[],
): (Pick<Command, 'name' | 'options'> & { readonly rest: string }) | undefined {
  const [, first = '', second = ''] = /^\/(\S+)\s+(?:(\S+)\s)?/.exec(line) ?? [];
  for (const [name, words] of [
    [`${first} ${second}`, 2],
    [first, 1],
  ] as const) {
    const command = commands.find((candidate) => candidate.name === name.toLowerCase());
    if (command === undefined) continue;
    const rest = line.replace(new RegExp(`^/(?:\\S+\\s+){${words}}`), '');
    return { name: command.name, options: command.options, rest };
  }
  return undefined;
}

/** Runs what was typed. Verbs that only buttons know are unknown here, as they are to whoever reads `/help`. */
export async function runLine(line: string, dispatcher: Dispatcher, caller: Caller): Promise<Reply> {
  const typed = parseLine(line, dispatcher.commands);
  if ('unknown' in typed) return unknownCommand(typed.unknown, dispatcher.commands);
  return dispatcher.invoke(typed.name, typed.options, caller);
}

function optionsOf(rest: string, { options }: Pick<Command, 'options'>): RawOptions {
  const raw: Record<string, RawValue> = {};
  const target = targetOf(options);
  const mayBeLong = target !== undefined && options[target]?.required !== true;
  const words = rest
    .replaceAll(mayBeLong ? LONG_PIECE : PIECE, (whole: string, name?: string, quoted?: string, bare?: string) => {
      // A name that is no option's but looks like one is handed in as it stands, so that the command says which there are.
      const isName = name !== undefined && nameMeant(name, Object.keys(options)) !== undefined;
      if (!isName) return whole;
      const [first = '', ...others] = options[name]?.kind === 'text' ? [bare] : (bare ?? '').split(/(?=\s)/);
      raw[name] = quoted ?? first;
      return others.join('');
    })
    .trim();
  const left = mayBeLong ? withoutChoice(words, options, raw) : words;
  // Words that no option takes are handed in under their own name, so that the command says what it does take.
  if (left !== '' && (target === undefined || raw[target] !== undefined)) raw[left] = true;
  else if (left !== '' && target !== undefined) raw[target] = left;
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name,
      options[name]?.kind === 'file' ? fileAt(String(value).replace(/^"(.*)"$/, '$1')) : value,
    ]),
  );
}

/** The option that takes the words typed without a name. */
function targetOf(options: Command['options']): string | undefined {
  const all = Object.entries(options);
  return (all.find(([, { kind }]) => kind === 'text' || kind === 'file') ??
    all.find(([, { kind }]) => kind === 'choice' || kind === 'channel'))?.[0];
}

/** `/summary headline`: a word at either end that only one choice can mean is that choice; what is left is given back. */
function withoutChoice(words: string, options: Command['options'], raw: Record<string, RawValue>): string {
  const [first = '', last = ''] = [/^\S+/.exec(words)?.[0], /\S+$/.exec(words)?.[0]];
  for (const [name, option] of Object.entries(options)) {
    if (option.kind !== 'choice' || raw[name] !== undefined) continue;
    const word = [first, last].find((one) => option.choices.includes(one.toLowerCase()));
    if (word === undefined) continue;
    raw[name] = word;
    return (word === first ? words.slice(word.length) : words.slice(0, -word.length)).trim();
  }
  return words;
}
