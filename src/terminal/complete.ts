/** Tab in the terminal chat: command names, then what the command's first text option suggests. */
import type { CompleterResult } from 'node:readline';
import type { Dispatcher } from '../command/dispatch.ts';

type Answer = (error: Error | null, result: CompleterResult) => void;

/** A completer for readline. Values replace what was typed after the command's name. */
export function completerFor(dispatcher: Dispatcher, conversation: string): (line: string, answer: Answer) => void {
  return (line, answer) => {
    const match = /^\/(\S+)\s+(.*)$/.exec(line);
    if (match === null) {
      const names = line.startsWith('/') ? dispatcher.commands.map(({ name }) => `/${name} `) : [];
      return answer(null, [names.filter((name) => name.startsWith(line)), line]);
    }
    const [, name = '', typed = ''] = match;
    const command = dispatcher.commands.find((candidate) => candidate.name === name);
    const option = Object.entries(command?.options ?? {}).find(([, { kind }]) => kind === 'text')?.[0];
    if (option === undefined) return answer(null, [[], line]);
    dispatcher.suggest(name, option, { [option]: typed }, conversation).then(
      (rows) => answer(null, [rows.map(({ value }) => `/${name} ${value}`), line]),
      () => answer(null, [[], line]),
    );
  };
}
