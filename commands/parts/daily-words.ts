/** What a passage a day reads, and how, in words. */
import { type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Library } from '../../src/corpus/library.ts';
import type { Daily, Order } from '../../src/study/daily.ts';

const WORDS = {
  reading: 'in the order of the text',
  shuffled: 'shuffled',
  main: 'those first that carry most',
} as const satisfies Record<Order, string>;

/** An order of passages, as it stands behind a comma. */
export function orderInWords(order: Order): string {
  return WORDS[order];
}

/** The one article, or the whole library. */
export function whatIsRead({ article }: Daily, library: Library): Phrase {
  return article === undefined ? phrase`the whole library` : phrase`${strong(library.get(article)?.title ?? article)}`;
}
