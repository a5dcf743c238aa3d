/** Runs of text with places on a page → lines. */

/** A run as the parser gives it; `transform` holds its size and place as the PDF standard's text matrix does. */
export interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
  readonly hasEOL: boolean;
}

/** A line of text; `x` and `y` are its left end and baseline in points from the page's lower left corner. */
export interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Where its last run ends. */
  readonly right: number;
  /** The size of its letters, in points. */
  readonly size: number;
}

/** A page's lines in the order in which they were set, and where its edges are. */
export interface Page {
  readonly lines: readonly Line[];
  readonly bottom: number;
  readonly top: number;
}

/** Of the size of letters: a run whose baseline lies this far from the line's is on another one. */
const ON_LINE = 0.5;
/** A gap this wide is a space that was not written. */
const SPACE = 0.15;

interface Growing {
  text: string;
  readonly x: number;
  readonly y: number;
  right: number;
  size: number;
}

/** The lines of a page in the order in which they were set, which is the order of reading, column by column. */
export function linesOf(items: readonly TextItem[]): readonly Line[] {
  const lines: Growing[] = [];
  let line: Growing | undefined;
  for (const { str, transform, width, hasEOL, height } of items) {
    const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
    // Turned text is a stamp in the margin, or a diagram's.
    if (Math.abs(b) > Math.abs(a)) continue;
    const size = height > 0 ? height : Math.hypot(c, d);
    if (str.trim() !== '') {
      if (line !== undefined && isOn(line, x, y, size)) {
        const gap = x - line.right;
        const isParted = /\s$/.test(line.text) || /^\s/.test(str);
        line.text += `${gap > SPACE * size && !isParted ? ' ' : ''}${str}`;
        line.right = x + width;
        line.size = Math.max(line.size, size);
      } else {
        line = { text: str, x, y, right: x + width, size };
        lines.push(line);
      }
    } else if (line !== undefined && str !== '') {
      line.text += ' ';
    }
    if (hasEOL) line = undefined;
  }
  return lines.map((grown) => ({ ...grown, text: written(grown.text) })).filter(({ text }) => text !== '');
}

function isOn(line: Growing, x: number, y: number, size: number): boolean {
  return Math.abs(y - line.y) < ON_LINE * Math.max(size, line.size) && x > line.x - size;
}

/** Single spaces. A soft hyphen stays at a line's end, where it tells. */
function written(text: string): string {
  return text
    .replaceAll(/\u00AD(?!$)/g, '')
    .replaceAll(/\s+/g, ' ')
    .trim();
}
