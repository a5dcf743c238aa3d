/** From a file's name to an article's slug, and the slug as a button carries it. */
import { createHash } from 'node:crypto';
import type { Slug } from './article.ts';

/** Short enough to stand in a button's id beside a passage number. */
const MAX_LENGTH = 48;

/**
 * Lower-case words of letters and digits joined by hyphens, Latin and Greek accents taken off, at most 48 characters
 * cut at a hyphen where there is one. Letters of every script stay; a name without any gives `article`.
 */
export function slugOf(name: string): Slug {
  const words = name
    .normalize('NFKD')
    // In other scripts marks are vowels and letters of their own.
    .replaceAll(/([\p{Script=Latin}\p{Script=Greek}])\p{M}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-');
  const short = cut(trimmed(words));
  // Proof: the expressions above leave nothing but letters, marks, digits and single hyphens; an empty rest gets a name.
  return (short === '' ? 'article' : short) as Slug;
}

/** Longer ones leave no room in a button's id for what else it carries. */
const MAX_WRITTEN = 20;

/**
 * `=pact`: the article of that slug and no other, in at most 21 characters; a long slug is its hash. What people type may
 * mean an article whose name is near, which a button that was made for one must not.
 */
export function exactName(slug: string): string {
  return `=${slug.length <= MAX_WRITTEN ? slug : `~${createHash('sha256').update(slug).digest('hex').slice(0, 10)}`}`;
}

function cut(words: string): string {
  if (words.length <= MAX_LENGTH) return words;
  const hyphen = words.lastIndexOf('-', MAX_LENGTH);
  if (hyphen > MAX_LENGTH / 2) return words.slice(0, hyphen);
  const head = words.slice(0, MAX_LENGTH);
  // Half of a surrogate pair is no letter.
  return trimmed(head.replace(/[\uD800-\uDBFF]$/, ''));
}

function trimmed(words: string): string {
  return words.replaceAll(/^-|-$/g, '');
}
