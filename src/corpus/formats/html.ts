/** A saved web page → draft: the article that a browser's reader mode would show, as headings and paragraphs. */
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { oneLine } from '../characters.ts';
import { clean } from '../clean.ts';
import { type Draft, failed, type Imprint, isWebAddress, MAX_TITLE, type Piece, type Read } from '../draft.ts';
import { type DomElement, type DomNode, ELEMENT, piecesIn } from './html-pieces.ts';

interface DomDocument extends DomNode {
  readonly body: DomElement | null;
  readonly querySelector: (selector: string) => DomElement | null;
}

/** The largest encyclopaedia articles have some 30,000; what goes beyond is no page that someone saved to read it. */
const MAX_ELEMENTS = 50_000;
/** The extractor's time grows with the square of the depth, and it calls itself for each level. */
const MAX_DEPTH = 300;

/**
 * Reads a web page. No script in it is run and nothing is fetched. Its title is the page's, without the site's name;
 * fails when there is nothing to quote, or more than an article has.
 */
export function readHtml(file: string, fallbackTitle: string): Read<Draft> {
  // Before it is parsed: the parser's time grows with the square of the depth as well.
  if ((file.match(/<[a-z]/gi)?.length ?? 0) > MAX_ELEMENTS) {
    return failed(`The page has more than ${MAX_ELEMENTS} elements; save the article alone.`);
  }
  const page = wholePage(file);
  const document = parsed(page);
  if (isDeep(document)) {
    return failed(`In the page more than ${MAX_DEPTH} elements lie within each other; save the article alone.`);
  }
  const { author, ...imprint } = imprintOf(document);
  const found = articleIn(page);
  const words = (selector: string): string => oneLine(document.querySelector(selector)?.textContent ?? '');
  const title = titleOf(found?.title || words('title'), words('h1')) ?? fallbackTitle;
  const inArticle = found === undefined ? [] : piecesIn(found.content);
  const byline = found?.author || author;
  const draft = clean({
    title,
    pieces: withoutTitle(inArticle.length > 0 ? inArticle : piecesIn(document.body), title),
    imprint: { ...imprint, ...(byline ? { author: byline } : {}) },
  });
  if (draft.pieces.some(({ kind }) => kind === 'paragraph')) return { ok: true, value: draft };
  return failed('The page has no text to quote.');
}

function parsed(page: string): DomDocument {
  // Proof: linkedom gives a document of the DOM standard, of which DomDocument is a part.
  return parseHTML(page).document as unknown as DomDocument;
}

/** Counted in the tree, since only the parser knows which elements it closed; level by level, without calling itself. */
function isDeep(document: DomDocument): boolean {
  let level: readonly DomNode[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap(({ childNodes }) => [...childNodes].filter(({ nodeType }) => nodeType === ELEMENT));
  }
  return false;
}

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
  const language = oneLine(document.querySelector('html[lang]')?.getAttribute('lang') ?? '');
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
