/** Whether a sentence speaks of what a quiz is to be about. */
import { mentionsIn } from '../language/names.ts';
import { tokenise } from '../language/tokens.ts';
import type { StudySentence } from './sentences.ts';

/** `about` is a ¶ number, or words: all of them, or a country under another name. Everything is about nothing in particular. */
export function speaksOfTopic({ passage, tokens, stems }: StudySentence, about: string | number | undefined): boolean {
  if (about === undefined) return true;
  if (typeof about === 'number') return passage.number === about;
  const wanted = tokenise(about);
  const countries = mentionsIn(wanted).map(({ country }) => country);
  const own = new Set(mentionsIn(tokens).map(({ country }) => country));
  if (countries.length > 0) return countries.every((country) => own.has(country));
  const words = wanted.filter(({ isContent }) => isContent);
  return words.length > 0 && words.every(({ stem }) => stems.has(stem));
}
