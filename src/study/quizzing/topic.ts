/** Whether a sentence speaks of what a quiz is to be about. */
import { mentionsIn } from '../../language/names.ts';
import { tokenise } from '../../language/tokens.ts';
import type { StudySentence } from './sentences.ts';

/** `about` is a ¶ number (4, "¶4"), or words: all of them, or a country under another name. Everything is about nothing in particular. */
export function speaksOfTopic({ passage, tokens, stems }: StudySentence, about: string | number | undefined): boolean {
  if (about === undefined) return true;
  const number = typeof about === 'number' ? about : /^\s*¶\s*(\d+)\s*$/.exec(about)?.[1];
  if (number !== undefined) return passage.number === Number(number);
  const wanted = tokenise(String(about));
  const countries = mentionsIn(wanted).map(({ country }) => country);
  const own = new Set(mentionsIn(tokens).map(({ country }) => country));
  if (countries.length > 0) return countries.every((country) => own.has(country));
  const words = wanted.filter(({ isContent }) => isContent);
  return words.length > 0 && words.every(({ stem }) => stems.has(stem));
}
