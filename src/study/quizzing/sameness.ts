/** Whether two words, names or keys come to the same. */

/** Case, marks and a leading "the" do not make two options of one. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/^the /, '')
    .replaceAll(/[^\p{L}\p{N}%$£€¥]/gu, '');
}

/** Whether the words stand in the text. */
export function hasWords(text: string, words: string): boolean {
  return text.toLowerCase().includes(words.toLowerCase().replace(/^the /, ''));
}

/** Whether two lists of words, parted by spaces, share one. */
export function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.split(' '));
  return other.split(' ').some((word) => words.has(word));
}

/** Whether two keys mean the same, or one a part of what the other means. */
export function areRelated(one: string, other: string): boolean {
  if (one === other || one.startsWith(`${other}/`) || other.startsWith(`${one}/`)) return true;
  if (one.startsWith('@') || other.startsWith('@')) return false;
  if (isAcronymOf(one, other) || isAcronymOf(other, one)) return true;
  const words = new Set(one.split(/[\s'’.-]+/).filter((word) => word.length > 2));
  return other.split(/[\s'’.-]+/).some((word) => words.has(word));
}

/** "SEC" of "US Securities Exchange Commission". */
function isAcronymOf(short: string, long: string): boolean {
  const initials = long
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .join('');
  const letters = short.replaceAll('.', '');
  return (
    letters.length >= 2 &&
    initials.length >= 2 &&
    (initials.endsWith(letters) || initials.startsWith(letters) || initials.replaceAll('o', '').endsWith(letters))
  );
}
