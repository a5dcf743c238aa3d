/** One conversation in a terminal: what each typed line gets, whichever way the lines come in. */
import type { Caller } from '../command/command.ts';
import type { Dispatcher } from '../command/dispatch.ts';
import { type Action, errorReply, phrase, type Reply } from '../command/reply.ts';
import { MAX_LINE, runLine } from './input.ts';

/** Who sits at the terminal. They may do everything: the files are theirs. */
export function terminalCaller(server: string): Caller {
  return { conversation: 'terminal', person: 'terminal', server, mayManage: true, isAlone: true };
}

export interface Session {
  /** The reply to a line; nothing to a blank one; `'leave'` to one that asks to. A line of `undefined` was too long. */
  readonly answer: (line: string | undefined) => Promise<Reply | 'leave' | undefined>;
}

/** A session that remembers what its last reply offered, so that `:1` picks the first of it. */
export function createSession(dispatcher: Dispatcher, caller: Caller): Session {
  let offered: readonly Action[] = [];

  const pick = async (number: string): Promise<Reply> => {
    const action = offered[Number(number) - 1];
    if (action !== undefined) return dispatcher.invoke(action.command, action.options, caller);
    return errorReply(phrase`There is nothing to follow under :${number}; an answer shows what there is below it.`);
  };

  return {
    async answer(line) {
      const text = line?.trim() ?? '';
      if (line === undefined || text.length > MAX_LINE) {
        return errorReply(phrase`The line is too long; at most ${MAX_LINE} characters are read.`);
      }
      if (text === '') return undefined;
      if (/^\/(?:quit|exit)$/i.test(text)) return 'leave';
      const picked = /^:(\d{1,2})$/.exec(text)?.[1];
      const reply = await (picked === undefined ? runLine(text, dispatcher, caller) : pick(picked));
      // After a slip of the fingers what was offered before can still be picked.
      if (reply.kind !== 'error') offered = reply.actions ?? [];
      return reply;
    },
  };
}
