/** Reply → Discord's Markdown: one column, everything that is data escaped so that it shows as written. */
import type { Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import { type StyledSpan, styledMarkdown } from './markdown-text.ts';
import type { Block, Phrase, Poll, Reply } from './reply.ts';
import { shorten } from './shorten.ts';

/** A long headline is cut in a citation; its ¶ must stay in sight on a phone. */
const MAX_TITLE = 60;
/** Longer addresses would take the room of a quote. */
const MAX_ADDRESS = 300;
/** `\r` included: Discord reads it as a line's end too. */
const LINE_END = /(\r\n|[\n\r])/;

/** The whole reply, a poll as its words. Nothing in it pings, links or leaves its block but the citation's own link. */
export function toMarkdown(reply: Reply): string {
  const poll = reply.poll === undefined ? [] : pollBlocks(reply.poll);
  return joinBlocks(blocksToMarkdown({ ...reply, blocks: [...reply.blocks, ...poll] }));
}

/** A poll in words, for a face that has none, or may put none: its question and numbered answers. */
export function pollBlocks({ question, answers }: Poll): readonly Block[] {
  return [
    { kind: 'text', phrase: [{ text: question, style: 'strong' }] },
    { kind: 'list', items: answers.map((answer, at) => [{ text: `${at + 1}. ${answer}` }]) },
  ];
}

/** Each block by itself, in order, quotes numbered through the reply: what budgeting counts. */
export function blocksToMarkdown({ blocks, quotesBefore = 0 }: Reply): readonly string[] {
  let quotes = quotesBefore;
  return blocks.map((block) => {
    if (block.kind === 'quote') quotes += 1;
    return blockToMarkdown(block, quotes);
  });
}

/** Blocks under each other. A blank line keeps two quotes from running into one, and what leads up to the second off the first. */
export function joinBlocks(blocks: readonly string[]): string {
  return blocks
    .map((block, at) => (blocks[at - 1]?.startsWith('> ') && !/^(?:-#|###) /.test(block) ? `\n${block}` : block))
    .join('\n');
}

/** Highlights as offsets in the line that starts at `start`: in order, cut to the line, off white space, and joined where nothing parts them. */
export function boldSpans(line: string, start: number, highlights: readonly Span[]): readonly Span[] {
  const inOrder = highlights
    .map((span) => trimmed(line, { start: span.start - start, end: span.end - start }))
    .filter((span) => span.start < span.end)
    .sort((a, b) => a.start - b.start);
  const spans: Span[] = [];
  for (const span of inOrder) {
    const last = spans.at(-1);
    if (last === undefined || line.slice(last.end, span.start).trim() !== '') spans.push(span);
    else spans[spans.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
  }
  return spans;
}

/** The span's part that lies in the line, without the white space at its ends. */
function trimmed(line: string, span: Span): Span {
  const start = Math.max(0, span.start);
  const words = line.slice(start, Math.max(start, span.end));
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: from + words.trim().length };
}

function blockToMarkdown(block: Block, number: number): string {
  switch (block.kind) {
    case 'quote':
      return quoteToMarkdown(block.quote, block.highlights, number);
    case 'heading':
      return `### ${phraseToMarkdown(block.phrase)}`;
    case 'text':
      return phraseToMarkdown(block.phrase);
    case 'list':
      return block.items.map((item) => `- ${phraseToMarkdown(item)}`).join('\n');
    case 'small':
      return `-# ${phraseToMarkdown(block.phrase)}`;
  }
}

function quoteToMarkdown(quote: Quote, highlights: readonly Span[], number: number): string {
  let start = quote.start;
  const pieces = quote.text.split(LINE_END).map((piece, at) => {
    const isLine = at % 2 === 0;
    const rendered = isLine ? `> ${styledMarkdown(piece, bold(boldSpans(piece, start, highlights)))}` : piece;
    start += piece.length;
    return rendered;
  });
  return `${pieces.join('')}\n> — ${citation(quote, number)}`;
}

function bold(spans: readonly Span[]): readonly StyledSpan[] {
  return spans.map((span) => ({ ...span, style: 'strong' }));
}

/** The number stands outside the link: Discord shows brackets inside one as they are, or breaks it. */
function citation({ title, passage, source }: Quote, number: number): string {
  const name = shorten(title.replaceAll(/\s+/g, ' ').trim(), MAX_TITLE);
  const place = `${styledMarkdown(name)}, ¶${passage}`;
  const address = source === undefined || !canBeLinked(name) ? undefined : linkAddress(source);
  return `**[${number}]** ${address === undefined ? place : `[${place}](<${address}>)`}`;
}

/** Discord makes no link of words with brackets or an address in them. */
function canBeLinked(words: string): boolean {
  return !/[[\]]|:\/\//.test(words);
}

/** An address that can stand between the brackets of a masked link; anything odd gives none. */
function linkAddress(source: string): string | undefined {
  if (!URL.canParse(source)) return undefined;
  const { protocol, username, password, href } = new URL(source);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') return undefined;
  const address = href.replaceAll('(', '%28').replaceAll(')', '%29');
  return address.length <= MAX_ADDRESS && /^[^\s<>[\]\\`|]+$/.test(address) ? address : undefined;
}

/** One line, whatever stands in its runs. */
export function phraseToMarkdown(phrase: Phrase): string {
  let line = '';
  const spans: StyledSpan[] = [];
  for (const { text, style } of phrase) {
    const start = line.length;
    line += text.replaceAll(/\s+/g, ' ');
    if (style === undefined) continue;
    const span = trimmed(line, { start, end: line.length });
    const last = spans.at(-1);
    if (last?.end === span.start && last.style === style) spans[spans.length - 1] = { ...last, end: span.end };
    else if (span.start < span.end) spans.push({ ...span, style });
  }
  return styledMarkdown(line, spans);
}
