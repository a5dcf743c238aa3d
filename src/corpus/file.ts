/** One file: from a disk to bytes, and from bytes to text, or what is wrong with them. */
import { isUtf8 } from 'node:buffer';
import { readFile, stat } from 'node:fs/promises';
import { type Fault, failed, type Read } from './draft.ts';

/** What pages without a charset were written in before UTF-8, and what its bytes from 0x80 to 0x9F mean. */
const WINDOWS = 'windows-1252';
const WINDOWS_MARKS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

/** The bytes of a file. One of more than `maxBytes` is refused by its size, before it is read. */
export async function readBytes(path: string, maxBytes: number): Promise<Read<Buffer>> {
  try {
    const status = await stat(path);
    if (status.isDirectory()) return failed('This is a folder; articles are files.');
    // A pipe or a device might never end.
    if (!status.isFile()) return failed('This is no ordinary file, so it is not read.');
    if (status.size > maxBytes) return tooLarge(status.size, maxBytes);
    return { ok: true, value: await readFile(path) };
  } catch (error) {
    return failed(`The file cannot be read: ${reasonOf(error)}.`);
  }
}

/** What is said of a file that is larger than its kind may be. */
export function tooLarge(size: number, maxBytes: number): { readonly ok: false; readonly fault: Fault } {
  return failed(`The file has ${Math.ceil(size / 1e6)} MB; an article may have up to ${maxBytes / 1e6} MB.`);
}

/**
 * The text of a web page. What it is written in is told by a byte-order mark, else by the page in its first kilobyte, as
 * browsers look for it; else it is UTF-8, or of the time before that.
 */
export function decodePage(bytes: Buffer): Read<string> {
  const charset = markedAs(bytes) ?? declaredAs(bytes);
  let text: string;
  try {
    const decoder = new TextDecoder(charset === 'utf-8' && !isUtf8(bytes) ? WINDOWS : charset);
    text = decoder.decode(bytes);
    if (decoder.encoding === WINDOWS) text = text.replaceAll(/[\u0080-\u009F]/g, ofWindows);
  } catch {
    return failed(`The page says that it is written in “${charset}”, which is not known here; save it as UTF-8.`);
  }
  if (text.includes('\0')) return failed('This is no web page: there is a NUL character in it.');
  return { ok: true, value: text };
}

/** Node 20 leaves these characters of the charset, most of them quotation marks and dashes, as control characters. */
function ofWindows(control: string): string {
  return WINDOWS_MARKS[control.charCodeAt(0) - 0x80] ?? control;
}

function markedAs(bytes: Buffer): string | undefined {
  const marks = { 'utf-8': '\u00EF\u00BB\u00BF', 'utf-16le': '\u00FF\u00FE', 'utf-16be': '\u00FE\u00FF' };
  const start = bytes.subarray(0, 3).toString('latin1');
  return Object.entries(marks).find(([, mark]) => start.startsWith(mark))?.[0];
}

function declaredAs(bytes: Buffer): string {
  const start = bytes.subarray(0, 1024).toString('latin1');
  const [, charset = 'utf-8'] = /charset\s*=\s*["']?\s*([\w-]+)/i.exec(start) ?? [];
  // What could be read byte by byte up to here is not in UTF-16, whatever it says.
  return /^utf-?(?:8|16)/i.test(charset) ? 'utf-8' : charset.toLowerCase();
}

/** The text of some bytes in UTF-8; a fault names the line of the first byte that is wrong. */
export function decodeText(bytes: Buffer): Read<string> {
  if (/^utf-16/.test(markedAs(bytes) ?? '') || isWide(bytes)) {
    return failed('The file is in UTF-16; save it as UTF-8.');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return failed('This is no text file: there is a NUL byte in this line.', linesBefore(bytes, zero) + 1);
  if (!isUtf8(bytes)) {
    return failed('This line is not valid UTF-8; save the file as UTF-8.', firstInvalidLine(bytes));
  }
  return { ok: true, value: bytes.toString('utf8') };
}

/** UTF-16 without a mark: of our letters every other byte is zero, and no two in a row are. */
function isWide(bytes: Buffer): boolean {
  const start = bytes.subarray(0, 1000);
  const zeros = start.filter((byte) => byte === 0).length;
  return zeros > start.length / 4 && !start.includes('\0\0');
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
