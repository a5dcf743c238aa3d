/** Reply → text for a terminal: at most 80 columns, and nothing that could steer the terminal. */
import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';
import { boldSpans, pollBlocks } from '../command/markdown.ts';
import type { Action, Block, Phrase, Reply, Select } from '../command/reply.ts';
import type { Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import { harmless } from './harmless.ts';

/** Longer lines are hard to read, however wide the window. */
const MAX_COLUMNS = 80;
const MIN_COLUMNS = 20;
const MAX_CHOICES = 10;

export interface Style {
  /** Columns of the terminal; text is wrapped there or at 80. */
  readonly columns?: number;
  /** How the words that answer stand out: bold, in `*asterisks*`, or not, so that the quote is the article's and no more. */
  readonly marks: 'colour' | 'asterisks' | 'none';
}

/** The reply as lines, each within the columns. Actions come last, numbered as they are typed: `:1`, `:2`. */
export function renderReply(reply: Reply, { columns = MAX_COLUMNS, marks }: Style): string {
  const paint = PAINTS[marks];
  const width = Math.max(MIN_COLUMNS, Math.min(columns, MAX_COLUMNS));
  let quotes = reply.quotesBefore ?? 0;
  const poll = reply.poll === undefined ? [] : pollBlocks(reply.poll);
  const blocks = [...reply.blocks, ...poll].map((block) => {
    if (block.kind === 'quote') quotes += 1;
    return renderBlock(block, quotes, width, paint);
  });
  // What a picture shows stands in the words above it.
  const shown = reply.file?.isCopy === true ? undefined : reply.file;
  const file = shown?.text.trimEnd().split('\n').map(harmless) ?? [];
  const choices = (reply.selects ?? []).flatMap((select) => renderSelect(select, width, paint));
  return [...blocks, ...file, ...choices, ...renderActions(reply.actions ?? [], width, paint)].join('\n');
}

interface Paint {
  readonly strong: (text: string) => string;
  readonly emphasis: (text: string) => string;
  readonly dim: (text: string) => string;
}

const asWritten = (text: string): string => text;

const PAINTS: Readonly<Record<Style['marks'], Paint>> = {
  colour: {
    strong: (text) => `\u001B[1m${text}\u001B[22m`,
    emphasis: (text) => `\u001B[3m${text}\u001B[23m`,
    dim: (text) => `\u001B[2m${text}\u001B[22m`,
  },
  asterisks: { strong: (text) => `*${text}*`, emphasis: asWritten, dim: asWritten },
  none: { strong: asWritten, emphasis: asWritten, dim: asWritten },
};

function renderBlock(block: Block, number: number, width: number, paint: Paint): string {
  switch (block.kind) {
    case 'quote':
      return renderQuote(block.quote, block.highlights, number, width, paint);
    case 'heading':
      return wrap(paint.strong(plain(block.phrase)), width, '');
    case 'text':
      return wrap(renderPhrase(block.phrase, paint), width, '');
    case 'list':
      return block.items.map((item) => wrap(renderPhrase(item, paint), width, '    ', '  - ')).join('\n');
    case 'small':
      return wrap(paint.dim(plain(block.phrase)), width, '  ');
  }
}

function renderQuote(quote: Quote, highlights: readonly Span[], number: number, width: number, paint: Paint): string {
  let { start } = quote;
  const lines = quote.text.split('\n').map((line) => {
    const rendered = highlighted(line, boldSpans(line, start, highlights), paint);
    start += line.length + 1;
    return wrap(rendered, width, '  ');
  });
  const source = `[${number}] ${harmless(quote.title)}, ¶${quote.passage}`;
  return [...lines, wrap(paint.dim(source), width, '      ', '    — '), ''].join('\n');
}

function highlighted(line: string, spans: readonly Span[], paint: Paint): string {
  let rendered = '';
  let at = 0;
  for (const { start, end } of spans) {
    rendered += harmless(line.slice(at, start)) + paint.strong(harmless(line.slice(start, end)));
    at = end;
  }
  return rendered + harmless(line.slice(at));
}

function renderPhrase(phrase: Phrase, paint: Paint): string {
  return phrase
    .map(({ text, style }) => {
      if (style === undefined || style === 'code' || style === 'address' || style === 'command') return harmless(text);
      return style === 'strong' ? paint.strong(harmless(text)) : paint.emphasis(harmless(text));
    })
    .join('');
}

function plain(phrase: Phrase): string {
  return phrase.map(({ text }) => harmless(text)).join('');
}

function renderActions(actions: readonly Action[], width: number, paint: Paint): readonly string[] {
  if (actions.length === 0) return [];
  const offers = actions.map(({ label }, at) => `:${at + 1} ${harmless(label)}`).join(' · ');
  return [wrap(paint.dim(`Type ${offers}`), width, '  ')];
}

/** What can be typed in the place of a choice; channels are no matter of a terminal. */
function renderSelect({ command, option, from }: Select, width: number, paint: Paint): readonly string[] {
  if ('channels' in from) return [];
  const values = from.slice(0, MAX_CHOICES).map(({ value }) => value);
  return [wrap(paint.dim(harmless(`Type /${command} ${option}: and one of ${values.join(' · ')}`)), width, '  ')];
}

/** Wrapped at words, every line indented; words longer than a line are cut. */
function wrap(text: string, width: number, indent: string, firstIndent = indent): string {
  const room = width - Math.max(stringWidth(indent), stringWidth(firstIndent));
  return wrapAnsi(text, room, { hard: true })
    .split('\n')
    .map((line, at) => `${at === 0 ? firstIndent : indent}${line}`.trimEnd())
    .join('\n');
}
