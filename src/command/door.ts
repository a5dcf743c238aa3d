/** The last look at a reply before a face has it: its quotes are the article's, and not more than a day's worth. */
import { isVerbatim, type Quote } from '../corpus/quote.ts';
import type { CommandContext } from './command.ts';
import { errorReply, phrase, quotesOf, type Reply, strong } from './reply.ts';

/** The quotes of the words and of the file, each once. */
function allQuotesOf(reply: Reply): readonly Quote[] {
  const all = [...quotesOf(reply), ...(reply.file?.quotes ?? [])];
  return [...new Map(all.map((quote) => [`${quote.article} ${quote.start}-${quote.end}`, quote])).values()];
}

/** Replies that are asked for to read; elsewhere a quote stands beside something that was done, which no limit may undo. */
const TO_READ: readonly Reply['kind'][] = ['answer', 'passage', 'search', 'summary', 'topics'];

/** The quotes that count into a day's ration: what was asked for to read, and what a file takes along. */
export function readIn(reply: Reply): readonly Quote[] {
  return TO_READ.includes(reply.kind) ? allQuotesOf(reply) : (reply.file?.quotes ?? []);
}

/** Said instead of what would be a copy. */
export function enoughOf(title: string): Reply {
  return errorReply(
    phrase`So much of ${strong(title)} was quoted to you today that the rest waits until tomorrow: I help to read an article, not to copy it.`,
  );
}

/** The last check of the promise "verbatim or nothing": a reply with a quote that does not match is not sent. */
export function checkedAtTheDoor(reply: Reply, { library }: CommandContext): Reply {
  const wrong = [...allQuotesOf(reply), ...(reply.related ?? [])].find(
    (quote) => !isVerbatim(quote, library.get(quote.article)),
  );
  if (wrong === undefined) return reply;
  throw new Error(`A quote of ${wrong.article} ¶${wrong.passage} does not match the article; the reply was withheld.`);
}
