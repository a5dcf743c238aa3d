/** How people name passages: `¶4`, `#4`, `4`, `¶4-6`, `paragraph 4`, `pact ¶4`. */

export interface Reference {
  /** Words that name the article, where there are any. */
  readonly name?: string;
  readonly first: number;
  readonly last: number;
}

const NUMBERS = String.raw`(?<first>\d{1,5})(?:\s?[-–—]\s?(?:[¶#]\s?)?(?<last>\d{1,5}))?`;
const MARK = String.raw`(?:[¶#§]|(?<!\p{L})(?:paragraphs?|para|passages?))\s?`;
/** A number alone, or marked as a passage's, with the article's name before or after it. */
const FORMS: readonly RegExp[] = [
  new RegExp(`^${NUMBERS}$`, 'u'),
  new RegExp(`^${MARK}${NUMBERS}(?:,? (?:(?:of|in|from) )?(?<name>.+))?$`, 'iu'),
  new RegExp(`^(?<name>.+?)[,:]? ?${MARK}${NUMBERS}$`, 'iu'),
];

/** Longer texts are no references, whatever they end in. */
const MAX_LENGTH = 200;

/** A text read as a reference, or nothing when it is none. Total over all strings. */
export function parseReference(text: string): Reference | undefined {
  const words = text.replaceAll(/\s+/g, ' ').trim();
  if (words.length > MAX_LENGTH) return undefined;
  for (const form of FORMS) {
    const groups = form.exec(words)?.groups;
    if (groups === undefined) continue;
    const first = Number(groups['first']);
    const name = groups['name']?.trim();
    return { first, last: Number(groups['last'] ?? first), ...(name ? { name } : {}) };
  }
  return undefined;
}

/** How a passage is named in words of the program's own making: `pact ¶4`. */
export function referenceTo(slug: string, passage: number): string {
  return `${slug} ¶${passage}`;
}
