/** How well the card that was shown last was known, for those who type; then the next card. */
import { defineCommand } from '../../src/command/command.ts';
import { code, errorReply, phrase } from '../../src/command/reply.ts';
import { GRADES } from '../../src/study/schedule.ts';
import { rateCard } from '../parts/rate-card.ts';
import { withShownCard } from '../parts/shown-card.ts';

export const rate = defineCommand({
  name: 'rate',
  audience: 'asker',
  description: 'Say how well you knew the card before you, and see the next',
  options: { grade: { kind: 'choice', description: 'How well you knew it', choices: GRADES, required: true } },
  run: ({ grade }, context) =>
    withShownCard(context, (card, { isTurned, isOfArticle }) =>
      isTurned
        ? rateCard(card, grade, context, isOfArticle)
        : errorReply(
            phrase`This card was not turned yet; ${code('/cards answer')} does that, with or without an answer.`,
          ),
    ),
});
