/** Whether quoted words are about a passage or a topic. */
import type { Quote } from '../../corpus/quote.ts';
import { tokenise } from '../../language/tokens.ts';
import { isAboutWhat } from '../about.ts';

export function isAbout({ passage, text }: Quote, about: number | string): boolean {
  return isAboutWhat(about)({ passage, tokens: tokenise(text) });
}
