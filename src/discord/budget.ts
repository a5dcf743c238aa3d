/** Fits a reply to one message before it is sent: the quote that answers always goes, whole blocks are left out. */
import { blocksToMarkdown, joinBlocks, toMarkdown } from '../command/markdown.ts';
import type { Block, Reply } from '../command/reply.ts';

/** Discord's limit for a message's content. It counts characters; UTF-16 units are never fewer. */
const MAX_CONTENT = 2000;

export interface Fitted {
  readonly content: string;
  /** How many quotes were left out. */
  readonly quotesLeft: number;
  /** The whole reply as a Markdown file, when not even its first quote fits. */
  readonly attachment?: string;
}

/**
 * The reply's Markdown in at most 2,000 characters, less those `reserved` for what is added later. What comes last is left out first, side remarks after all else;
 * the first quote and what leads up to it stay. A small line says what was left out.
 */
export function fitToMessage(reply: Reply, reserved = 0): Fitted {
  const rendered = blocksToMarkdown(reply);
  const kept = new Set(rendered.keys());
  for (const next of [undefined, ...inOrderOfLeaving(reply.blocks)]) {
    for (const at of next === undefined ? [] : withItsLead(reply.blocks, next)) kept.delete(at);
    const left = rendered.filter((_, at) => kept.has(at));
    const out = reply.blocks.filter((_, at) => !kept.has(at));
    const content = joinBlocks([...left, ...leftOut(out)]);
    if (content.length <= MAX_CONTENT - reserved) return { content, quotesLeft: quotesIn(out) };
  }
  return {
    quotesLeft: 0,
    content: 'This is too long for a message, so here it is as a file.',
    attachment: toMarkdown(reply),
  };
}

/** Places of the blocks that may go, the first to go first. */
function inOrderOfLeaving(blocks: readonly Block[]): readonly number[] {
  const firstQuote = blocks.findIndex(({ kind }) => kind === 'quote');
  const optional = [...blocks.keys()].slice(Math.max(0, firstQuote) + 1).reverse();
  const isRemark = (at: number): boolean => blocks[at]?.kind === 'small';
  return [...optional.filter((at) => !isRemark(at)), ...optional.filter(isRemark)];
}

/** A quote leaves with the words that lead up to it; what stands above the first quote stays. */
function withItsLead(blocks: readonly Block[], at: number): readonly number[] {
  const before = blocks[at - 1]?.kind;
  const hasLead = blocks[at]?.kind === 'quote' && (before === 'text' || before === 'heading');
  const isBelowFirst = blocks.slice(0, at - 1).some(({ kind }) => kind === 'quote');
  return hasLead && isBelowFirst ? [at, at - 1] : [at];
}

function leftOut(blocks: readonly Block[]): readonly string[] {
  const quotes = quotesIn(blocks);
  if (quotes === 0) return blocks.length === 0 ? [] : ['-# The rest is left out: a message holds no more.'];
  return [`-# ${quotes === 1 ? 'One more quote is' : `${quotes} more quotes are`} left out: a message holds no more.`];
}

function quotesIn(blocks: readonly Block[]): number {
  return blocks.filter(({ kind }) => kind === 'quote').length;
}
