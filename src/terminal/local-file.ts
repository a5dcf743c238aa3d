/** A file on the disk of whoever sits at the terminal. */
import { readFile, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import { basename, resolve } from 'node:path';
import { type FileRead, type FileValue, fileTooLarge } from '../command/options.ts';

/** The file at a path as a shell would take it: from the current folder, `~` for one's own. */
export function fileAt(typed: string): FileValue {
  const path = resolve(typed.replace(/^~(?=$|\/)/, homedir()));
  return { name: basename(path), read: (maxBytes) => readUpTo(path, maxBytes) };
}

const MAX_SHOWN = 200;
const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'there is no such file'],
  ['ENOTDIR', 'there is no such file'],
  ['ENAMETOOLONG', 'no file has so long a name'],
  ['ERR_INVALID_ARG_VALUE', 'no file has such a name'],
  ['EACCES', 'it may not be opened'],
  ['EPERM', 'it may not be opened'],
  ['ELOOP', 'it is a link that leads back to itself'],
]);

/** A path as far as it helps to see it. */
function shown(path: string): string {
  return path.length > MAX_SHOWN ? `${path.slice(0, MAX_SHOWN)}…` : path;
}

async function readUpTo(path: string, maxBytes: number): Promise<FileRead> {
  try {
    const status = await stat(path);
    // A pipe or a device might never end.
    if (!status.isFile()) {
      return {
        ok: false,
        problem: `${path} is ${status.isDirectory() ? 'a folder' : 'no file'}; an article is a file.`,
      };
    }
    if (status.size > maxBytes) return fileTooLarge(path, status.size, maxBytes);
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return { ok: false, problem: `${shown(path)} cannot be read: ${REASONS.get(code) ?? `the system says ${code}`}.` };
  }
}
