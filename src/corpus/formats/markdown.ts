/** Markdown → draft: headings open sections, everything else becomes the plain words of its paragraphs. */
import type { Nodes, Parents, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { Draft, Piece, Read } from '../draft.ts';
import { readFrontMatter } from './front-matter.ts';

/** Reads a Markdown file; `fallbackTitle` names an article without a title of its own. */
export function readMarkdown(file: string, fallbackTitle: string): Read<Draft> {
  const front = readFrontMatter(file);
  if (!front.ok) return front;
  const { fields, body } = front.value;
  const tree = fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  const [first] = tree.children;
  const heading = first?.type === 'heading' && first.depth === 1 ? wordsOf(first) : undefined;
  const title = fields.title ?? heading ?? fallbackTitle;
  const blocks = heading === undefined ? tree.children : tree.children.slice(1);
  const pieces = blocks.flatMap(piecesOf).filter(({ text }) => text !== '');
  if (!pieces.some(({ kind }) => kind === 'paragraph')) {
    return { ok: false, fault: { message: 'has no text below its title; write the article there.' } };
  }
  const { title: _title, standfirst, ...imprint } = fields;
  return {
    ok: true,
    value: { title, pieces, imprint: withoutUndefined(imprint), ...(standfirst === undefined ? {} : { standfirst }) },
  };
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
      return [paragraph(node.children.map(wordsOf).filter(Boolean).join('\n'))];
    case 'table':
      return [paragraph(node.children.map((row) => row.children.map(wordsOf).filter(Boolean).join(' | ')).join('\n'))];
    case 'code':
      return [paragraph(node.value.replaceAll(/\n\s*\n/g, '\n').trim())];
    default:
      return [paragraph(wordsOf(node))];
  }
}

function paragraph(text: string): Piece {
  return { kind: 'paragraph', text };
}

/** The words a reader sees, on one line: no markup, images, HTML or reference marks. */
function wordsOf(node: Nodes): string {
  return seen(node).replaceAll(/\s+/g, ' ').trim();
}

function seen(node: Nodes): string {
  switch (node.type) {
    case 'image':
    case 'imageReference':
    case 'html':
    case 'footnoteReference':
    case 'definition':
      return '';
    case 'break':
      return ' ';
    default:
      if ('value' in node) return node.value;
      return 'children' in node ? childrenOf(node) : '';
  }
}

/** Blocks inside a block, as the paragraphs of a list item, are parted by a space; words inside a line are not. */
function childrenOf(node: Parents): string {
  const parted = node.type === 'listItem' || node.type === 'list' || node.type === 'blockquote';
  return node.children.map(seen).join(parted ? ' ' : '');
}

function withoutUndefined<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  // Proof: the entries that are undefined were left out, the others are unchanged.
  return Object.fromEntries(Object.entries(value).filter(([, entry]) => entry !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
