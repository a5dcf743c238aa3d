/** A server's library as its commands are used: files handed over, and what is said to it. */
import type { Caller } from '../../src/command/command.ts';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import type { FileValue, RawOptions } from '../../src/command/options.ts';
import type { Reply } from '../../src/command/reply.ts';
import { article } from './articles.ts';
import { caller, dispatcherOf, wholeHouse } from './house.ts';

/** A text file as a face hands it over. */
export function file(name: string, text: string): FileValue {
  return { name, read: async () => ({ ok: true, bytes: Buffer.from(text) }) };
}

export const CLOCK = 'The town clock\n\nThe clock of the town hall stopped at noon.\n\nNobody noticed until Tuesday.\n';

export interface Counter {
  readonly dispatcher: Dispatcher;
  /** Someone of the server, who may manage it. */
  readonly caller: Caller;
  /** Runs a command as someone of the server, who may manage it unless said. */
  readonly run: (name: string, options?: RawOptions, as?: Parameters<typeof caller>[1]) => Promise<Reply>;
  /** The same, and gives its words. */
  readonly says: (name: string, options?: RawOptions, as?: Parameters<typeof caller>[1]) => Promise<string>;
}

/** The commands over a library that starts with one article, Pact. */
export async function counter(): Promise<Counter> {
  const pact = article('Pact', ['The pact was signed in June.', 'Moscow praised the pact.']);
  const dispatcher = dispatcherOf(await wholeHouse([pact]));
  const run: Counter['run'] = (name, options = {}, as = {}) => dispatcher.invoke(name, options, caller('test', as));
  return {
    dispatcher,
    caller: caller('test'),
    run,
    says: async (name, options, as) => toMarkdown(await run(name, options, as)),
  };
}
