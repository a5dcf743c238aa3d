/** Lines of pages → headings and paragraphs, without what is repeated on every page. */
import type { Line, Page } from './pdf-lines.ts';
import { joinedLines, wordsWithHyphen } from './pdf-words.ts';

/** A heading or paragraph as it was set. */
export interface Block {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
  /** The size of its letters, in points. */
  readonly size: number;
  /** The page it starts on, from 0. */
  readonly page: number;
}

/** Letters this much larger than the text's are a heading's. */
const HEADING_SIZE = 1.15;
const MAX_HEADING = 200;
/** A gap this much wider than usual parts paragraphs. */
const WIDE_GAP = 1.3;
/** A gap this much wider is no gap, but the way to the next column or page. */
const LEAP = 6;
/** In letters' sizes: a line that starts so far inside its column opens a paragraph. */
const INDENT = 0.8;
/** A line that ends so far inside its column, and ends a sentence, closes one. */
const SHORT = 6;
/** Of a page's height: running heads and feet stand so near to its edges. */
const MARGIN = 0.12;
/** A line that stands on so many pages, numbers aside, is one. */
const LEAST_PAGES = 3;
const PAGE_NUMBER = /^[-–— ]*(?:\d{1,4}|[ivxl]{1,6})[-–— ]*$/i;

interface Growing {
  readonly lines: string[];
  readonly page: number;
  size: number;
  /** Where its lines begin, but for the first, which may be indented. */
  left: number;
  right: number;
}

/** The paragraphs of the pages, and the headings between them, in the order of the lines. */
export function blocksOf(pages: readonly Page[]): readonly Block[] {
  const kept = withoutRunningHeads(pages);
  const lines = kept.flat();
  const body = commonest(lines.map(({ size, text }) => ({ value: Math.round(size * 2) / 2, count: text.length })));
  const leading = commonest(gapsOf(lines).map((gap) => ({ value: Math.round(gap), count: 1 })));
  const hyphenated = wordsWithHyphen(lines.map(({ text }) => text));
  const blocks: Growing[] = [];
  let last: Line | undefined;
  for (const [page, line] of kept.flatMap((own, at) => own.map((each) => [at, each] as const))) {
    const block = blocks.at(-1);
    if (last === undefined || block === undefined || startsBlock(last, line, block, leading)) {
      blocks.push({ lines: [line.text], page, size: line.size, left: Infinity, right: line.right });
    } else {
      block.lines.push(line.text);
      block.size = Math.max(block.size, line.size);
      block.left = Math.min(block.left, line.x);
      block.right = Math.max(block.right, line.right);
    }
    last = line;
  }
  return blocks.map(({ lines: own, size, page }) => {
    const text = joinedLines(own, hyphenated);
    const isHeading = size > body * HEADING_SIZE && text.length <= MAX_HEADING;
    return { kind: isHeading ? 'heading' : 'paragraph', text, size, page };
  });
}

/** Without the lines in the margins of pages that are the same on several, or begin or end with the page's number. */
function withoutRunningHeads(pages: readonly Page[]): readonly (readonly Line[])[] {
  const pattern = ({ text }: Line): string => text.replaceAll(/\d+/g, '#').toLowerCase();
  const margins = pages.map(({ lines, bottom, top }) => {
    const margin = MARGIN * (top - bottom);
    return new Set(lines.filter(({ y }) => y < bottom + margin || y > top - margin));
  });
  const counts = new Map<string, number>();
  for (const margin of margins) {
    for (const words of new Set([...margin].map(pattern))) counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  // Left and right pages have their own, and chapters change them.
  const least = Math.max(LEAST_PAGES, pages.length / 20);
  // Covers and prefaces shift them: page 7 says 3.
  const shifts = margins.map((margin, at) => new Set([...margin].flatMap(({ text }) => numbersAround(text, at))));
  const shift = commonest(shifts.flatMap((own) => [...own].map((value) => ({ value, count: 1 }))));
  const isNumbered = shifts.filter((own) => own.has(shift)).length >= LEAST_PAGES;
  const isRunning = (line: Line, at: number): boolean =>
    (counts.get(pattern(line)) ?? 0) >= least ||
    (isNumbered && numbersAround(line.text, at).includes(shift)) ||
    (pages.length > 1 && PAGE_NUMBER.test(line.text));
  return pages.map(({ lines }, at) => lines.filter((line) => !(margins[at]?.has(line) && isRunning(line, at))));
}

/** The numbers that a line begins and ends with, less that of its page. */
function numbersAround(text: string, page: number): readonly number[] {
  return [/^\d{1,4}(?= |$)/, /(?<= )\d{1,4}$/].flatMap((form) => form.exec(text) ?? []).map((n) => Number(n) - page);
}

function startsBlock(last: Line, line: Line, block: Growing, leading: number): boolean {
  if (Math.max(last.size, line.size) / Math.min(last.size, line.size) > HEADING_SIZE) return true;
  const gap = last.y - line.y;
  // The next column or page: the paragraph goes on where its sentence does.
  if (gap <= 0 || gap > leading * LEAP) return endsSentence(last) && !/^\p{Ll}/u.test(line.text);
  if (gap > leading * WIDE_GAP) return true;
  const isIndented = block.lines.length > 1 && line.x > Math.min(block.left, line.x) + INDENT * line.size;
  return endsSentence(last) && (isIndented || block.right - last.right > SHORT * last.size);
}

function endsSentence({ text }: Line): boolean {
  return /[.?!:…]["”’')\]]*$/.test(text.slice(-8));
}

function gapsOf(lines: readonly Line[]): readonly number[] {
  return lines.flatMap((line, at) => {
    const gap = (lines[at - 1]?.y ?? line.y) - line.y;
    return gap > 0 && gap < line.size * 4 ? [gap] : [];
  });
}

function commonest(values: readonly { readonly value: number; readonly count: number }[]): number {
  const counts = new Map<number, number>();
  for (const { value, count } of values) counts.set(value, (counts.get(value) ?? 0) + count);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0;
}
