/** Characters as the rest of the house expects them, whatever a file was saved with. */

/** Line ends of every make: Windows, old Mac, NEL, line and paragraph separators. */
const LINE_ENDS = /\r\n?|[\u0085\u2028\u2029]/g;
/** Byte-order marks, soft hyphens, zero-width spaces, direction marks: no words, and they can disguise some. */
const INVISIBLE = /[\uFEFF\u00AD\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\uFFF9-\uFFFB]/g;
/** Letters that were set as one, as texts copied out of PDFs hold them. */
const LIGATURES = /[\uFB00-\uFB06]/g;
/** Joiners, and runs of what is neither a joiner nor a mark; bounded, since longer ones exhaust the expression's stack. */
const JOINERS_AND_OTHERS = /[\u200C\u200D]|[^\p{M}\u200C\u200D]{1,1000}/gu;
/** After such a character a joiner hides more than it tells. */
const ENDS_IN_OURS = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{N}\p{P}\s]$/u;

/**
 * Composed letters (NFC), ligatures written out, `\n` line ends, plain spaces in place of odd ones and of control characters, nothing
 * invisible. Lines keep their numbers and their indentation. Doing it twice changes nothing.
 */
export function cleanCharacters(text: string): string {
  const visible = text
    .replaceAll(LINE_ENDS, '\n')
    .replaceAll(INVISIBLE, '')
    .replaceAll(LIGATURES, (ligature) => ligature.normalize('NFKC'))
    .replaceAll(/(?![\n\t])[\s\p{Cc}]/gu, ' ')
    .normalize('NFC');
  return withoutNeedlessJoiners(visible).normalize('NFC');
}

/**
 * Joiners spell words in some scripts and make one emoji of several; beside our letters they only hide. Marks may
 * stand between a letter and its joiner.
 */
function withoutNeedlessJoiners(text: string): string {
  if (!/[\u200C\u200D]/.test(text)) return text;
  let isOurs = true;
  return text.replaceAll(JOINERS_AND_OTHERS, (part) => {
    if (/^[\u200C\u200D]/.test(part)) return isOurs ? '' : part;
    isOurs = ENDS_IN_OURS.test(part.slice(-2));
    return part;
  });
}

/** The words on one line, clean, with single spaces between them and none around. */
export function oneLine(text: string): string {
  return cleanCharacters(text).replaceAll(/\s+/g, ' ').trim();
}
