/**
 * Times this engine beside its peers in one run, at several sizes, each figure also as a ratio to plain Lunr; and what
 * servers with libraries of their own cost, by how many there are:
 *
 *     npm run bench -- [--passages 100,1000,10000] [--libraries 1,100,1000]
 *
 * Without either, it does both at the sizes shown, and writes the tables and the plot of the documents. With one of them
 * it does that alone, and prints it.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { originOf } from '../origin.ts';
import { requirePlaces, writeBlocks } from '../report.ts';
import { type Engine, footnoteMeaning, footnoteWords, peers, plainLunr } from './engines.ts';
import { growthPlot, librariesTable, type Sized, shown, sizesTables } from './growth.ts';
import { type LibraryFigures, measureLibraries } from './library-figures.ts';
import { type Figures, measure } from './measure.ts';

const PLOT = 'docs/growth.svg';
const WARM_UP_PASSAGES = 100;
const PEERS = ['lunr', 'minisearch', '@orama/orama', 'flexsearch'];

const { values } = parseArgs({ options: { passages: { type: 'string' }, libraries: { type: 'string' } } });
const isWhole = values.passages === undefined && values.libraries === undefined;
const sizes = numbersIn(values.passages ?? (isWhole ? '100,1000,10000' : ''));
const counts = numbersIn(values.libraries ?? (isWhole ? '1,100,1000' : ''));
if (isWhole) requirePlaces(['bench: sizes', 'bench: libraries']);
const origin = originOf({ command: 'npm run bench', packages: PEERS });

const encoder = createEncoder();
const engines: readonly Engine[] = [plainLunr, footnoteWords, ...(encoder ? [footnoteMeaning(encoder)] : []), ...peers];
const measured: Sized[] = [];
// Code that is compiled halfway through the first size would make that look slower than the next.
if (sizes.length > 0) for (const engine of engines) await measure(engine, WARM_UP_PASSAGES);
for (const size of sizes) {
  const figures = new Map<string, Figures>();
  for (const engine of engines) figures.set(engine.name, await measure(engine, size));
  measured.push({ size, figures });
  console.log(`\n${size} passages; × is the ratio to plain lunr in this run`);
  console.table(shown(figures));
}
await encoder?.close();

const libraries: LibraryFigures[] = [];
for (const count of counts) {
  const figures = measureLibraries(count);
  libraries.push(figures);
  console.log(`\nlibraries of ${count} servers; ms and MB`);
  console.table(figures);
  if (figures.held > figures.bound) {
    console.error(`The libraries hold ${figures.held.toFixed(0)} MB, and may hold ${figures.bound} MB.`);
    process.exitCode = 1;
  }
}
if (isWhole) {
  const written = writeBlocks({
    'bench: sizes': `${sizesTables(measured)}\n\n${origin}`,
    'bench: libraries': `${librariesTable(libraries)}\n\n${origin}`,
  });
  writeFileSync(PLOT, growthPlot(measured, libraries));
  console.error(`Written: ${[...written, PLOT].join(', ')}`);
}

function numbersIn(list: string): readonly number[] {
  return list === '' ? [] : list.split(',').map(Number);
}
