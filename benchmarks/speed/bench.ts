/**
 * Times this engine beside its peers in one run, at several sizes, each figure also as a ratio to plain Lunr:
 *
 *     npm run bench -- [--passages 100,1000,10000]
 */
import { parseArgs } from 'node:util';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { type Engine, footnoteMeaning, footnoteWords, peers, plainLunr } from './engines.ts';
import { prose } from './text.ts';

const { values } = parseArgs({ options: { passages: { type: 'string', default: '100,1000,10000' } } });
const sizes = values.passages.split(',').map(Number);
const QUESTIONS = 200;
const MEGABYTE = 1e6;

/** What is measured of an engine: milliseconds and megabytes. */
interface Figures {
  readonly index: number;
  readonly p50: number;
  readonly p99: number;
  readonly heap: number;
  readonly size: number | undefined;
}

const encoder = createEncoder();
const engines = [plainLunr, footnoteWords, ...(encoder ? [footnoteMeaning(encoder)] : []), ...peers];

for (const size of sizes) {
  const rows: Record<string, Record<string, string>> = {};
  let base: Figures | undefined;
  for (const engine of engines) {
    const figures = await measure(engine, size);
    base ??= figures;
    rows[engine.name] = shown(figures, base);
  }
  console.log(`\n${size} passages; × is the ratio to plain lunr in this run`);
  console.table(rows);
}
await encoder?.close();

async function measure(engine: Engine, size: number): Promise<Figures> {
  const text = prose(size);
  const articles = text.articles(size);
  const warmUp = text.questions(QUESTIONS);
  const questions = text.questions(QUESTIONS);
  const before = heapInUse();
  const started = performance.now();
  const ready = await engine.index(articles);
  const index = performance.now() - started;
  const heap = (heapInUse() - before) / MEGABYTE;
  // Each engine is timed as it runs and not as it warms up, on questions that it has not met: it may remember others.
  for (const question of warmUp) await ready.ask(question);
  const times: number[] = [];
  for (const question of questions) {
    const asked = performance.now();
    await ready.ask(question);
    times.push(performance.now() - asked);
  }
  times.sort((a, b) => a - b);
  const serialised = ready.serialised();
  return {
    index,
    heap,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    size: serialised === undefined ? undefined : serialised / MEGABYTE,
  };
}

/** Bytes on the heap and in array buffers after a collection; run with --expose-gc. */
function heapInUse(): number {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

function shown(figures: Figures, base: Figures): Record<string, string> {
  const cell = (value: number | undefined, of: number | undefined, unit: string): string =>
    value === undefined || of === undefined ? '–' : `${value.toPrecision(3)} ${unit} (×${(value / of).toFixed(1)})`;
  return {
    index: cell(figures.index, base.index, 'ms'),
    'question p50': cell(figures.p50, base.p50, 'ms'),
    'question p99': cell(figures.p99, base.p99, 'ms'),
    heap: cell(figures.heap, base.heap, 'MB'),
    serialised: cell(figures.size, base.size, 'MB'),
  };
}
