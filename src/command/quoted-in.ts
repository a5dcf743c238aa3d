/** A message → the quotations in it, as its writer means them. */

/** Fewer words stand in any text. */
const LEAST_WORDS = 4;
const MAX_QUOTATIONS = 3;

/**
 * The words between quotation marks and in quoted lines (`>`), each of four words at least unless said, at most three; where
 * there are none, the whole message. Marks of Markdown and lines that cite ("— [1] …") are no words.
 */
export function quotedIn(message: string, leastWords = LEAST_WORDS): readonly string[] {
  const lines = message
    .split('\n')
    .filter((line) => !/^\s*>?\s*(?:—|-#)/.test(line))
    .map((line) => line.replaceAll(/\*\*|__|(?<![\p{L}\p{N}])[*_]|[*_](?![\p{L}\p{N}])|`|\\(?=[^\p{L}\p{N}\s])/gu, ''));
  const isQuoted = (line: string): boolean => /^\s*>/.test(line);
  const quotedLines = lines.filter(isQuoted).map((line) => line.replace(/^\s*>+\s?/, ''));
  const own = lines.filter((line) => !isQuoted(line)).join(' ');
  const marked = [...own.matchAll(/["“„«]([^"“”„«»]+)["”“»]/g)].map(([, words = '']) => words);
  const quotations = [...(quotedLines.length > 0 ? [quotedLines.join(' ')] : []), ...marked]
    .map((words) => words.replaceAll(/\s+/g, ' ').trim())
    .filter((words) => words.split(' ').length >= leastWords);
  const whole = own.replaceAll(/\s+/g, ' ').trim();
  return quotations.length > 0 ? quotations.slice(0, MAX_QUOTATIONS) : whole === '' ? [] : [whole];
}
