/** Settings whose names were mistyped: read by nobody, they would be missed without a word. */
import { slipsBetween } from './language/slips.ts';

/** Names further off are another program's. */
const MOST_SLIPS = 2;

/** A sentence for each of the names that is none of `known`, and a slip or two from one of them, in any case of letters. */
export function misspeltSettings(names: readonly string[], known: readonly string[]): readonly string[] {
  return names
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = known
        .map((setting) => ({ setting, slips: slipsBetween(name.toUpperCase(), setting) }))
        .filter(({ slips }) => slips <= MOST_SLIPS)
        .sort((a, b) => a.slips - b.slips)[0]?.setting;
      return meant === undefined ? [] : [`${name} is no setting and is not read; ${meant} may be meant.`];
    });
}
