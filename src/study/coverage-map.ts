/** A map of an article as SVG: a cell for each passage, with a mark of its own shape and letter for each way it was touched. */
import { isUntouched, type Touch, type Touched, WAYS_TO_TOUCH } from './coverage.ts';

const WIDTH = 800;
const MARGIN = 24;
const COLUMNS = 8;
const CELL = { width: 86, height: 76, gap: 9 };
const LEGEND_HEIGHT = 80;
/** From mark to mark. */
const APART = 21;
/** More cells are not read; in a longer article each stands for several passages. */
const MAX_CELLS = 80;

/** A card of its own background reads on a dark page as on a light one. */
const PAPER = '#fffdf7';
const INK = '#1f1d1a';
const FAINT = '#6b665d';

/** Colours of a scale that colour-blind people tell apart (Okabe and Ito 2008), darkened; shape and letter say the same. */
const MARKS: Readonly<Record<Touch, { readonly letter: string; readonly colour: string; readonly what: string }>> = {
  asked: { letter: 'A', colour: '#00557f', what: 'asked about' },
  quoted: { letter: 'Q', colour: '#7a4a00', what: 'quoted' },
  prompted: { letter: 'P', colour: '#00614a', what: 'prompt' },
  noted: { letter: 'N', colour: '#8a2a6b', what: 'note' },
};

/** Passages that share a cell. */
interface Cell extends Readonly<Record<Touch, number>> {
  readonly first: number;
  readonly last: number;
  /** How many of them nobody touched, of how many. */
  readonly untouched: number;
  readonly passages: number;
}

/** The map, 800 units wide and as high as it needs. It holds numbers and fixed words, nothing of the article's text. */
export function coverageMap(coverage: readonly Touched[]): string {
  const cells = cellsOf(coverage);
  const rows = Math.ceil(cells.length / COLUMNS);
  const height = MARGIN * 2 + rows * (CELL.height + CELL.gap) + LEGEND_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" font-family="DejaVu Sans">`,
    `<rect x="1" y="1" width="${WIDTH - 2}" height="${height - 2}" rx="12" fill="${PAPER}" stroke="${FAINT}" stroke-width="2"/>`,
    ...cells.map(cellAt),
    legendAt(height - LEGEND_HEIGHT - MARGIN / 2),
    '</svg>',
  ].join('\n');
}

function cellsOf(coverage: readonly Touched[]): readonly Cell[] {
  const size = Math.max(1, Math.ceil(coverage.length / MAX_CELLS));
  return Array.from({ length: Math.ceil(coverage.length / size) }, (_, at): Cell => {
    const together = coverage.slice(at * size, (at + 1) * size);
    const sum = (way: Touch): number => together.reduce((count, each) => count + each[way], 0);
    return {
      first: together[0]?.number ?? 0,
      last: together.at(-1)?.number ?? 0,
      untouched: together.filter(isUntouched).length,
      passages: together.length,
      ...{ asked: sum('asked'), quoted: sum('quoted'), prompted: sum('prompted'), noted: sum('noted') },
    };
  });
}

function cellAt(cell: Cell, at: number): string {
  const x = MARGIN + (at % COLUMNS) * (CELL.width + CELL.gap);
  const y = MARGIN + Math.floor(at / COLUMNS) * (CELL.height + CELL.gap);
  const isBlank = cell.untouched === cell.passages;
  const frame = isBlank ? `stroke="${FAINT}" stroke-dasharray="5 4"` : `stroke="${INK}"`;
  const name = cell.first === cell.last ? `¶${cell.first}` : `¶${cell.first}–${cell.last}`;
  const ways = WAYS_TO_TOUCH.filter((way) => cell[way] > 0);
  return [
    `<rect x="${x}" y="${y}" width="${CELL.width}" height="${CELL.height}" rx="6" fill="none" stroke-width="2" ${frame}/>`,
    text(x + CELL.width / 2, y + 24, name, {
      size: name.length > 6 ? 14 : 18,
      colour: isBlank ? FAINT : INK,
      isBold: !isBlank,
    }),
    ...ways.map((way, place) => mark(way, x + CELL.width / 2 + (place - (ways.length - 1) / 2) * APART, y + 46)),
    ...(isBlank ? [text(x + CELL.width / 2, y + 52, '–', { size: 18, colour: FAINT })] : [countsAt(cell, ways, x, y)]),
  ].join('\n');
}

/** How often, below each mark. */
function countsAt(cell: Cell, ways: readonly Touch[], x: number, y: number): string {
  return ways
    .map((way, place) =>
      text(x + CELL.width / 2 + (place - (ways.length - 1) / 2) * APART, y + 69, String(Math.min(cell[way], 99)), {
        size: 11,
        colour: INK,
      }),
    )
    .join('\n');
}

function legendAt(y: number): string {
  const entries = WAYS_TO_TOUCH.map((way, at) => {
    const x = MARGIN + 12 + at * 150;
    return `${mark(way, x, y + 24)}\n${text(x + 16, y + 30, MARKS[way].what, { size: 16, colour: INK, anchor: 'start' })}`;
  });
  const x = MARGIN + 12 + WAYS_TO_TOUCH.length * 150;
  return [
    ...entries,
    `<rect x="${x - 10}" y="${y + 14}" width="20" height="20" rx="4" fill="none" stroke="${FAINT}" stroke-width="2" stroke-dasharray="5 4"/>`,
    text(x + 18, y + 30, 'never touched', { size: 16, colour: INK, anchor: 'start' }),
    text(MARGIN, y + 66, 'The number below a mark tells how often.', { size: 14, colour: FAINT, anchor: 'start' }),
  ].join('\n');
}

/** A circle, a square, a triangle or a diamond, with its letter. */
function mark(way: Touch, x: number, y: number): string {
  const { letter, colour } = MARKS[way];
  const shape = {
    asked: `<circle cx="${x}" cy="${y}" r="9.5" fill="${colour}"/>`,
    quoted: `<rect x="${x - 9}" y="${y - 9}" width="18" height="18" fill="${colour}"/>`,
    prompted: `<path d="M${x} ${y - 11}L${x + 10.5} ${y + 9}H${x - 10.5}Z" fill="${colour}"/>`,
    noted: `<path d="M${x} ${y - 11}L${x + 10.5} ${y}L${x} ${y + 11}L${x - 10.5} ${y}Z" fill="${colour}"/>`,
  }[way];
  return `${shape}${text(x, y + 5, letter, { size: 12, colour: PAPER, isBold: true })}`;
}

function text(
  x: number,
  y: number,
  words: string,
  {
    size,
    colour,
    isBold = false,
    anchor = 'middle',
  }: { size: number; colour: string; isBold?: boolean; anchor?: string },
): string {
  const weight = isBold ? ' font-weight="bold"' : '';
  return `<text x="${x}" y="${y}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${words}</text>`;
}
