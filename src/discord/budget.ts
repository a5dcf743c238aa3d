/** Fits a reply to one message before it is sent: the quote that answers always goes, whole blocks are left out. */
import { blocksToMarkdown, joinBlocks, toMarkdown } from '../command/markdown.ts';
import type { Reply } from '../command/reply.ts';

/** Discord's limit for a message's content, in UTF-16 units as Discord counts. */
const MAX_CONTENT = 2000;

export interface Fitted {
  readonly content: string;
  /** The whole reply as a Markdown file, when not even its first quote fits. */
  readonly attachment?: string;
}

/** The reply's Markdown in at most 2,000 characters. Blocks are taken in order; the last, a remark, is kept if it can be. */
export function fitToMessage(reply: Reply): Fitted {
  const whole = toMarkdown(reply);
  if (whole.length <= MAX_CONTENT) return { content: whole };
  const blocks = blocksToMarkdown(reply);
  for (let kept = blocks.length - 1; kept > 0; kept -= 1) {
    const content = joinBlocks([...blocks.slice(0, kept), leftOut(reply, kept)]);
    if (content.length <= MAX_CONTENT) return { content };
  }
  return { content: 'This is too long for a message, so here it is as a file.', attachment: whole };
}

function leftOut({ blocks }: Reply, kept: number): string {
  const quotes = blocks.slice(kept).filter(({ kind }) => kind === 'quote').length;
  if (quotes === 0) return '-# Word for word from the article';
  return `-# ${quotes === 1 ? 'One more quote is' : `${quotes} more quotes are`} left out: a message holds no more.`;
}
