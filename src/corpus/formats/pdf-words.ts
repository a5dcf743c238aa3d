/** Lines of a paragraph → its words, as they were before lines were broken. */
import { oneLine } from '../characters.ts';

/** A word that ends its line with a hyphen; a soft one was kept there to tell. Words are short, hence the slice. */
const CUT_WORD = /(?<head>[\p{L}\p{N}]+)[-\u00AD\u2010]$/u;
const LONGEST_WORD = 60;
/** A mark before an item of a list. */
const ITEM = /^[•●▪◦‣∙] ?/;

/**
 * Lines as one text, items of a list on lines of their own. A word that was cut at a line's end is whole again, but
 * keeps its hyphen before a capital or a digit, and where `hyphenated` has it.
 */
export function joinedLines(lines: readonly string[], hyphenated: ReadonlySet<string>): string {
  const parts: string[] = [];
  for (const line of lines) {
    const before = parts.at(-1);
    if (before === undefined) parts.push(line.replace(ITEM, ''));
    else if (ITEM.test(line)) parts.push('\n', line.replace(ITEM, ''));
    else parts.push(...joint(before, line, hyphenated, parts));
  }
  return parts.join('').split('\n').map(oneLine).filter(Boolean).join('\n');
}

/** What comes after `before`, whose own hyphen is taken off in `parts` where the word goes on without. */
function joint(before: string, line: string, hyphenated: ReadonlySet<string>, parts: string[]): readonly string[] {
  const head = CUT_WORD.exec(before.slice(-LONGEST_WORD))?.groups?.['head'];
  if (head === undefined) return [' ', line];
  const tail = /^\p{Ll}\p{L}*/u.exec(line.slice(0, LONGEST_WORD))?.[0];
  const isWritten = tail === undefined ? /^[\p{L}\p{N}]/u.test(line) : hyphenated.has(`${head}-${tail}`.toLowerCase());
  if (isWritten) return [line];
  // "two- or threefold": a hyphen before a space was meant.
  if (tail === undefined || /^(?:and|or|to)$/.test(tail)) return [' ', line];
  parts[parts.length - 1] = before.slice(0, -1);
  return [line];
}

/** Words with a hyphen that stand inside a line: those are written so. */
export function wordsWithHyphen(lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((text) => text.toLowerCase().match(/\p{L}{1,40}-\p{L}{1,40}/gu) ?? []));
}
