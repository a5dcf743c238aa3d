/** Elements of a page → pieces: each block is a paragraph or a heading, however the page nests them. */
import { oneLine } from '../characters.ts';
import type { Piece } from '../draft.ts';

/** What is read of the DOM: elements and texts, by the standard's names. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly getAttribute: (name: string) => string | null;
}

/** The standard's numbers for the kinds of nodes. */
export const ELEMENT = 1;
const TEXT = 3;

/** Never words of an article. */
const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE NAV FOOTER ASIDE BUTTON SELECT TEXTAREA SVG MATH IFRAME OBJECT CANVAS VIDEO AUDIO IMG PICTURE DIALOG FIGCAPTION'.split(
    ' ',
  ),
);
const HEADING = /^H[1-6]$/;
/** Blocks that are read whole, their lines one under the other. */
const LISTS = new Set(['UL', 'OL', 'DL', 'TABLE', 'PRE']);
/** Parts of those that stand on a line of their own. */
const LINES = new Set(['LI', 'DT', 'DD', 'TR']);
const CELLS = new Set(['TD', 'TH']);
/** Elements that words flow around; any other parts paragraphs. */
const INLINE = new Set(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD LABEL MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME TT U VAR WBR'.split(
    ' ',
  ),
);

/** The pieces below an element, in order. */
export function piecesIn(root: DomElement | null): readonly Piece[] {
  const pieces: Piece[] = [];
  let words = '';
  const finish = (): void => {
    const text = oneLine(words);
    words = '';
    if (text !== '') pieces.push({ kind: 'paragraph', text });
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) words += node.textContent ?? '';
    if (node.nodeType !== ELEMENT || isSkipped(node)) return;
    const name = node.nodeName.toUpperCase();
    if (name === 'BR') words += ' ';
    else if (INLINE.has(name)) walkAll(node);
    else {
      finish();
      if (HEADING.test(name)) pieces.push(...headingOf(node));
      else if (LISTS.has(name)) pieces.push(...listOf(node));
      else walkAll(node);
      finish();
    }
  };
  const walkAll = (node: DomNode): void => {
    for (const child of node.childNodes) walk(child);
  };
  if (root !== null) walkAll(root);
  finish();
  return pieces;
}

function headingOf(node: DomNode): readonly Piece[] {
  const text = oneLine(linesOf(node).join(' '));
  return text === '' ? [] : [{ kind: 'heading', text }];
}

/** One passage a list or table: an item alone says little. */
function listOf(node: DomNode): readonly Piece[] {
  const lines = linesOf(node).map(oneLine).filter(Boolean);
  return lines.length === 0 ? [] : [{ kind: 'paragraph', text: lines.join('\n') }];
}

function linesOf(root: DomNode): readonly string[] {
  const lines: string[] = [''];
  const isPreformatted = root.nodeName.toUpperCase() === 'PRE';
  const add = (words: string): void => {
    lines.push(`${lines.pop() ?? ''}${words}`);
  };
  const walk = (node: DomNode): void => {
    if (node.nodeType === TEXT) {
      const [first = '', ...others] = isPreformatted ? (node.textContent ?? '').split('\n') : [node.textContent ?? ''];
      add(first);
      for (const line of others) lines.push(line);
    }
    if (node.nodeType !== ELEMENT || isSkipped(node)) return;
    const name = node.nodeName.toUpperCase();
    if (LINES.has(name)) lines.push('');
    else if (CELLS.has(name) && lines.at(-1)?.trim()) add(' | ');
    else if (name === 'BR' || !INLINE.has(name)) add(' ');
    for (const child of node.childNodes) walk(child);
    if (LINES.has(name)) lines.push('');
  };
  for (const child of root.childNodes) walk(child);
  return lines;
}

function isSkipped(node: DomNode): boolean {
  if (SKIPPED.has(node.nodeName.toUpperCase())) return true;
  // Proof: the caller asks for nodes of the type ELEMENT alone.
  const { getAttribute } = node as DomElement;
  const attribute = (name: string): string | null => getAttribute.call(node, name);
  return (
    attribute('hidden') !== null ||
    attribute('aria-hidden') === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute('style') ?? '')
  );
}
