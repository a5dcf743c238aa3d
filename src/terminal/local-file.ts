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

async function readUpTo(path: string, maxBytes: number): Promise<FileRead> {
  try {
    const status = await stat(path);
    // A pipe or a device might never end.
    if (!status.isFile()) return { ok: false, problem: `${path} is no file.` };
    if (status.size > maxBytes) return fileTooLarge(path, status.size, maxBytes);
    return { ok: true, bytes: await readFile(path) };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    const reason =
      code === 'ENOENT' ? 'there is no such file' : code === 'EACCES' ? 'it may not be opened' : String(code);
    return { ok: false, problem: `${path} cannot be read: ${reason}.` };
  }
}
