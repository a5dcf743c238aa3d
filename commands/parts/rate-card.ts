/** A card is rated, once, and the next one comes. */
import type { CommandContext } from '../../src/command/command.ts';
import { phrase, type Reply } from '../../src/command/reply.ts';
import { type Card, ratedCard } from '../../src/study/deck.ts';
import type { Grade } from '../../src/study/schedule.ts';
import { nextReply } from './card-reply.ts';
import { spanInWords } from './until.ts';

/** Keeps the rating, unless another came first, and shows what is next. */
export async function rateCard(
  card: Card,
  grade: Grade,
  context: CommandContext,
  isOfArticle: boolean,
): Promise<Reply> {
  const { caller, store, now } = context;
  const at = now();
  const next = ratedCard(card, grade, at);
  const isKept = await store.cards.rate(caller, next);
  const said = isKept
    ? phrase`That card comes back in ${spanInWords(next.schedule.dueAt - at)}.`
    : phrase`That card was rated before.`;
  return nextReply(context, isOfArticle ? card.article : undefined, said);
}
