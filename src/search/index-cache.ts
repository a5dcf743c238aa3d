/** Keeps a built index on disk, and gives it back when neither the articles nor the code that made it changed. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deserialize, serialize } from 'node:v8';
import type { Article } from '../corpus/article.ts';
import { unitsOf } from './columns.ts';
import { type BuildOptions, buildIndex, restoreIndex, type SearchIndex, type SerialisedIndex } from './lunr-index.ts';

/** Libraries asked about in turn keep their indexes; older ones go. */
const MAX_KEPT = 8;
const DIGEST_BYTES = 32;

export interface CacheOptions extends BuildOptions {
  /** Told when the cache cannot be written: the index works all the same. */
  readonly onUnwritable?: (error: unknown) => void;
}

/** The index of the articles, from `directory` when it holds a valid one, else built and kept there. */
export async function cachedIndex(
  articles: readonly Article[],
  directory: string,
  { onUnwritable, ...building }: CacheOptions = {},
): Promise<SearchIndex> {
  const units = unitsOf(articles);
  const path = join(directory, `${await keyOf(articles)}.index`);
  const kept = await load(path);
  if (kept !== undefined) return restoreIndex(units, kept);
  const index = await buildIndex(units, building);
  try {
    await keep(path, index.serialise());
    await prune(directory);
  } catch (error) {
    onUnwritable?.(error);
  }
  return index;
}

/** A file that is torn or was written by something else fails its digest and counts as absent. */
async function load(path: string): Promise<SerialisedIndex | undefined> {
  try {
    const file = await readFile(path);
    const payload = file.subarray(DIGEST_BYTES);
    if (!digestOf(payload).equals(file.subarray(0, DIGEST_BYTES))) return undefined;
    // Proof: the digest shows that the bytes are whole, and the key that this very code wrote them.
    return deserialize(payload) as SerialisedIndex;
  } catch {
    return undefined;
  }
}

/** Written beside its place and moved there, so that no reader meets half a file. */
async function keep(path: string, serialised: SerialisedIndex): Promise<void> {
  const payload = serialize(serialised);
  const partial = `${path}.${process.pid}.part`;
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(partial, Buffer.concat([digestOf(payload), payload]));
  await rename(partial, path);
}

async function prune(directory: string): Promise<void> {
  const names = await readdir(directory);
  const files = await Promise.all(
    names.map(async (name) => ({ name, modified: (await stat(join(directory, name))).mtimeMs })),
  );
  const old = files.sort((a, b) => b.modified - a.modified).slice(MAX_KEPT);
  for (const { name } of old) await rm(join(directory, name), { force: true });
}

/** Changes with any word of the articles, with the code that reads and indexes them, and with what that code uses. */
async function keyOf(articles: readonly Article[]): Promise<string> {
  const hash = createHash('sha256');
  hash.update(process.version);
  for (const room of ['../language/', './']) {
    const directory = fileURLToPath(new URL(room, import.meta.url));
    for (const name of (await readdir(directory)).sort())
      hash.update(name).update(await readFile(join(directory, name)));
  }
  hash.update(JSON.stringify(await installedVersions()));
  hash.update(JSON.stringify(articles));
  return hash.digest('hex').slice(0, 32);
}

async function installedVersions(): Promise<readonly string[]> {
  const manifests = ['lunr', 'wink-nlp', 'wink-eng-lite-web-model'].map((name) =>
    import.meta.resolve(name).replace(new RegExp(`(/node_modules/${name}/).*$`), '$1package.json'),
  );
  return Promise.all(manifests.map((manifest) => readFile(fileURLToPath(manifest), 'utf8')));
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
