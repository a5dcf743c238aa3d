/** Cards as a file that Anki imports: comma-separated values (RFC 4180) under Anki's own header lines. */
import type { Article } from '../corpus/article.ts';
import type { QuizItem } from './quiz-item.ts';

/** What stands for the missing words. */
export const BLANK = '_____';

const HEADER = ['#separator:Comma', '#html:false', '#columns:Front,Back,Tags', '#tags column:3'];
const LINE_END = '\r\n';
/** What a spreadsheet would take for a formula: also after white space that it drops, and in full width. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/u;

/** The sentence with its blank, or what stands for it, as text. */
export function frontOf({ stem }: QuizItem, blank = BLANK): string {
  return stem.map((piece) => (piece.kind === 'blank' ? blank : piece.text)).join('');
}

/** A line for each card: front, back (the missing words, the whole sentence, where it stands) and tags. */
export function ankiFile(article: Article, items: readonly QuizItem[]): string {
  const rows = items.map((item) => {
    const back = [item.truth, item.key.text, `${article.title}, ¶${item.passage}`].join('\n');
    return [frontOf(item), back, `footnote ${article.slug} ${article.slug}::¶${item.passage}`].map(cell).join(',');
  });
  return [...HEADER, ...rows].map((line) => `${line}${LINE_END}`).join('');
}

/** Always in quotes: Anki takes a line that starts with `#` for a remark. An apostrophe keeps a formula from being one. */
function cell(text: string): string {
  return `"${FORMULA.test(text) ? "'" : ''}${text.replaceAll('"', '""')}"`;
}
