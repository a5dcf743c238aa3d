/** JSON Lines: one object in, exactly one object out, in order, and nothing else on the output. */
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { z } from 'zod';
import type { Dispatcher } from '../command/dispatch.ts';
import { toMarkdown } from '../command/markdown.ts';
import { errorReply, phrase, quotesOf, type Reply } from '../command/reply.ts';
import type { Quote } from '../corpus/quote.ts';
import { parseLine } from './input.ts';

/** What a line holds: whose words, and the words, as they would be typed in the chat. */
const LINE = z.object({ conversation: z.string(), text: z.string() });
/** A longer line is not something that a person typed. */
const MAX_LINE = 100_000;

/** Answers every line of `input` until it ends. White space after the last line is no line. */
export async function serveJsonLines(dispatcher: Dispatcher, input: Readable, output: Writable): Promise<void> {
  const lines = createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  let blank = 0;
  for await (const line of lines) {
    if (line.trim() === '') {
      blank += 1;
      continue;
    }
    // Blank lines between others are lines that hold no object; only at the end are they nothing.
    for (; blank > 0; blank -= 1) await write(output, errorObject('', 'The line is empty.'));
    await write(output, await answerLine(dispatcher, line.replace(/^\uFEFF/, '')));
  }
}

async function answerLine(dispatcher: Dispatcher, line: string): Promise<object> {
  const read = readLine(line);
  if (!read.ok) return errorObject(read.conversation, read.problem);
  const { name, options } = parseLine(read.text, dispatcher.commands);
  return replyObject(read.conversation, await dispatcher.invoke(name, options, `json-lines:${read.conversation}`));
}

type ReadLine =
  | { readonly ok: true; readonly conversation: string; readonly text: string }
  | { readonly ok: false; readonly conversation: string; readonly problem: string };

const WANTED = 'a line is an object such as {"conversation":"any id","text":"a question"}';

function readLine(line: string): ReadLine {
  if (line.length > MAX_LINE) {
    return {
      ok: false,
      conversation: '',
      problem: `The line is ${line.length} characters long; at most ${MAX_LINE} are read.`,
    };
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
    confidence: Math.round((reply.confidence ?? 0) * 1e4) / 1e4,
    missing: reply.missing ?? [],
    usedContext: reply.usedContext ?? [],
    markdown: toMarkdown(reply),
  };
}

function quoteObject({ article, passage, start, end, text }: Quote): object {
  return { article, passage, start, end, text };
}

/** Waits for a slow reader rather than keep answers in memory. */
async function write(output: Writable, object: object): Promise<void> {
  if (!output.write(`${JSON.stringify(object)}\n`)) await once(output, 'drain');
}
