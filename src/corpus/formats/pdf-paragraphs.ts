/** Lines of pages → headings and paragraphs, without what is repeated on every page. */
import { oneLine } from '../characters.ts';
import type { Piece } from '../draft.ts';
import type { Line } from './pdf-lines.ts';

/** Letters this much larger than the text's are a heading's. */
const HEADING_SIZE = 1.15;
const MAX_HEADING = 200;
/** A gap this much wider than usual parts paragraphs. */
const WIDE_GAP = 1.3;
/** In letters' sizes: a line that starts so far inside its column opens a paragraph. */
const INDENT = 0.8;
/** A line that ends so far inside its column, and ends a sentence, closes one. */
const SHORT = 6;
/** Running heads and feet stand among so many lines at either edge of a page, of a short one among fewer. */
const EDGE_LINES = 2;
/** A line that stands on so many pages, numbers aside, is one. */
const LEAST_PAGES = 3;

/** The paragraphs of the pages, and the headings between them. */
export function paragraphsOf(pages: readonly (readonly Line[])[]): readonly Piece[] {
  const lines = withoutRunningHeads(pages).flat();
  const body = commonest(lines.map(({ size, text }) => ({ value: Math.round(size * 2) / 2, count: text.length })));
  const leading = commonest(gapsOf(lines).map((gap) => ({ value: Math.round(gap), count: 1 })));
  const kept = hyphenatedIn(lines);
  const blocks: Line[][] = [];
  for (const [at, line] of lines.entries()) {
    const last = lines[at - 1];
    if (last === undefined || startsBlock(last, line, blocks.at(-1) ?? [], leading)) blocks.push([line]);
    else blocks.at(-1)?.push(line);
  }
  return blocks.flatMap((block) => pieceOf(block, body, kept));
}

/** Without lines at the edges of pages that are the same on several, whatever number they count. */
function withoutRunningHeads(pages: readonly (readonly Line[])[]): readonly (readonly Line[])[] {
  const pattern = ({ text }: Line): string => text.replaceAll(/\d+/g, '#').toLowerCase();
  const edges = pages.map((lines) => {
    const byHeight = [...lines].sort((a, b) => b.y - a.y);
    const count = Math.min(EDGE_LINES, Math.ceil(lines.length / 4));
    return new Set(count === 0 ? [] : [...byHeight.slice(0, count), ...byHeight.slice(-count)]);
  });
  const counts = new Map<string, number>();
  for (const edge of edges) {
    for (const words of new Set([...edge].map(pattern))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const least = Math.max(LEAST_PAGES, pages.length / 3);
  const isRunning = (line: Line): boolean =>
    (counts.get(pattern(line)) ?? 0) >= least ||
    (pages.length > 1 && /^[-–— ]*(?:\d{1,4}|[ivxl]{1,6})[-–— ]*$/i.test(line.text));
  return pages.map((lines, at) => lines.filter((line) => !(edges[at]?.has(line) && isRunning(line))));
}

function startsBlock(last: Line, line: Line, block: readonly Line[], leading: number): boolean {
  if (isOtherSize(last, line)) return true;
  const gap = last.y - line.y;
  // The next column or page: the paragraph goes on where its sentence does.
  if (gap <= 0 || gap > leading * 6) return endsSentence(last) && !/^\p{Ll}/u.test(line.text);
  if (gap > leading * WIDE_GAP) return true;
  const left = Math.min(...block.slice(1).map(({ x }) => x), line.x);
  const right = Math.max(...block.map((each) => each.right));
  const isIndented = block.length > 1 && line.x > left + INDENT * line.size;
  return endsSentence(last) && (isIndented || right - last.right > SHORT * last.size);
}

function isOtherSize(last: Line, line: Line): boolean {
  return Math.max(last.size, line.size) / Math.min(last.size, line.size) > HEADING_SIZE;
}

function endsSentence({ text }: Line): boolean {
  return /[.?!:…]["”’')\]]*$/.test(text);
}

function gapsOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line, at) => {
    const gap = (lines[at - 1]?.y ?? line.y) - line.y;
    return gap > 0 && gap < line.size * 4 ? [gap] : [];
  });
}

function pieceOf(block: readonly Line[], body: number, kept: ReadonlySet<string>): readonly Piece[] {
  const text = oneLine(
    joined(
      block.map((line) => line.text),
      kept,
    ),
  );
  const size = Math.max(...block.map((line) => line.size));
  const isHeading = size > body * HEADING_SIZE && text.length <= MAX_HEADING;
  return text === '' ? [] : [{ kind: isHeading ? 'heading' : 'paragraph', text }];
}

/** Lines as one text. A word that was cut at a line's end is whole again, unless its parts are joined elsewhere by a hyphen. */
function joined(lines: readonly string[], kept: ReadonlySet<string>): string {
  return lines.reduce((text, line) => {
    const [, head = ''] = /([\p{L}]+)[-\u00AD\u2010]$/u.exec(text) ?? [];
    const [tail = ''] = /^\p{Ll}[\p{L}]*/u.exec(line) ?? [];
    if (head === '' || tail === '')
      return text === ''
        ? line
        : `${text}${/[-\u2010]$/.test(text) && /^[\p{L}\d]/u.test(line) && head !== '' ? '' : ' '}${line}`;
    const isCompound = kept.has(`${head}-${tail}`.toLowerCase());
    return isCompound ? `${text}${line}` : `${text.slice(0, -1)}${line}`;
  }, '');
}

/** Words with a hyphen that stand inside a line: those are written so. */
function hyphenatedIn(lines: readonly Line[]): ReadonlySet<string> {
  return new Set(lines.flatMap(({ text }) => text.toLowerCase().match(/\p{L}+-\p{L}+/gu) ?? []));
}

function commonest(values: readonly { readonly value: number; readonly count: number }[]): number {
  const counts = new Map<number, number>();
  for (const { value, count } of values) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
