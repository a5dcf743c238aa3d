/** The terminal chat: typed lines in, replies out. Piped input is answered without prompt or banner. */
import { createInterface } from 'node:readline';
import type { ReadStream, WriteStream } from 'node:tty';
import type { Dispatcher } from '../command/dispatch.ts';
import { phrase, type Reply } from '../command/reply.ts';
import type { Library } from '../corpus/library.ts';
import { completerFor } from './complete.ts';
import { MAX_LINE } from './input.ts';
import { linesOf } from './lines.ts';
import { renderReply, type Style } from './render.ts';
import { createSession, type Session, terminalCaller } from './session.ts';

export interface ChatOptions {
  readonly dispatcher: Dispatcher;
  readonly library: Library;
  /** Names the library that is asked, for what is kept about it. */
  readonly server: string;
  readonly input: ReadStream;
  readonly output: WriteStream;
  readonly isColourWanted: boolean;
}

/** Talks until the input ends, `/quit` is typed, or Ctrl-C or Ctrl-D is pressed. */
export async function chat(options: ChatOptions): Promise<void> {
  const { input, output } = options;
  const session = createSession(options.dispatcher, terminalCaller(options.server));
  if (input.isTTY && output.isTTY) await converse(session, options);
  else await answerPiped(session, options);
}

/** A prompt, with readline's history and editing. */
async function converse(session: Session, options: ChatOptions): Promise<void> {
  const { dispatcher, library, server, input, output, isColourWanted } = options;
  const lines = createInterface({
    input,
    output,
    prompt: '› ',
    completer: completerFor(dispatcher, terminalCaller(server)),
    removeHistoryDuplicates: true,
  });
  let isOpen = true;
  lines.once('close', () => {
    isOpen = false;
  });
  // Readline turns Ctrl-C into this event and Ctrl-D into the end of the input.
  lines.on('SIGINT', () => lines.close());

  const show = (reply: Reply): void => void output.write(`${renderReply(reply, styleOf(output, isColourWanted))}\n\n`);
  show(banner(library));
  lines.prompt();
  for await (const line of lines) {
    const reply = await session.answer(line);
    if (reply === 'leave') return lines.close();
    if (reply !== undefined) show(reply);
    if (isOpen) lines.prompt();
  }
  // The shell's own prompt starts on a line of its own.
  output.write('\n');
}

/** Answers alone, a blank line between them; buttons are for someone who can press them. */
async function answerPiped(session: Session, { input, output, isColourWanted }: ChatOptions): Promise<void> {
  let isFirst = true;
  for await (const line of linesOf(input, MAX_LINE)) {
    const reply = await session.answer(line);
    if (reply === 'leave') return;
    if (reply === undefined) continue;
    const { actions: _, ...words } = reply;
    output.write(`${isFirst ? '' : '\n'}${renderReply(words, styleOf(output, isColourWanted))}\n`);
    isFirst = false;
  }
}

/** In a pipe a quote stays exactly as it was written, without marks. */
function styleOf(output: WriteStream, isColourWanted: boolean): Style {
  if (!output.isTTY) return { marks: 'none' };
  return { columns: output.columns, marks: isColourWanted ? 'colour' : 'asterisks' };
}

function banner({ articles }: Library): Reply {
  const [first] = articles;
  const what = articles.length === 1 && first !== undefined ? `“${first.title}”` : `${articles.length} articles`;
  const lines = [
    phrase`Footnote answers questions about ${what} in the text's own words.`,
    phrase`Ask something, or type /help. Ctrl-D leaves.`,
  ];
  return { kind: 'help', blocks: lines.map((line) => ({ kind: 'text', phrase: line })) };
}
