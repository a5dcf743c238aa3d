/** A card in few characters, so that a button can carry it: `=pact c812-820 3`, with a star where its article alone is asked. */
import type { CommandContext } from '../../src/command/command.ts';
import { exactName } from '../../src/corpus/slug.ts';
import type { KeptCard } from '../../src/study/cards.ts';
import { type Card, cardAt } from '../../src/study/deck.ts';

/** A card as it was when its button was made. */
export interface NamedCard {
  readonly card: Card;
  readonly isOfArticle: boolean;
  /** Whether nobody rated it since. */
  readonly isCurrent: boolean;
}

/** The name of a card that is shown; {@link cardNamed} finds the card again, and tells when it was rated since. */
export function nameOfCard({ article, item, kept }: Card, isOfArticle: boolean): string {
  return `${exactName(article.slug)} ${item.id} ${kept?.schedule.ratings ?? 0}${isOfArticle ? '*' : ''}`;
}

/** The card that {@link nameOfCard} named; nothing when its sentence is no longer in the library. */
export function cardNamed(name: string, { library }: CommandContext, kept: readonly KeptCard[]): NamedCard | undefined {
  const [, slug = '', item = '', ratings = '', star] = /^(\S+) (\S+) (\d+)(\*)?$/.exec(name) ?? [];
  const article = library.get(slug);
  const card = article === undefined ? undefined : cardAt(library, { article: article.slug, item }, kept);
  if (card === undefined) return undefined;
  return {
    card,
    isOfArticle: star !== undefined,
    isCurrent: (card.kept?.schedule.ratings ?? 0) === Number(ratings),
  };
}
