/** The card that a person has before them, for those who type. */
import type { CommandContext } from '../../src/command/command.ts';
import { code, errorReply, phrase, type Reply } from '../../src/command/reply.ts';
import type { ShownCard } from '../../src/study/cards.ts';
import { type Card, cardAt } from '../../src/study/deck.ts';

/** Runs `act` with the card that was shown last; where there is none, that is said. */
export async function withShownCard(
  { library, caller, store }: CommandContext,
  act: (card: Card, shown: ShownCard) => Reply | Promise<Reply>,
): Promise<Reply> {
  const shown = await store.cards.shownTo(caller);
  const card = shown === undefined ? undefined : cardAt(library, shown, await store.cards.of(caller));
  if (shown === undefined || card === undefined)
    return errorReply(phrase`There is no card before you; ${code('/cards review')} shows the next.`);
  return act(card, shown);
}
