/** Keeps a built index on disk, and gives it back when neither the articles nor the code that made it changed. */
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Article } from '../corpus/article.ts';
import { unitsOf } from './columns.ts';
import { buildOnThread } from './index-thread.ts';
import { keep, loadKept } from './kept-file.ts';
import { type BuildOptions, buildIndex, restoreIndex, type SearchIndex, type SerialisedIndex } from './lunr-index.ts';

export interface CacheOptions extends BuildOptions {
  /** Builds a large index on a thread of its own, so that others are answered meanwhile. */
  readonly isThreaded?: boolean;
  /** Told when the cache cannot be written: the index works all the same. */
  readonly onUnwritable?: (error: unknown) => void;
}

/** So many passages are indexed in less time than a thread takes to start, in steps that let others go on. */
const UNITS_AT_HOME = 300;

/** The index of the articles, from `directory` when it holds a valid one, else built and kept there. */
export async function cachedIndex(
  articles: readonly Article[],
  directory: string,
  { onUnwritable, isThreaded = false, ...building }: CacheOptions = {},
): Promise<SearchIndex> {
  const units = unitsOf(articles);
  const path = join(directory, `${await keyOf(articles)}.index`);
  const kept = await loadKept(path);
  // Proof: the key, a digest of this code and these articles, is in the file's name, and the file is whole.
  if (kept !== undefined) return restoreIndex(units, kept as SerialisedIndex);
  const isLarge = isThreaded && units.length > UNITS_AT_HOME;
  const built = isLarge ? await buildOnThread(articles) : undefined;
  const index = built === undefined ? await buildIndex(units, building) : restoreIndex(units, built);
  // What the thread gave is what is kept: to serialise it again would hold up others.
  await keep(path, built ?? index.serialise()).catch((error: unknown) => onUnwritable?.(error));
  return index;
}

/** Changes with any word of the articles, with the code that indexes them, and with what that code uses. */
async function keyOf(articles: readonly Article[]): Promise<string> {
  codeDigest ??= digestOfCode();
  return createHash('sha256')
    .update(await codeDigest)
    .update(JSON.stringify(articles))
    .digest('hex')
    .slice(0, 32);
}

/** The code stays the same while the program runs: its files are read for the first library alone. */
let codeDigest: Promise<Buffer> | undefined;

async function digestOfCode(): Promise<Buffer> {
  const hash = createHash('sha256');
  hash.update(process.version);
  for (const room of ['../language/', './']) {
    const directory = fileURLToPath(new URL(room, import.meta.url));
    const entries = await readdir(directory, { withFileTypes: true });
    for (const name of entries.flatMap((entry) => (entry.isFile() ? [entry.name] : [])).sort()) {
      hash.update(name).update(await readFile(join(directory, name)));
    }
  }
  hash.update(JSON.stringify(await installedVersions()));
  return hash.digest();
}

async function installedVersions(): Promise<readonly string[]> {
  const manifests = ['lunr', 'wink-nlp', 'wink-eng-lite-web-model'].map((name) =>
    import.meta.resolve(name).replace(new RegExp(`(/node_modules/${name}/).*$`), '$1package.json'),
  );
  return Promise.all(manifests.map((manifest) => readFile(fileURLToPath(manifest), 'utf8')));
}
