/** Plain text → draft: the first line is the title, blank lines part paragraphs. */
import { splitSentences } from '../../language/sentences.ts';
import type { Draft, Read } from '../draft.ts';

/** A description under a headline is short; a first paragraph of the body usually is not. */
const MAX_STANDFIRST = 300;
const MAX_STANDFIRST_SENTENCES = 2;
/** Lines this long on average were not wrapped by hand: each is a paragraph. */
const UNWRAPPED_LINE = 120;

/** Reads a text whose line ends are `\n` and whose characters are clean. Fails when there is no title or no body. */
export function readText(text: string): Read<Draft> {
  const lines = text.split('\n').map((line) => line.trim());
  const titleAt = lines.findIndex((line) => line !== '');
  const title = lines[titleAt];
  if (title === undefined)
    return { ok: false, fault: { message: 'has no text; the first line is the title, the article follows.' } };
  const paragraphs = paragraphsOf(lines.slice(titleAt + 1));
  if (paragraphs.length === 0) {
    return { ok: false, fault: { line: titleAt + 1, message: 'has only a title; write the article below it.' } };
  }
  const hasStandfirst = isStandfirst(paragraphs);
  const body = hasStandfirst ? paragraphs.slice(1) : paragraphs;
  return {
    ok: true,
    value: {
      title,
      ...(hasStandfirst && paragraphs[0] !== undefined ? { standfirst: paragraphs[0] } : {}),
      pieces: body.map((paragraph) => ({ kind: 'paragraph', text: paragraph })),
      imprint: {},
    },
  };
}

/**
 * Blank lines part paragraphs and a line end within one is a space. A text without blank lines is one paragraph a
 * line when its lines are long or mostly end as sentences do; else it is one paragraph, wrapped by hand.
 */
function paragraphsOf(lines: readonly string[]): readonly string[] {
  const start = lines.findIndex((line) => line !== '');
  if (start < 0) return [];
  const body = lines.slice(start, lines.findLastIndex((line) => line !== '') + 1);
  const filled = body.filter((line) => line !== '');
  if (filled.length === body.length && areParagraphs(filled)) return filled;
  const paragraphs: string[][] = [[]];
  for (const line of body) {
    if (line === '') paragraphs.push([]);
    else paragraphs.at(-1)?.push(line);
  }
  return paragraphs.filter((words) => words.length > 0).map((words) => words.join(' '));
}

function areParagraphs(lines: readonly string[]): boolean {
  const average = lines.reduce((sum, line) => sum + line.length, 0) / lines.length;
  const ended = lines.filter((line) => /[.?!…]["”’)\]]*$/.test(line)).length;
  return average > UNWRAPPED_LINE || ended > lines.length * 0.7;
}

/** Short, at most two sentences, more than one paragraph after it, and shorter than the longest of them. */
function isStandfirst([first, ...rest]: readonly string[]): boolean {
  return (
    first !== undefined &&
    rest.length >= 2 &&
    first.length <= MAX_STANDFIRST &&
    rest.some((paragraph) => paragraph.length > first.length) &&
    splitSentences(first).length <= MAX_STANDFIRST_SENTENCES
  );
}
