/** How cost grows, with passages and with servers' libraries: as tables and as a plot. */
import { table } from '../report.ts';
import { footnoteWords, plainLunr } from './engines.ts';
import type { LibraryFigures } from './library-figures.ts';
import type { Figures } from './measure.ts';
import { plot } from './plot.ts';

/** The figures of each engine, by its name, plain Lunr's first, at one size. */
export interface Sized {
  readonly size: number;
  readonly figures: ReadonlyMap<string, Figures>;
}

const COLUMNS = [
  ['index', 'index', 'ms'],
  ['p50', 'question p50', 'ms'],
  ['p99', 'question p99', 'ms'],
  ['heap', 'heap', 'MB'],
  ['size', 'serialised', 'MB'],
] as const;

/** Each figure of each engine with its ratio to plain Lunr. */
export function shown(figures: ReadonlyMap<string, Figures>): Readonly<Record<string, Record<string, string>>> {
  const base = figures.get(plainLunr.name);
  // Less than nothing: garbage of the engine before went meanwhile.
  const cell = (value: number | undefined, of: number | undefined, unit: string): string =>
    value === undefined || of === undefined || value < 0
      ? '–'
      : `${rounded(value)} ${unit} (×${(value / of).toFixed(1)})`;
  return Object.fromEntries(
    [...figures].map(([name, own]) => [
      name,
      Object.fromEntries(COLUMNS.map(([figure, title, unit]) => [title, cell(own[figure], base?.[figure], unit)])),
    ]),
  );
}

export function sizesTables(measured: readonly Sized[]): string {
  const titles = COLUMNS.map(([, title]) => title);
  return measured
    .map(({ size, figures }) => {
      const rows = Object.entries(shown(figures)).map(([name, cells]) => [name, ...titles.map((of) => cells[of])]);
      return table([`${inThousands(size)} passages`, ...titles], rows);
    })
    .join('\n\n');
}

export function librariesTable(libraries: readonly LibraryFigures[]): string {
  const ms = (value: number): string => `${rounded(value)} ms`;
  return table(
    [
      'servers with an article of their own',
      'first question, index made',
      'first question, index from disk',
      'question p50',
      'libraries in memory',
      'they hold',
      'bound',
      'process, resident',
    ],
    libraries.map(({ count, first, again, warm, inMemory, held, bound, resident }) => [
      inThousands(count),
      ms(first),
      ms(again),
      ms(warm),
      inThousands(inMemory),
      `${rounded(held)} MB`,
      `${bound} MB`,
      `${resident.toFixed(0)} MB`,
    ]),
  );
}

export function growthPlot(measured: readonly Sized[], libraries: readonly LibraryFigures[]): string {
  const timed = (engine: string, name: string) => ({
    name,
    points: measured.map(({ size, figures }) => ({ x: size, y: figures.get(engine)?.p50 ?? 0 })),
  });
  const memory = (figure: 'held' | 'resident' | 'bound', name: string, isBound = false) => ({
    name,
    isBound,
    points: libraries.map((own) => ({ x: own.count, y: own[figure] })),
  });
  return plot('How the cost of a question and of libraries grows', inWords(measured, libraries), [
    {
      title: 'A question, by passages',
      xLabel: 'passages in the library',
      yLabel: 'ms, the middle of 200 questions',
      lines: [
        timed('footnote, meaning', 'Footnote, meaning'),
        timed(footnoteWords.name, 'Footnote, words alone'),
        timed(plainLunr.name, 'Lunr, passages only'),
      ],
    },
    {
      title: 'Memory, by servers with an article of their own',
      xLabel: 'servers with an article of their own',
      yLabel: 'MB',
      lines: [
        memory('resident', 'the whole process'),
        memory('held', 'libraries in memory'),
        memory('bound', 'bound of the libraries', true),
      ],
    },
  ]);
}

/** Where the lines end. */
function inWords(measured: readonly Sized[], libraries: readonly LibraryFigures[]): string {
  const [size, last] = [measured.at(-1), libraries.at(-1)];
  const engines = [...(size?.figures ?? [])].slice(0, 3).map(([name, { p50 }]) => `${name} ${rounded(p50)} ms`);
  return [
    ...(size ? [`A question at ${inThousands(size.size)} passages: ${engines.join(', ')}.`] : []),
    ...(last
      ? [
          `Libraries of ${inThousands(last.count)} servers: ${inThousands(last.inMemory)} in memory, which hold`,
          `${rounded(last.held)} MB of the ${last.bound} MB that they may; the process has ${last.resident.toFixed(0)} MB.`,
        ]
      : []),
  ].join(' ');
}

/** Three digits, without an exponent. */
function rounded(value: number): string {
  return Number(value.toPrecision(3)).toLocaleString('en', { maximumFractionDigits: 6 });
}

function inThousands(value: number): string {
  return value.toLocaleString('en');
}
