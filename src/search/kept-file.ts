/** Files that spare work at the next start: whole or absent, never half. */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, extname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';

const DIGEST_BYTES = 32;
/** Libraries asked about in turn keep their files; what is oldest goes. A library of 1,000 passages has a few MB. */
const MAX_KEPT_BYTES = 500_000_000;

/** What {@link keep} wrote at `path`; nothing when the file is absent, torn, or was written by something else. */
export async function loadKept(path: string): Promise<unknown> {
  try {
    const file = await readFile(path);
    const payload = file.subarray(DIGEST_BYTES);
    return digestOf(payload).equals(file.subarray(0, DIGEST_BYTES)) ? deserialize(payload) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * Writes a value of plain data and typed arrays, beside its place and moved there, so that no reader meets half a file.
 * Of files with the same ending the newest stay, as many as fit `maxBytes`. Rejects when the folder cannot be written.
 */
export async function keep(path: string, value: unknown, maxBytes = MAX_KEPT_BYTES): Promise<void> {
  const payload = serialize(value);
  const partial = `${path}.${process.pid}.part`;
  await mkdir(dirname(path), { recursive: true });
  await writeFile(partial, Buffer.concat([digestOf(payload), payload]));
  await rename(partial, path);
  let bytes = 0;
  for (const { file, size } of await filesLike(path)) {
    bytes += size;
    if (bytes > maxBytes && file !== path) await rm(file, { force: true });
  }
}

/** The files beside `path` with its ending, the newest first. */
export async function keptLike(path: string): Promise<readonly string[]> {
  return (await filesLike(path)).map(({ file }) => file);
}

async function filesLike(path: string): Promise<readonly { readonly file: string; readonly size: number }[]> {
  const directory = dirname(path);
  const names = await readdir(directory).catch(() => []);
  const alike = names.filter((name) => extname(name) === extname(path)).map((name) => join(directory, name));
  const files = await Promise.all(
    alike.map(async (file) => {
      // Another process may have taken it away meanwhile.
      const status = await stat(file).catch(() => undefined);
      return status === undefined ? [] : [{ file, size: status.size, modified: status.mtimeMs }];
    }),
  );
  return files.flat().sort((a, b) => b.modified - a.modified);
}

function digestOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
