/** Markdown → draft: headings open sections, everything else becomes the plain words of its paragraphs. */
import type { List, Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { oneLine } from '../characters.ts';
import { clean } from '../clean.ts';
import { type Draft, failed, MAX_TITLE, type Piece, type Read } from '../draft.ts';
import { readFrontMatter } from './front-matter.ts';
import { markdownParts } from './markdown-parts.ts';

/** Lists and quotations within each other; the parser's time grows with the square of the depth. */
const MAX_DEPTH = 50;
/** So many marks before the words of a line; a line of marks alone is a drawn one. */
const TOO_DEEP = new RegExp(
  String.raw`^(?![-* \t]*$)(?:[ \t]*(?:>|(?:[*+-]|\d{1,9}[.)]|\[\^[^\]\s]*\]:)[ \t])){${MAX_DEPTH}}`,
  'm',
);
/** A book has some hundreds; the parser takes seconds for as many as this. */
const MAX_HEADINGS = 20_000;
/** A picture in the file itself: megabytes without a space, and no words. */
const EMBEDDED = /(?<=[(<"'=]|\]:\s{0,9})data:image\/[\w.+-]+;base64,[\w+/=-]+/gi;
/** Indentation nests too. */
const INDENTED = new RegExp(`^[ \\t]{${MAX_DEPTH},}`, 'gm');

/**
 * Reads a Markdown file whose characters are clean. Its title is that of the front matter, else the first `# heading`,
 * else `fallbackTitle`. Fails when the front matter is wrong or there is nothing to quote.
 */
export function readMarkdown(file: string, fallbackTitle: string): Read<Draft> {
  const front = readFrontMatter(file);
  if (!front.ok) return front;
  const { title: given, standfirst, ...imprint } = front.value.fields;
  if ((file.match(/^ {0,3}#{1,6}[ \t]/gm)?.length ?? 0) > MAX_HEADINGS) {
    return failed(`The file has more than ${MAX_HEADINGS} headings; part it into several files.`);
  }
  const deep = TOO_DEEP.exec(file)?.index;
  if (deep !== undefined) {
    return failed(
      `Here more than ${MAX_DEPTH} lists or quotations lie within each other.`,
      file.slice(0, deep).split('\n').length,
    );
  }
  const body = front.value.body.replaceAll(EMBEDDED, 'data:').replaceAll(INDENTED, ' '.repeat(MAX_DEPTH));
  const blocks = markdownParts(body).flatMap((part) => parse(part));
  const heading = blocks.find((block) => block.type === 'heading' && block.depth === 1);
  const headline = heading === undefined ? '' : wordsOf(heading);
  const isTitle = given === undefined && headline !== '' && headline.length <= MAX_TITLE;
  const title = given ?? (isTitle ? headline : fallbackTitle);
  const draft = clean({
    title,
    pieces: blocks.filter((block) => !isTitle || block !== heading).flatMap(piecesOf),
    imprint: withoutUndefined(imprint),
    ...(standfirst === undefined ? {} : { standfirst }),
  });
  if (draft.pieces.some(({ kind }) => kind === 'paragraph')) return { ok: true, value: draft };
  if (file.trim() === '') return failed('The file is empty; write the article in it.');
  return blocks.some(({ type }) => type === 'html')
    ? failed('The file has no text but in HTML, which is left out of Markdown; save it as .html.')
    : failed('The file has no text below its title; write the article there.');
}

function parse(text: string): readonly RootContent[] {
  return fromMarkdown(text, {
    // One tilde means "about" more often than it strikes words out.
    extensions: [gfm({ singleTilde: false })],
    mdastExtensions: [gfmFromMarkdown()],
  }).children;
}

function piecesOf(node: RootContent): readonly Piece[] {
  switch (node.type) {
    case 'heading':
      return [{ kind: 'heading', text: wordsOf(node) }];
    case 'blockquote':
    case 'footnoteDefinition':
      return node.children.flatMap(piecesOf);
    case 'list':
      // One passage a list, its items on lines of their own: an item alone says little.
      return [paragraph(itemsOf(node))];
    case 'table':
      return [paragraph(node.children.map((row) => row.children.map(wordsOf).filter(Boolean).join(' | ')))];
    case 'code':
      return [paragraph(node.value.split('\n').map(oneLine))];
    default:
      return [paragraph([wordsOf(node)])];
  }
}

function paragraph(lines: readonly string[]): Piece {
  return { kind: 'paragraph', text: lines.filter(Boolean).join('\n') };
}

/** A line for each block of each item, inner lists included. */
function itemsOf(list: List): readonly string[] {
  return list.children.flatMap((item) => item.children.flatMap(piecesOf)).flatMap(({ text }) => text.split('\n'));
}

/** The words that stand, on one line: no markup, images, HTML, reference marks, nor what the author struck out. */
function wordsOf(node: Nodes): string {
  return oneLine(seen(node));
}

function seen(node: Nodes): string {
  switch (node.type) {
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'delete':
    case 'definition':
      return '';
    case 'html':
      return /^<(?:br|hr|p|div|li|td)\b/i.test(node.value) ? ' ' : '';
    case 'break':
      return ' ';
    case 'text':
      // The mark of a footnote that is nowhere in the file.
      return node.value.replaceAll(/\[\^[^\]\s]{1,40}\]/g, '');
    default:
      return 'value' in node ? node.value : 'children' in node ? seenIn(node) : '';
  }
}

function seenIn({ children }: Parents): string {
  return children.map(seen).join('');
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Proof: the entries that are undefined were left out, the others are unchanged.
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
