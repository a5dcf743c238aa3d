/** A folder → articles. A bad file is a named problem and the others still load. */
import { readdir } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import type { Article, Slug } from './article.ts';
import { cleanCharacters } from './characters.ts';
import { type Draft, type Fault, failed, type Read } from './draft.ts';
import { readWords, reasonOf } from './file.ts';
import { readMarkdown } from './formats/markdown.ts';
import { readText } from './formats/text.ts';
import { segment } from './segment.ts';
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

/** The formats by file extension. Each gives a clean draft; `name` is a title for an article without one. */
const READERS: ReadonlyMap<string, (text: string, name: string) => Read<Draft>> = new Map([
  ['.txt', readText],
  ['.md', readMarkdown],
]);

/** Files that someone may well mean as articles, though they cannot be read. */
const NOT_READ = /\.(?:pdf|html?|docx?|odt|rtf|epub|markdown|text)$/i;

/**
 * Every `.txt` and `.md` file of the folder, but not of folders in it; hidden files are left alone. The files are
 * never changed. A folder that cannot be read is a problem too.
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
  const { name, ext, base } = parse(path);
  const reader = READERS.get(ext.toLowerCase());
  if (reader === undefined) return failed(`Articles are .txt or .md files; save ${base} as one of these.`);
  const words = await readWords(path);
  if (!words.ok) return words;
  const draft = reader(cleanCharacters(words.value), readable(name));
  return draft.ok ? { ok: true, value: segment(slugOf(name), draft.value) } : draft;
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
      (name) => !name.startsWith('.') && (READERS.has(extname(name).toLowerCase()) || NOT_READ.test(name)),
    );
    return { ok: true, value: wanted.sort() };
  } catch (error) {
    return failed(`This cannot be read as a folder of articles: ${reasonOf(error)}.`);
  }
}
