/** Times one engine over generated prose. */
import { percentile } from '../load/percentile.ts';
import type { Engine } from './engines.ts';
import { heapInUse, MEGABYTE } from './memory.ts';
import { prose } from './text.ts';

const QUESTIONS = 200;

/** What is measured of an engine: milliseconds and megabytes. */
export interface Figures {
  readonly index: number;
  readonly p50: number;
  readonly p99: number;
  readonly heap: number;
  readonly size: number | undefined;
}

/** Over so many passages. */
export async function measure(engine: Engine, size: number): Promise<Figures> {
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
  const serialised = ready.serialised();
  return {
    index,
    heap,
    p50: percentile(times, 0.5),
    p99: percentile(times, 0.99),
    size: serialised === undefined ? undefined : serialised / MEGABYTE,
  };
}
