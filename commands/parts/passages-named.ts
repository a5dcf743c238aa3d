/** Which passages are meant, in the fewest words that can be typed: with their article where there are several. */
import type { CommandContext } from '../../src/command/command.ts';
import { rangesOf } from '../../src/corpus/reference.ts';

interface Placed {
  readonly article: string;
  readonly passage: number;
}

/** `¶4, ¶3` as they come, best first; of several articles `clock ¶4, ¶3; bridge ¶7`. */
export function inOrder(places: readonly Placed[], context: CommandContext): string {
  return named(places, context, (numbers) => numbers.map((number) => `¶${number}`).join(', '));
}

/** `¶3-5, ¶9`, in the order of the text. */
export function inRanges(places: readonly Placed[], context: CommandContext): string {
  return named(places, context, (numbers) => rangesOf([...new Set(numbers)].sort((a, b) => a - b)));
}

function named(
  places: readonly Placed[],
  { library, article }: CommandContext,
  write: (numbers: readonly number[]) => string,
): string {
  if (article !== undefined || library.articles.length < 2) return write(places.map(({ passage }) => passage));
  const slugs = [...new Set(places.map((place) => place.article))];
  return slugs
    .map((slug) => {
      const numbers = places.filter((place) => place.article === slug).map(({ passage }) => passage);
      return `${slug} ${write(numbers)}`;
    })
    .join('; ');
}
