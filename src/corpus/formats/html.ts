/** A saved web page → draft: the article that a browser's reader mode would show, as headings and paragraphs. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { oneLine } from '../characters.ts';
import { clean } from '../clean.ts';
import { type Draft, failed, type Imprint, MAX_TITLE, type Piece, type Read } from '../draft.ts';
import { piecesIn } from './html-pieces.ts';

/** What is read of the DOM: elements and texts, by the standard's names. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly textContent: string | null;
  readonly childNodes: Iterable<DomNode>;
}

export interface DomElement extends DomNode {
  readonly getAttribute: (name: string) => string | null;
}

interface DomDocument extends DomNode {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly querySelector: (selector: string) => DomElement | null;
}

/** A long article has some thousands; what goes beyond is no page that someone saved to read it. */
const MAX_ELEMENTS = 50_000;
/** The parser's and the extractor's time grows with the square of the depth. */
const MAX_DEPTH = 300;

/**
 * Reads a web page. No script in it is run and nothing is fetched. Its title is the page's, without the site's name;
 * fails when there is nothing to quote, or more than an article has.
 */
export function readHtml(file: string, fallbackTitle: string): Read<Draft> {
  const size = sizeOf(file);
  if (size.elements > MAX_ELEMENTS) {
    return failed(`The page has more than ${MAX_ELEMENTS} elements; save the article alone.`);
  }
  if (size.depth > MAX_DEPTH) {
    return failed(`In the page more than ${MAX_DEPTH} elements lie within each other; save the article alone.`);
  }
  const page = wholePage(file);
  // Proof: linkedom gives a document of the DOM standard, of which DomDocument is a part.
  const document = parseHTML(page).document as unknown as DomDocument;
  const imprint = imprintOf(document);
  const heading = oneLine(document.querySelector('h1')?.textContent ?? '');
  const found = articleIn(page);
  const pieces = found === undefined ? piecesIn(document.body) : piecesIn(found.content);
  const title = titleOf(found?.title ?? '', heading) ?? fallbackTitle;
  const draft = clean({
    title,
    pieces: withoutTitle(pieces.length > 0 ? pieces : piecesIn(document.body), title),
    imprint: { ...imprint, ...(found?.author ? { author: found.author } : {}) },
  });
  if (draft.pieces.some(({ kind }) => kind === 'paragraph')) return { ok: true, value: draft };
  return failed('The page has no text to quote.');
}

/** How many elements the page opens, and how deep, without parsing it; end tags that are left out count as depth. */
function sizeOf(file: string): { readonly elements: number; readonly depth: number } {
  let elements = 0;
  let depth = 0;
  let deepest = 0;
  for (const [, end, name = ''] of file.matchAll(/<(\/?)([a-z][a-z0-9]*)/gi)) {
    if (CLOSED_BY_THEMSELVES.has(name.toLowerCase())) {
      elements += 1;
    } else if (end === '/') {
      depth = Math.max(0, depth - 1);
    } else {
      elements += 1;
      depth += 1;
      deepest = Math.max(deepest, depth);
    }
    if (elements > MAX_ELEMENTS) break;
  }
  return { elements, depth: deepest };
}

/** Elements without content, and those whose end tag people leave out: they do not lie within each other. */
const CLOSED_BY_THEMSELVES = new Set(
  'area base br col embed hr img input link meta source track wbr p li dt dd tr td th option thead tbody path'.split(
    ' ',
  ),
);

interface Found {
  readonly title: string;
  readonly author: string;
  readonly content: DomElement;
}

/** Reader mode's article; nothing where it finds none. It changes what it reads, hence a document of its own. */
function articleIn(page: string): Found | undefined {
  const { document } = parseHTML(page);
  const article = new Readability<unknown>(document, { serializer: (node: unknown) => node }).parse();
  if (article?.content === null || article?.content === undefined) return undefined;
  return {
    title: article.title ?? '',
    author: oneLine(article.byline ?? ''),
    // Proof: the serializer above hands on the element itself.
    content: article.content as DomElement,
  };
}

function imprintOf(document: DomDocument): Imprint {
  const meta = (selector: string, attribute = 'content'): string =>
    oneLine(document.querySelector(selector)?.getAttribute(attribute) ?? '');
  const source = [meta('link[rel="canonical"]', 'href'), meta('meta[property="og:url"]')].find(isWebAddress);
  const author = meta('meta[name="author"]');
  const published = meta('meta[property="article:published_time"]') || meta('time[datetime]', 'datetime');
  const language = oneLine(document.documentElement?.getAttribute('lang') ?? '');
  return {
    ...(source === undefined ? {} : { source }),
    ...(author === '' ? {} : { author }),
    ...(published === '' ? {} : { published: published.slice(0, 10) }),
    ...(language === '' ? {} : { language }),
  };
}

/** A browser adds the tags that a page leaves out; the parser does not. */
function wholePage(file: string): string {
  if (!/<body[\s>]/i.test(file)) return `<!DOCTYPE html><html><body>${file}</body></html>`;
  return /<html[\s>]/i.test(file) ? file : `<!DOCTYPE html><html>${file}</html>`;
}

/** The headline, which the page's title often repeats with the site's name; else that title. */
function titleOf(pageTitle: string, heading: string): string | undefined {
  const title = oneLine(pageTitle);
  const names = title.includes(heading) ? [heading, title] : [title, heading];
  return names.find((name) => name !== '' && name.length <= MAX_TITLE);
}

/** The headline again as a heading of its own. */
function withoutTitle(pieces: readonly Piece[], title: string): readonly Piece[] {
  return pieces.filter(({ kind, text }) => kind !== 'heading' || text !== title);
}

function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}
