/** PDF → draft: the text layer's lines, put together into the paragraphs that they were set as. */
import { getDocumentProxy } from 'unpdf';
import { oneLine } from '../characters.ts';
import { clean } from '../clean.ts';
import { type Draft, failed, MAX_TITLE, type Piece, type Read } from '../draft.ts';
import { linesOf, type Page, type TextItem } from './pdf-lines.ts';
import { type Block, blocksOf } from './pdf-paragraphs.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

/** A book; more pages are a file that lost its way, or one made to keep a reader busy. */
const MAX_PAGES = 500;

/** Names that programs give by themselves. */
const NO_TITLE =
  /^(?:untitled|(?:un)?named document|microsoft (?:word|powerpoint)\b.*|.*\.(?:docx?|pptx?|pdf|tex|dvi|indd|qxd|rtf|odt|pages))$/i;

const DAMAGED = failed('The PDF is damaged, or no PDF at all; open it in a reader and save it anew.');

/** Reads a PDF with a text layer. Nothing in it is run or fetched. Fails when it is locked, damaged or without text. */
export async function readPdf(bytes: Uint8Array, fallbackTitle: string): Promise<Read<Draft>> {
  const read = await pagesOf(bytes);
  if (!read.ok) return read;
  const blocks = blocksOf(read.value.pages);
  const title = [read.value.title, headlineIn(blocks)].find((name) => isTitle(name)) ?? fallbackTitle;
  const pieces: readonly Piece[] = blocks.flatMap(({ kind, text }) =>
    text === '' || text === title ? [] : [{ kind, text }],
  );
  const draft = clean({ title, pieces, imprint: {} });
  if (draft.pieces.some(({ kind }) => kind === 'paragraph')) return { ok: true, value: draft };
  return failed('The PDF holds pictures of pages and no text; have the text recognised first, and save it anew.');
}

interface Opened {
  readonly pages: readonly Page[];
  /** As the file tells it; empty where it does not. */
  readonly title: string;
}

async function pagesOf(bytes: Uint8Array): Promise<Read<Opened>> {
  let pdf: Pdf | undefined;
  try {
    pdf = await getDocumentProxy(
      // A copy: the parser takes over the memory that it is given.
      Uint8Array.from(bytes),
      { verbosity: 0, isEvalSupported: false, disableFontFace: true, useSystemFonts: false, stopAtErrors: false },
    );
    if (pdf.numPages > MAX_PAGES) {
      return failed(`The PDF has ${pdf.numPages} pages; an article may have up to ${MAX_PAGES}.`);
    }
    const pages: Page[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) pages.push(await pageOf(pdf, number));
    const { info } = await pdf.getMetadata();
    const title = 'Title' in info && typeof info.Title === 'string' ? oneLine(info.Title) : '';
    return { ok: true, value: { pages, title: NO_TITLE.test(title) ? '' : title } };
  } catch (error) {
    // Whatever the parser throws, it throws at what is in the file.
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? failed('The PDF is locked with a password; save it without one.') : DAMAGED;
  } finally {
    await pdf?.destroy();
  }
}

async function pageOf(pdf: Pdf, number: number): Promise<Page> {
  const page = await pdf.getPage(number);
  const { items } = await page.getTextContent();
  const [, bottom = 0, , top = 0] = page.view;
  page.cleanup();
  return { lines: linesOf(items.flatMap((item): readonly TextItem[] => ('str' in item ? [item] : []))), bottom, top };
}

/** The first of the largest headings on the first page that has words. */
function headlineIn(blocks: readonly Block[]): string {
  const first = blocks.filter(({ kind, page }) => kind === 'heading' && page === blocks[0]?.page);
  return (
    first.reduce<Block | undefined>((best, block) => (best && best.size >= block.size ? best : block), undefined)
      ?.text ?? ''
  );
}

function isTitle(name: string): boolean {
  return name.length <= MAX_TITLE && /\p{L}/u.test(name);
}
