/** Plain text → draft: the first line is the title, blank lines part paragraphs. */
import { splitSentences } from '../../language/sentences.ts';
import { oneLine } from '../characters.ts';
import { clean, repeatsHeadline } from '../clean.ts';
import { type Draft, failed, MAX_TITLE, type Read } from '../draft.ts';

/** A description under a headline is short; a first paragraph of the body usually is not. A byline is shorter. */
const MAX_STANDFIRST = 300;
const MIN_STANDFIRST = 40;
const MAX_STANDFIRST_SENTENCES = 2;
/** Lines this long on average were not wrapped by hand: each is a paragraph. */
const UNWRAPPED_LINE = 120;
/** A field that Markdown files begin with. */
const FRONT_MATTER = /^(?:title|standfirst|source|author|published|language|tags|date|layout)\s*:/i;

/**
 * Reads a text whose characters are clean. Lines drawn with characters above the title are skipped. A first line of over 200 characters is no title but the text itself, which
 * is then called `fallbackTitle`. The first paragraph is the standfirst when it is short (40 to 300 characters, at
 * most two sentences), at least two more follow, and one of them is longer. Fails when there is nothing to quote.
 */
export function readText(text: string, fallbackTitle: string): Read<Draft> {
  const lines = text.split('\n').map(oneLine);
  const titleAt = lines.findIndex((line) => !isDrawn(line));
  const first = lines[titleAt];
  if (first !== undefined && lines[titleAt - 1] === '---' && FRONT_MATTER.test(first)) {
    return failed(
      'The file begins as a Markdown file does, with fields between lines of ---; save it as .md.',
      titleAt,
    );
  }
  if (first === undefined) return failed('The file is empty; its first line is the title, the article follows.');
  const hasTitle = first.length <= MAX_TITLE;
  const title = hasTitle ? first : fallbackTitle;
  const paragraphs = paragraphsOf(lines.slice(hasTitle ? titleAt + 1 : titleAt), title);
  const { pieces } = clean({
    title,
    pieces: paragraphs.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
    imprint: {},
  });
  const [opening, ...rest] = pieces;
  if (opening === undefined) return failed('The file has only a title; write the article below it.', titleAt + 1);
  const longest = rest.reduce((most, piece) => Math.max(most, piece.text.length), 0);
  return isStandfirst(opening.text, rest.length, longest)
    ? { ok: true, value: { title, standfirst: opening.text, pieces: rest, imprint: {} } }
    : { ok: true, value: { title, pieces, imprint: {} } };
}

function isStandfirst(text: string, paragraphsAfter: number, longestAfter: number): boolean {
  return (
    paragraphsAfter >= 2 &&
    text.length >= MIN_STANDFIRST &&
    text.length <= MAX_STANDFIRST &&
    text.length < longestAfter &&
    splitSentences(text).length <= MAX_STANDFIRST_SENTENCES
  );
}

/** Blank lines part paragraphs; so do drawn lines and the headline on a line of its own. */
function paragraphsOf(lines: readonly string[], title: string): readonly string[] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    if (isDrawn(line) || isTitleAgain(line, title, blocks.at(-1)?.length === 0)) blocks.push([]);
    else blocks.at(-1)?.push(line);
  }
  const filled = blocks.filter((block) => block.length > 0);
  return filled.flatMap((block) => (areParagraphs(block, filled.length === 1) ? block : [block.join(' ')]));
}

/** Nothing, or a line drawn with characters: "-----". */
function isDrawn(line: string): boolean {
  return /^[-=_*~#•·.—– ]*$/.test(line);
}

/** A one-word title may end a wrapped paragraph by chance; a longer one, or one that opens a paragraph, is a headline. */
function isTitleAgain(line: string, title: string, opensParagraph: boolean): boolean {
  return (opensParagraph || title.includes(' ')) && repeatsHeadline(line, title);
}

/**
 * Whether each line of a block is a paragraph: the lines are long and most end as sentences do. Where the file has no
 * blank line at all, one of the two is enough; else a line end was made by hand and is a space.
 */
function areParagraphs(lines: readonly string[], isAll: boolean): boolean {
  const average = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
  const ended = lines.filter((line) => /[.?!…]["”’')\]]*$/.test(line)).length / lines.length;
  return isAll ? average > UNWRAPPED_LINE || ended > 0.7 : average > UNWRAPPED_LINE && ended > 0.5;
}
