/** PDF → draft: the text layer's lines, put together into the paragraphs that they were set as. */
import { getDocumentProxy } from 'unpdf';
import { oneLine } from '../characters.ts';
import { clean } from '../clean.ts';
import { type Draft, failed, MAX_TITLE, type Read } from '../draft.ts';
import { type Line, linesOf, type TextItem } from './pdf-lines.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';

/** A book; more pages are a file that lost its way, or one made to keep a reader busy. */
const MAX_PAGES = 500;

/** Names that programs give by themselves. */
const NO_TITLE = /^(?:untitled|microsoft word\b.*|.*\.(?:docx?|pdf|tex|dvi|indd|qxd|rtf|odt|pages))$/i;

/** Reads a PDF with a text layer. Nothing in it is run or fetched. Fails when it is locked, damaged or without text. */
export async function readPdf(bytes: Uint8Array, fallbackTitle: string): Promise<Read<Draft>> {
  const opened = await open(bytes);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  try {
    if (pdf.numPages > MAX_PAGES) {
      return failed(`The PDF has ${pdf.numPages} pages; an article may have up to ${MAX_PAGES}.`);
    }
    const pages: (readonly Line[])[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      pages.push(linesOf(items.flatMap((item): readonly TextItem[] => ('str' in item ? [item] : []))));
      page.cleanup();
    }
    const pieces = paragraphsOf(pages);
    const { info } = await pdf.getMetadata();
    const headline = pieces.find(({ kind }) => kind === 'heading')?.text ?? '';
    const names = [titleIn(info), headline, fallbackTitle];
    const title = names.find((name) => name !== '' && name.length <= MAX_TITLE) ?? fallbackTitle;
    const draft = clean({ title, pieces: pieces.filter(({ text }) => text !== title), imprint: {} });
    if (draft.pieces.some(({ kind }) => kind === 'paragraph')) return { ok: true, value: draft };
    return failed('The PDF holds pictures of pages and no text; have the text recognised first, and save it anew.');
  } catch {
    return DAMAGED;
  } finally {
    await pdf.destroy();
  }
}

const DAMAGED = failed('The PDF is damaged, or no PDF at all; open it in a reader and save it anew.');

async function open(bytes: Uint8Array): Promise<Read<Awaited<ReturnType<typeof getDocumentProxy>>>> {
  try {
    // A copy: the parser takes over the memory that it is given.
    const pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      disableFontFace: true,
      useSystemFonts: false,
      stopAtErrors: false,
    });
    return { ok: true, value: pdf };
  } catch (error) {
    const isLocked = error instanceof Error && error.name === 'PasswordException';
    return isLocked ? failed('The PDF is locked with a password; save it without one.') : DAMAGED;
  }
}

function titleIn(info: object): string {
  const given = 'Title' in info && typeof info.Title === 'string' ? oneLine(info.Title) : '';
  return NO_TITLE.test(given) || !/\p{L}/u.test(given) ? '' : given;
}
