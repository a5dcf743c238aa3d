/** A folder → articles. A bad file is a named problem and the others still load. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import type { Article, Slug } from './article.ts';
import { clean, cleanCharacters } from './clean.ts';
import type { Draft, Fault, Read } from './draft.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { segment } from './segment.ts';
import { slugOf } from './slug.ts';

/** What is wrong with one file, for the person who put it there: `file:line: message`. */
export interface Problem extends Fault {
  readonly file: string;
}

export interface Corpus {
  /** In the order of their slugs. */
  readonly articles: readonly Article[];
  readonly problems: readonly Problem[];
}

/** A novel has about 1 MB of text; a file ten times as long is something else. */
const MAX_BYTES = 10_000_000;

/** The formats by file extension. */
const READERS: ReadonlyMap<string, (text: string, name: string) => Read<Draft>> = new Map([
  ['.txt', (text) => readText(text)],
  ['.md', readMarkdown],
]);

/** Files that someone may well mean as articles, though they cannot be read. */
const NOT_READ = /\.(?:pdf|html?|docx?|odt|rtf|epub|markdown|text)$/i;

export interface ReadingOptions {
  /** Told after each file. */
  readonly onFile?: (done: number, total: number) => void;
  /** Stops between two files; what was read is given. */
  readonly signal?: AbortSignal;
}

/** Every `.txt` and `.md` file of the folder, itself unchanged. A folder that cannot be read is a problem too. */
export async function readCorpus(directory: string, { onFile, signal }: ReadingOptions = {}): Promise<Corpus> {
  const listing = await filesIn(directory);
  if (!listing.ok) return { articles: [], problems: [{ file: directory, ...listing.fault }] };
  const problems: Problem[] = [];
  const articles = new Map<Slug, { article: Article; file: string }>();
  for (const [index, file] of listing.value.entries()) {
    if (signal?.aborted) break;
    const read = await readArticle(join(directory, file));
    if (!read.ok) {
      problems.push({ file, ...read.fault });
    } else if (articles.has(read.value.slug)) {
      const other = articles.get(read.value.slug)?.file;
      problems.push({ file, message: `gives the same name, “${read.value.slug}”, as ${other}; rename one of them.` });
    } else {
      articles.set(read.value.slug, { article: read.value, file });
    }
    onFile?.(index + 1, listing.value.length);
  }
  const inOrder = [...articles.values()].map(({ article }) => article).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { articles: inOrder, problems };
}

/** One article from a file of a known format. */
export async function readArticle(path: string): Promise<Read<Article>> {
  const { name, ext, base } = parse(path);
  const reader = READERS.get(ext.toLowerCase());
  if (reader === undefined)
    return fault(`is not read: articles are .txt or .md files, so save ${base} as one of these.`);
  const text = await readWords(path);
  if (!text.ok) return text;
  const draft = reader(cleanCharacters(text.value), name.replaceAll(/[-_]+/g, ' ').trim() || name);
  if (!draft.ok) return draft;
  const article = segment(slugOf(name), clean(draft.value));
  if (article.passages.every(({ number }) => number === 0))
    return fault('has no text below its title; write the article there.');
  return { ok: true, value: article };
}

/** The names of the files to read, sorted, so that no result depends on the file system's order. */
async function filesIn(directory: string): Promise<Read<readonly string[]>> {
  try {
    const names = await readdir(directory);
    const wanted = names.filter(
      (name) => !name.startsWith('.') && (READERS.has(extname(name).toLowerCase()) || NOT_READ.test(name)),
    );
    return { ok: true, value: wanted.sort() };
  } catch (error) {
    return fault(`cannot be read as a folder of articles: ${reasonOf(error)}.`);
  }
}

async function readWords(path: string): Promise<Read<string>> {
  try {
    const { size } = await stat(path);
    if (size > MAX_BYTES) {
      return fault(`is ${Math.round(size / 1e6)} MB long; an article may have up to ${MAX_BYTES / 1e6} MB.`);
    }
    return decode(await readFile(path));
  } catch (error) {
    return fault(`cannot be read: ${reasonOf(error)}.`);
  }
}

function decode(bytes: Buffer): Read<string> {
  if (bytes.length >= 2 && (bytes.readUInt16BE() === 0xfeff || bytes.readUInt16BE() === 0xfffe)) {
    return fault('is in UTF-16; save it as UTF-8.');
  }
  const zero = bytes.indexOf(0);
  if (zero >= 0) return fault('is not a text file: it holds NUL bytes.', lineAt(bytes, zero));
  try {
    return { ok: true, value: new TextDecoder('utf-8', { fatal: true }).decode(bytes) };
  } catch {
    return fault('is not valid UTF-8; save it as UTF-8.', lineAt(bytes, firstInvalidByte(bytes)));
  }
}

/** Where the replacement characters start: what a lenient decoder kept before the first is valid. */
function firstInvalidByte(bytes: Buffer): number {
  const lenient = bytes.toString('utf8');
  let at = lenient.indexOf('\uFFFD');
  while (at >= 0) {
    const offset = Buffer.byteLength(lenient.slice(0, at));
    // A replacement character may also stand in the file itself, as its own three bytes.
    if (!bytes.subarray(offset, offset + 3).equals(Buffer.from('\uFFFD'))) return offset;
    at = lenient.indexOf('\uFFFD', at + 1);
  }
  return 0;
}

function lineAt(bytes: Buffer, offset: number): number {
  return bytes.subarray(0, offset).reduce((lines, byte) => lines + (byte === 0x0a ? 1 : 0), 1);
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'it does not exist'],
  ['ENOTDIR', 'it is not a folder'],
  ['EISDIR', 'it is a folder'],
  ['EACCES', 'this program may not open it'],
  ['EPERM', 'this program may not open it'],
  ['ELOOP', 'it is a link that leads back to itself'],
]);

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REASONS.get(code) ?? (code === '' ? String(error) : `the system says ${code}`);
}

function fault(message: string, line?: number): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { message, ...(line === undefined ? {} : { line }) } };
}
