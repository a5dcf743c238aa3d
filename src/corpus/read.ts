/** A folder → articles. A bad file is a named problem and the others still load. */
import { readdir } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import type { Article, Slug } from './article.ts';
import { cleanCharacters } from './characters.ts';
import { type Draft, type Fault, failed, type Read } from './draft.ts';
import { decodePage, decodeText, readBytes, reasonOf, tooLarge } from './file.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { leastPassages, segment } from './segment.ts';
import { slugOf } from './slug.ts';

/** What is wrong with one file, for the person who put it there. */
export interface Problem extends Fault {
  readonly file: string;
}

export interface Corpus {
  /** In the order of their slugs. */
  readonly articles: readonly Article[];
  /** In the order of their files. */
  readonly problems: readonly Problem[];
}

export interface ReadingOptions {
  /** Told after each file. */
  readonly onFile?: (done: number, total: number, file: string) => void;
  /** Stops between two files; what was read is given. */
  readonly signal?: AbortSignal;
}

/** How the files of one kind are read. Each gives a clean draft; `name` is a title for an article without one. */
interface Format {
  readonly maxBytes: number;
  readonly read: (bytes: Buffer, name: string) => Read<Draft> | Promise<Read<Draft>>;
}

/** A novel has about 1 MB of text; a file ten times as long is something else. */
const MAX_TEXT_BYTES = 10_000_000;
/** A book with its pictures. */
const MAX_PDF_BYTES = 20_000_000;
/** A long book; what is longer is not read passage by passage. */
const MAX_PASSAGES = 5000;

/** The parsers of pages and PDFs are large and loaded only when they are needed: most articles are texts. */
const HTML: Format = {
  maxBytes: MAX_TEXT_BYTES,
  read: async (bytes, name) => over(decodePage(bytes), name, (await import('./formats/html.ts')).readHtml),
};
const PDF: Format = {
  maxBytes: MAX_PDF_BYTES,
  read: async (bytes, name) => (await import('./formats/pdf.ts')).readPdf(bytes, name),
};

/** The formats by file extension. */
const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['.txt', { maxBytes: MAX_TEXT_BYTES, read: (bytes, name) => over(decodeText(bytes), name, readText) }],
  ['.md', { maxBytes: MAX_TEXT_BYTES, read: (bytes, name) => over(decodeText(bytes), name, readMarkdown) }],
  ['.html', HTML],
  ['.htm', HTML],
  ['.pdf', PDF],
]);

/** Files that someone may well mean as articles, though they cannot be read. */
const NOT_READ = /\.(?:docx?|odt|rtf|epub|markdown|text)$/i;

/**
 * Every file of a known format in the folder, but not of folders in it; hidden files are left alone. The files are never
 * changed. A folder that cannot be read is a problem too.
 */
export async function readCorpus(directory: string, { onFile, signal }: ReadingOptions = {}): Promise<Corpus> {
  const listing = await filesIn(directory);
  if (!listing.ok) return { articles: [], problems: [{ file: directory, ...listing.fault }] };
  const problems: Problem[] = [];
  const articles = new Map<Slug, { readonly article: Article; readonly file: string }>();
  for (const [index, file] of listing.value.entries()) {
    if (signal?.aborted) break;
    const read = await readArticle(join(directory, file));
    const twin = read.ok ? articles.get(read.value.slug) : undefined;
    if (!read.ok) {
      problems.push({ file, ...read.fault });
    } else if (twin !== undefined) {
      const message = `Its article would be called “${read.value.slug}”, as that of ${twin.file} is; rename one of the files.`;
      problems.push({ file, message });
    } else {
      articles.set(read.value.slug, { article: read.value, file });
    }
    onFile?.(index + 1, listing.value.length, file);
  }
  const inOrder = [...articles.values()].map(({ article }) => article).sort((a, b) => (a.slug < b.slug ? -1 : 1));
  return { articles: inOrder, problems };
}

/** One article from a file of a known format. */
export async function readArticle(path: string): Promise<Read<Article>> {
  const { base } = parse(path);
  const format = formatOf(base);
  if (format === undefined) return unknownFormat(base);
  const bytes = await readBytes(path, format.maxBytes);
  return bytes.ok ? readArticleFile(base, bytes.value) : bytes;
}

/** One article from the bytes of a file, whose name tells its format and gives its slug. Refuses what is too large. */
export async function readArticleFile(file: string, bytes: Uint8Array): Promise<Read<Article>> {
  const format = formatOf(file);
  if (format === undefined) return unknownFormat(file);
  if (bytes.length > format.maxBytes) return tooLarge(bytes.length, format.maxBytes);
  const { name } = parse(file);
  const draft = await format.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), readable(name));
  if (!draft.ok) return draft;
  const least = leastPassages(draft.value);
  if (least > MAX_PASSAGES) return tooLong(`at least ${least}`);
  const article = segment(slugOf(name), draft.value);
  const count = article.passages.length;
  return count <= MAX_PASSAGES ? { ok: true, value: article } : tooLong(count);
}

function tooLong(count: number | string): Read<never> {
  return failed(`The article has ${count} passages; one may have up to ${MAX_PASSAGES}. Part it into several files.`);
}

function unknownFormat(file: string): Read<never> {
  return failed(`Articles are .txt, .md, .html or .pdf files; save ${file} as one of these.`);
}

function formatOf(file: string): Format | undefined {
  return FORMATS.get(extname(file).toLowerCase());
}

/** Reads what was decoded, its characters made clean. */
function over(text: Read<string>, name: string, reader: (text: string, name: string) => Read<Draft>): Read<Draft> {
  return text.ok ? reader(cleanCharacters(text.value), name) : text;
}

/** A file's name as a title: `north-korea_pact` → "North korea pact". */
function readable(name: string): string {
  const words = name.replaceAll(/[-_\s]+/g, ' ').trim();
  return words === '' ? name : `${words[0]?.toUpperCase()}${words.slice(1)}`;
}

/** The names of the files to read, sorted, so that no result depends on the file system's order. */
async function filesIn(directory: string): Promise<Read<readonly string[]>> {
  try {
    const names = await readdir(directory);
    const wanted = names.filter(
      (name) => !name.startsWith('.') && (formatOf(name) !== undefined || NOT_READ.test(name)),
    );
    return { ok: true, value: wanted.sort() };
  } catch (error) {
    return failed(`This cannot be read as a folder of articles: ${reasonOf(error)}.`);
  }
}
