/** The words of one file: from bytes on a disk to text, or what is wrong with them. */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { failed, type Read } from './draft.ts';

/** A novel has about 1 MB of text; a file ten times as long is something else. */
const MAX_BYTES = 10_000_000;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The text of a UTF-8 file. A file that is too long is refused by its size, before it is read. */
export async function readWords(path: string): Promise<Read<string>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return failed('This is a folder; articles are files.');
    // A pipe or a device might never end.
    if (!status.isFile()) return failed('This is no ordinary file, so it is not read.');
    if (status.size > MAX_BYTES) {
      const megabytes = Math.ceil(status.size / 1e6);
      return failed(`The file has ${megabytes} MB; an article may have up to ${MAX_BYTES / 1e6} MB.`);
    }
    return decode(await readFile(path));
  } catch (error) {
    return failed(`The file cannot be read: ${reasonOf(error)}.`);
  }
}

/** The text of some bytes in UTF-8; a fault names the line of the first byte that is wrong. */
function decode(bytes: Buffer): Read<string> {
  if (bytes.length >= 2 && (bytes.readUInt16BE() === 0xfeff || bytes.readUInt16BE() === 0xfffe)) {
    return failed('The file is in UTF-16; save it as UTF-8.');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return failed('This is no text file: there is a NUL byte in this line.', linesBefore(bytes, zero) + 1);
  if (!isUtf8(bytes)) {
    return failed('This line is not valid UTF-8; save the file as UTF-8.', firstInvalidLine(bytes));
  }
  return { ok: true, value: bytes.toString('utf8') };
}

/** No character's bytes reach over a line end, so each line is valid or not by itself. */
function firstInvalidLine(bytes: Buffer): number {
  let line = 1;
  let start = 0;
  for (let at = 0; at < bytes.length; at += 1) {
    if (!isLineEnd(bytes, at)) continue;
    if (!isUtf8(bytes.subarray(start, at))) return line;
    line += 1;
    start = at + 1;
  }
  return line;
}

function linesBefore(bytes: Buffer, offset: number): number {
  let lines = 0;
  for (let at = 0; at < offset; at += 1) if (isLineEnd(bytes, at)) lines += 1;
  return lines;
}

/** `\n`, also after `\r`, or a lone `\r` as old Macs wrote it. */
function isLineEnd(bytes: Buffer, at: number): boolean {
  return bytes[at] === LINE_FEED || (bytes[at] === CARRIAGE_RETURN && bytes[at + 1] !== LINE_FEED);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it, or what it links to, does not exist'],
  ['ENOTDIR', 'it is not a folder'],
  ['EACCES', 'this program may not open it'],
  ['EPERM', 'this program may not open it'],
  ['ELOOP', 'it is a link that leads back to itself'],
]);

/** Why the system refused, in words that continue "it cannot be read:". */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? (code === '' ? String(error) : `the system says ${code}`);
}
