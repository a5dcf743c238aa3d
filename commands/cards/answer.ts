/** The back of the card that was shown last, with a verdict on what was typed. */
import { defineCommand } from '../../src/command/command.ts';
import { isRightWhenTyped } from '../../src/study/typed-answer.ts';
import { backReply } from '../parts/card-reply.ts';
import { withShownCard } from '../parts/shown-card.ts';

export const answer = defineCommand({
  name: 'answer',
  audience: 'asker',
  description: 'Answer the card before you, or turn it over without an answer',
  options: { words: { kind: 'text', description: 'The missing words', maxLength: 200 } },
  run: ({ words }, context) =>
    withShownCard(context, async (card, shown) => {
      await context.store.cards.show(context.caller, { ...shown, isTurned: true });
      const { isOfArticle } = shown;
      const typed = words === undefined ? {} : { typed: { words, isRight: isRightWhenTyped(card.item, words) } };
      return backReply(card, { isOfArticle, now: context.now(), ...typed });
    }),
});
