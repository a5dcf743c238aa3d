/** Whether words of a passage are about what a reader asked for: the one rule of quizzes and prompts. */
import { mentionsIn } from '../language/names.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import type { Subject } from './discussion.ts';

/** Words of an article, and the ¶ that they stand in. */
export interface PlacedWords {
  readonly passage: number;
  readonly tokens: readonly Token[];
}

/**
 * Numbers ask for these ¶. Words ask for all that they name: "China trade" for both, a country under any of its names.
 * Nothing in particular is what everything is about.
 */
export function isAboutWhat(about: Subject | undefined): (words: PlacedWords) => boolean {
  if (about === undefined) return () => true;
  if (typeof about !== 'string') return ({ passage }) => about.includes(passage);
  const tokens = tokenise(about);
  const mentions = mentionsIn(tokens);
  const wanted = [
    ...mentions.map(keyOf),
    ...stemsIn(tokens.filter((_, at) => !mentions.some(({ first, end }) => first <= at && at < end))),
  ];
  return (words) => {
    const found = new Set([...mentionsIn(words.tokens).map(keyOf), ...stemsIn(words.tokens)]);
    return wanted.length > 0 && wanted.every((key) => found.has(key));
  };
}

function keyOf({ country }: { readonly country: string }): string {
  return `@${country}`;
}

function stemsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.filter(({ isContent }) => isContent).map(({ stem }) => stem);
}
