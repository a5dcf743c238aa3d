/** The one place where a text is cut. */

const ELLIPSIS = '…';

/**
 * The text when it has at most `maxLength` UTF-16 units; else a prefix of it, cut at a word's end where one is near,
 * never inside a surrogate pair, with an ellipsis in the last unit.
 */
export function shorten(text: string, maxLength: number): string {
  if (text.length <= maxLength) return text;
  const head = text.slice(0, Math.max(0, maxLength - ELLIPSIS.length));
  const whole = /[\uD800-\uDBFF]$/.test(head) ? head.slice(0, -1) : head;
  const wordEnd = whole.search(/\s\S*$/u);
  const cut = wordEnd > whole.length * 0.6 ? whole.slice(0, wordEnd) : whole;
  return `${cut.trimEnd()}${ELLIPSIS}`;
}
