/** JSON Lines: one object in, exactly one object out, in order, and nothing else on the output. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { z } from 'zod';
import type { Caller } from '../command/command.ts';
import type { Dispatcher } from '../command/dispatch.ts';
import { toMarkdown } from '../command/markdown.ts';
import { errorReply, phrase, quotesOf, type Reply } from '../command/reply.ts';
import type { Quote } from '../corpus/quote.ts';
import { MAX_LINE, runLine } from './input.ts';
import { linesOf } from './lines.ts';

/** What a line holds: whose words, and the words, as they would be typed in the chat. */
const LINE = z.object({ conversation: z.string(), text: z.string() });

/** Answers every line of `input` until it ends, each conversation for itself, over the library of `server`. Blank lines after the last object are no lines. */
export async function serveJsonLines(
  dispatcher: Dispatcher,
  input: AsyncIterable<Uint8Array>,
  output: Writable,
  server: string,
): Promise<void> {
  let blank = 0;
  for await (const line of linesOf(input, MAX_LINE)) {
    if (line?.trim() === '') {
      blank += 1;
      continue;
    }
    // Between others a blank line is one that holds no object; only at the end is it nothing.
    for (; blank > 0; blank -= 1) await write(output, errorObject('', `The line is empty: ${WANTED}.`));
    await write(output, await answerLine(dispatcher, line, server));
  }
}

async function answerLine(dispatcher: Dispatcher, line: string | undefined, server: string): Promise<object> {
  const read = readLine(line);
  if (!read.ok) return errorObject(read.conversation, read.problem);
  const conversation = `json-lines:${read.conversation}`;
  // A script sits at this machine, as does whoever types.
  const caller: Caller = { conversation, person: conversation, server, mayManage: true, isAlone: true };
  return replyObject(read.conversation, await runLine(read.text, dispatcher, caller));
}

type ReadLine =
  | { readonly ok: true; readonly conversation: string; readonly text: string }
  | { readonly ok: false; readonly conversation: string; readonly problem: string };

const WANTED = 'a line is an object such as {"conversation":"any id","text":"a question"}';

function readLine(line: string | undefined): ReadLine {
  if (line === undefined) {
    return { ok: false, conversation: '', problem: `The line is too long; at most ${MAX_LINE} characters are read.` };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { ok: false, conversation: '', problem: `The line is not JSON: ${WANTED}.` };
  }
  const parsed = LINE.safeParse(value);
  if (parsed.success) return { ok: true, ...parsed.data };
  const conversation = z.object({ conversation: z.string() }).safeParse(value).data?.conversation ?? '';
  const field = parsed.error.issues[0]?.path[0];
  const problem =
    field === undefined ? `The line is no object: ${WANTED}.` : `“${String(field)}” is missing or no text: ${WANTED}.`;
  return { ok: false, conversation, problem };
}

function errorObject(conversation: string, problem: string): object {
  return replyObject(conversation, errorReply(phrase`${problem}`));
}

function replyObject(conversation: string, reply: Reply): object {
  return {
    conversation,
    kind: reply.kind,
    quotes: quotesOf(reply).map(quoteObject),
    related: (reply.related ?? []).map(quoteObject),
    support: reply.support ?? 'none',
    confidence: Math.round((reply.confidence ?? 0) * 1000) / 1000,
    missing: reply.missing ?? [],
    usedContext: reply.usedContext ?? [],
    markdown: toMarkdown(reply),
    ...(reply.poll === undefined ? {} : { poll: reply.poll }),
    ...(reply.image === undefined ? {} : { image: { name: reply.image.name, alt: reply.image.alt } }),
    ...(reply.file === undefined ? {} : { file: { name: reply.file.name, text: reply.file.text } }),
  };
}

function quoteObject({ article, passage, start, end, text }: Quote): object {
  return { article, passage, start, end, text };
}

/** Waits for a slow reader rather than keep answers in memory. */
async function write(output: Writable, object: object): Promise<void> {
  if (!output.write(`${JSON.stringify(object)}\n`)) await once(output, 'drain');
}
