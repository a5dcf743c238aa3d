/** Lines over two logarithmic axes, as an SVG that reads in light and dark and names each line where it ends. */

interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Line {
  readonly name: string;
  /** In the order of x; what is not above zero has no place on a logarithmic axis and is left out. */
  readonly points: readonly Point[];
  /** A line to keep below, and not a measured one. */
  readonly isBound?: boolean;
}

export interface Panel {
  readonly title: string;
  /** What each axis counts, with its unit. */
  readonly xLabel: string;
  readonly yLabel: string;
  readonly lines: readonly Line[];
}

const WIDTH = 760;
const PANEL_HEIGHT = 330;
const PLOT = { left: 64, right: 560, top: 54, bottom: 268 };
const LABEL_HEIGHT = 17;
const STYLE = `
  svg { font: 13px system-ui, sans-serif; --ink: #1f2328; --faint: #d0d7de; --back: #ffffff }
  .c0 { --line: #0b5cad } .c1 { --line: #a34700 } .c2 { --line: #5b6470 } .c3 { --line: #7a3e9d }
  @media (prefers-color-scheme: dark) {
    svg { --ink: #e6edf3; --faint: #3d444d; --back: #0d1117 }
    .c0 { --line: #6cb6ff } .c1 { --line: #f0a35e } .c2 { --line: #a5afba } .c3 { --line: #d2a8ff }
  }
  .back { fill: var(--back) } text { fill: var(--ink) } .title { font-weight: 600; font-size: 15px }
  .grid { stroke: var(--faint) } .line { fill: none; stroke: var(--line); stroke-width: 2.5 }
  .bound { stroke-dasharray: 7 5 } .dot { fill: var(--line) } .name { fill: var(--line); font-weight: 600 }
`;

/** The panels, one below the other. `description` tells in words what they show, for who does not see them. */
export function plot(title: string, description: string, panels: readonly Panel[]): string {
  const height = panels.length * PANEL_HEIGHT;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title description">`,
    `<title id="title">${escaped(title)}</title>`,
    `<desc id="description">${escaped(description)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="back" width="${WIDTH}" height="${height}"/>`,
    ...panels.map((panel, at) => `<g transform="translate(0 ${at * PANEL_HEIGHT})">\n${drawn(panel)}\n</g>`),
    '</svg>\n',
  ].join('\n');
}

function drawn({ title, xLabel, yLabel, lines }: Panel): string {
  const kept = lines.map((line) => ({ ...line, points: line.points.filter(({ x, y }) => x > 0 && y > 0) }));
  const points = kept.flatMap((line) => line.points);
  const xs = [...new Set(points.map(({ x }) => x))].sort((a, b) => a - b);
  const decades = decadesOf(points.map(({ y }) => y));
  const toX = scale(Math.min(...xs), Math.max(...xs), PLOT.left + 20, PLOT.right - 8);
  const toY = scale(decades[0] ?? 1, decades.at(-1) ?? 10, PLOT.bottom, PLOT.top);
  const ends = apart(kept.map((line) => toY(line.points.at(-1)?.y ?? 1)));
  return [
    text(PLOT.left - 48, 24, title, 'title'),
    ...decades.flatMap((value) => [
      `<line class="grid" x1="${PLOT.left}" x2="${PLOT.right}" y1="${toY(value)}" y2="${toY(value)}"/>`,
      text(PLOT.left - 8, toY(value) + 4, number(value), 'tick', 'end'),
    ]),
    ...xs.map((value) => text(toX(value), PLOT.bottom + 20, number(value), 'tick', 'middle')),
    text(PLOT.left, PLOT.top - 12, yLabel),
    text((PLOT.left + PLOT.right) / 2, PLOT.bottom + 42, xLabel, 'axis', 'middle'),
    ...kept.map(({ name, points: own, isBound }, at) => {
      const places = own.map(({ x, y }) => ({ x: toX(x), y: toY(y) }));
      const path = places.map(({ x, y }) => `${x},${y}`).join(' ');
      const dots = isBound ? [] : places.map(({ x, y }) => `<circle class="dot" cx="${x}" cy="${y}" r="3.5"/>`);
      return [
        `<g class="c${at % 4}">`,
        `<polyline class="line${isBound ? ' bound' : ''}" points="${path}"/>`,
        ...dots,
        text(PLOT.right + 10, (ends[at] ?? 0) + 4, name, 'name'),
        '</g>',
      ].join('');
    }),
  ].join('\n');
}

/** From the power of ten below the least value to the one above the greatest; at least one decade. */
function decadesOf(values: readonly number[]): readonly number[] {
  const from = Math.floor(Math.log10(Math.min(...values)));
  const to = Math.max(from + 1, Math.ceil(Math.log10(Math.max(...values))));
  return Array.from({ length: to - from + 1 }, (_, at) => 10 ** (from + at));
}

/** A place between two ends by the logarithm; the middle where there is but one value. To a tenth of a pixel. */
function scale(least: number, greatest: number, from: number, to: number): (value: number) => number {
  const range = Math.log(greatest / least);
  return (value) => Math.round(10 * (from + (range === 0 ? 0.5 : Math.log(value / least) / range) * (to - from))) / 10;
}

/**
 * Places as near to the wanted ones as they can be, in the same order, each a line of text from the next.
 *
 * @internal
 */
export function apart(wanted: readonly number[], least = LABEL_HEIGHT): readonly number[] {
  const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
  const places = new Map<number, number>();
  // Those that touch move as one group, half up and half down.
  let groups: { readonly members: readonly number[]; readonly middle: number }[] = [];
  for (const at of order) {
    groups.push({ members: [at], middle: wanted[at] ?? 0 });
    for (let last = groups.at(-1), before = groups.at(-2); last && before && touches(before, last); ) {
      const members = [...before.members, ...last.members];
      const middle = members.reduce((sum, member) => sum + (wanted[member] ?? 0), 0) / members.length;
      groups = [...groups.slice(0, -2), { members, middle }];
      [last, before] = [groups.at(-1), groups.at(-2)];
    }
  }
  for (const { members, middle } of groups) {
    for (const [row, member] of members.entries()) {
      places.set(member, Math.round(10 * (middle + (row - (members.length - 1) / 2) * least)) / 10);
    }
  }
  return wanted.map((_, at) => places.get(at) ?? 0);

  function touches(above: (typeof groups)[number], below: (typeof groups)[number]): boolean {
    return below.middle - above.middle < ((above.members.length + below.members.length) / 2) * least;
  }
}

function text(x: number, y: number, words: string, className = 'axis', anchor = 'start'): string {
  return `<text class="${className}" x="${x}" y="${y}" text-anchor="${anchor}">${escaped(words)}</text>`;
}

function number(value: number): string {
  return value.toLocaleString('en', { maximumFractionDigits: 6 });
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
