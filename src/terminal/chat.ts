/** The terminal chat: typed lines in, replies out. Piped input is answered without prompt or banner. */
import { createInterface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Dispatcher } from '../command/dispatch.ts';
import { type Action, errorReply, phrase, type Reply } from '../command/reply.ts';
import type { Library } from '../corpus/library.ts';
import { completerFor } from './complete.ts';
import { parseLine } from './input.ts';
import { renderReply } from './render.ts';

const CONVERSATION = 'terminal';
const LEAVING = /^\/(?:quit|exit|bye)$/i;

export interface ChatOptions {
  readonly dispatcher: Dispatcher;
  readonly library: Library;
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly isColourWanted: boolean;
}

/** Talks until the input ends, `/quit` is typed, or Ctrl-C or Ctrl-D is pressed. */
export async function chat({ dispatcher, library, input, output, isColourWanted }: ChatOptions): Promise<void> {
  const isTerminal = input.isTTY === true && output.isTTY === true;
  const lines = createInterface({
    input,
    output: isTerminal ? output : undefined,
    terminal: isTerminal,
    prompt: '› ',
    completer: completerFor(dispatcher, CONVERSATION),
    crlfDelay: Number.POSITIVE_INFINITY,
  });
  // On a terminal readline turns Ctrl-C into this event and Ctrl-D into the end of the input.
  lines.on('SIGINT', () => lines.close());
  const show = (text: string): void => void output.write(`${text}\n`);
  const style = () => ({ columns: output.columns, isColoured: isTerminal && isColourWanted });

  if (isTerminal) {
    show(banner(library));
    lines.prompt();
  }
  let offered: readonly Action[] = [];
  for await (const line of lines) {
    if (LEAVING.test(line.trim())) break;
    if (line.trim() !== '') {
      const reply = await answer(line.trim(), offered, dispatcher);
      offered = reply.kind === 'error' ? offered : (reply.actions ?? []);
      show(`${renderReply(isTerminal ? reply : withoutActions(reply), style())}${isTerminal ? '\n' : ''}`);
    }
    if (isTerminal) lines.prompt();
  }
  lines.close();
  if (isTerminal) show('');
}

async function answer(line: string, offered: readonly Action[], dispatcher: Dispatcher): Promise<Reply> {
  const picked = /^:(\d{1,2})$/.exec(line)?.[1];
  if (picked !== undefined) {
    const action = offered[Number(picked) - 1];
    if (action !== undefined) return dispatcher.invoke(action.command, action.options, CONVERSATION);
    return errorReply(phrase`There is nothing numbered ${picked} to pick here.`);
  }
  const { name, options } = parseLine(line, dispatcher.commands);
  return dispatcher.invoke(name, options, CONVERSATION);
}

function banner({ articles }: Library): string {
  const [first] = articles;
  const what = articles.length === 1 && first !== undefined ? `“${first.title}”` : `${articles.length} articles`;
  return `Footnote answers questions about ${what} in the text's own words.\nAsk something, or type /help. Ctrl-D leaves.\n`;
}

function withoutActions({ actions: _, ...reply }: Reply): Reply {
  return reply;
}
