/** Characters as the rest of the house expects them, whatever a file was saved with. */

/** Line ends of every make: Windows, old Mac, NEL, line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Byte-order marks, soft hyphens, zero-width spaces, direction marks: no words, and they can disguise some. */
const INVISIBLE = /[\uFEFF\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]/g;
/**
 * Joiners spell words in some scripts and make one emoji of several; beside our letters they only hide. The marks
 * after a letter stand between it and the joiner.
 */
const NEEDLESS_JOINERS =
  /(^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s])([\p{M}\u200C\u200D]+)/gu;

/**
 * Composed letters (NFC), `\n` line ends, plain spaces in place of odd ones and of control characters, nothing
 * invisible. Lines keep their numbers and their indentation. Doing it twice changes nothing.
 */
export function cleanCharacters(text: string): string {
  return text
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(/(?![\n\t])[\s\p{Cc}]/gu, ' ')
    .normalize('NFC')
    .replaceAll(
      NEEDLESS_JOINERS,
      (_, before: string, marks: string) => before + marks.replaceAll(/[\u200C\u200D]/g, ''),
    )
    .normalize('NFC');
}

/** The words on one line, clean, with single spaces between them and none around. */
export function oneLine(text: string): string {
  return cleanCharacters(text).replaceAll(/\s+/g, ' ').trim();
}
