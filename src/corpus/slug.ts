/** From a file's name to an article's slug. */
import type { Slug } from './article.ts';

/** Short enough to stand in a button's id beside a passage number. */
const MAX_LENGTH = 48;

/**
 * Lower-case words of letters and digits joined by hyphens, accents taken off, at most 48 characters cut at a hyphen
 * where there is one. Letters of every script stay; a name without any gives `article`.
 */
export function slugOf(name: string): Slug {
  const words = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .normalize('NFC');
  const short = words.length <= MAX_LENGTH ? words : cut(words);
  // Proof: the expressions above leave nothing but letters, digits and single hyphens; an empty rest gets a name.
  return (short === '' ? 'article' : short) as Slug;
}

function cut(words: string): string {
  const head = [...words].reduce(
    (taken, character) => (taken.length + character.length <= MAX_LENGTH ? taken + character : taken),
    '',
  );
  const hyphen = words[head.length] === '-' ? head.length : head.lastIndexOf('-');
  return (hyphen > MAX_LENGTH / 2 ? head.slice(0, hyphen) : head).replace(/-+$/, '');
}
