/**
 * What servers with libraries of their own cost, in a process of its own whose memory nothing else has touched: prints
 * one line of JSON, which `npm run bench` reads.
 *
 *     node --expose-gc --import tsx benchmarks/speed/libraries.ts COUNT
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Encoder, Vector } from '../../src/language/encoder.ts';
import { openCorpus, type Shelf } from '../../src/shelf/shelf.ts';
import { createShelves, type Shelves } from '../../src/shelf/shelves.ts';
import { createStore } from '../../src/storage/store.ts';
import { percentile } from '../load/percentile.ts';
import type { LibraryFigures } from './library-figures.ts';
import { heapInUse, MEGABYTE } from './memory.ts';
import { prose } from './text.ts';

const count = Number(process.argv[2]);
/** LIBRARY_MEMORY_MB as it is unless set. */
const BOUND_MB = 300;
/** An article of 20 passages of 5 sentences: some 9,000 characters. */
const PASSAGES = 20;
const ROOM = { articles: 100, passages: 5000 };
/** So many servers are timed; of the others the vectors are made up, as encoding a thousand articles takes half an hour. */
const TIMED = 10;
const WARM_QUESTIONS = 200;
const WARM_SERVERS = 20;

const directory = mkdtempSync(join(tmpdir(), 'footnote-libraries-'));
const corpus = await openCorpus('corpus', directory);
const { encoder: real } = corpus.making;
if (real === undefined) throw new Error('There is no encoder.');
let isTimed = true;
const encoder: Encoder = { ...real, encode: async (texts) => (isTimed ? real.encode(texts) : texts.map(madeUp)) };
const store = createStore({ directory, keptFor: () => Number.POSITIVE_INFINITY });
const text = prose(count);
const questions = text.questions(WARM_QUESTIONS + count);
for (const [at, article] of text.articles((count + 1) * PASSAGES).entries()) {
  await store.articles.add({ server: serverAt(at), person: 'a person' }, article, ROOM);
}
await corpus.complete;
// The code compiles itself and the model loads at a library that is not counted.
await ask(open(), count);

const before = heapInUse();
const shelves = open();
const libraries: WeakRef<Shelf>[] = [];
const first: number[] = [];
for (let at = 0; at < count; at += 1) {
  isTimed = at % Math.ceil(count / TIMED) === 0;
  const started = performance.now();
  await ask(shelves, at);
  if (isTimed) first.push(performance.now() - started);
  libraries.push(new WeakRef(await shelves.of(serverAt(at))));
}
isTimed = true;
const warm: number[] = [];
for (let turn = 0; turn < WARM_QUESTIONS; turn += 1) {
  const at = count - 1 - (turn % Math.min(count, WARM_SERVERS));
  const started = performance.now();
  await ask(shelves, at, questions[count + turn]);
  warm.push(performance.now() - started);
}
const held = (heapInUse() - before) / MEGABYTE;
const resident = process.memoryUsage().rss / MEGABYTE;
const inMemory = libraries.filter((library) => library.deref() !== undefined).length;

// What left memory is made again from disk, as it is after a restart.
const again: number[] = [];
const anew = open();
for (let at = 0; at < count; at += Math.ceil(count / TIMED)) {
  const started = performance.now();
  await ask(anew, at);
  again.push(performance.now() - started);
}
await store.close();
await corpus.close();
rmSync(directory, { recursive: true });
const figures: LibraryFigures = {
  count,
  first: percentile(first, 0.5),
  again: percentile(again, 0.5),
  warm: percentile(warm, 0.5),
  inMemory,
  held,
  bound: BOUND_MB,
  resident,
};
console.log(JSON.stringify(figures));

function open(): Shelves {
  const making = { ...corpus.making, encoder };
  return createShelves({ corpus, articles: store.articles, making, maxMegabytes: BOUND_MB, isPatient: false });
}

async function ask(of: Shelves, at: number, question = questions[at] ?? ''): Promise<void> {
  const { answerer } = await of.of(serverAt(at));
  await answerer.answer(question);
}

function serverAt(at: number): string {
  return `server ${at}`;
}

/** As long as a real one, and of no meaning. */
function madeUp(words: string): Vector {
  const vector = Float32Array.from({ length: 512 }, (_, at) => Math.sin(words.length * (at + 1)));
  const length = Math.hypot(...vector);
  return vector.map((value) => value / length);
}
