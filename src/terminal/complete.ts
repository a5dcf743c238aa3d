/** Tab in the terminal chat: command names, then what the option being typed suggests. */
import type { CompleterResult } from 'node:readline';
import type { Caller } from '../command/command.ts';
import type { Dispatcher } from '../command/dispatch.ts';
import { commandIn } from './input.ts';

type Answer = (error: Error | null, result: CompleterResult) => void;

/** `article:` before the words that are typed for it. */
const NAMED = /(?:^|\s)([a-z-]+):(\S*)$/;

/** A completer for readline. It offers only what goes on from the typed words, so that Tab never replaces them. */
export function completerFor(dispatcher: Dispatcher, caller: Caller): (line: string, answer: Answer) => void {
  return (line, answer) => {
    completions(line, dispatcher, caller).then(
      (result) => answer(null, result),
      () => answer(null, [[], line]),
    );
  };
}

async function completions(line: string, dispatcher: Dispatcher, caller: Caller): Promise<CompleterResult> {
  const typedCommand = commandIn(line, dispatcher.commands);
  if (typedCommand === undefined) {
    const names = line.startsWith('/') ? dispatcher.commands.map((command) => `/${command.name} `) : [];
    return [names.filter((offered) => offered.startsWith(line)), line];
  }
  const { name, options, rest } = typedCommand;
  const [, named = '', value = ''] = NAMED.exec(rest) ?? [];
  const isNamed = Object.hasOwn(options, named);
  const option = isNamed ? named : Object.entries(options).find(([, { kind }]) => kind === 'text')?.[0];
  if (option === undefined) return [[], line];
  const typed = isNamed ? value : rest;
  const rows = await dispatcher.suggest(name, option, { [option]: typed }, caller);
  return [rows.map((row) => row.value).filter((row) => row.startsWith(typed)), typed];
}
