/** How well a card was known, behind its buttons; then the next card. */
import { defineCommand } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import { GRADES } from '../../src/study/schedule.ts';
import { cardNamed } from '../parts/card-name.ts';
import { nextReply } from '../parts/card-reply.ts';
import { rateCard } from '../parts/rate-card.ts';

export const mark = defineCommand({
  name: 'mark',
  hidden: true,
  audience: 'asker',
  description: 'Say how well you knew a card',
  options: {
    card: { kind: 'text', description: 'Which card', required: true },
    grade: { kind: 'choice', description: 'How well you knew it', choices: GRADES, required: true },
  },
  run: async ({ card: name, grade }, context) => {
    const named = cardNamed(name, context, await context.store.cards.of(context.caller));
    if (named === undefined) return nextReply(context, undefined, phrase`The sentence of that card is gone.`);
    const { card, isOfArticle, isCurrent } = named;
    if (isCurrent) return rateCard(card, grade, context, isOfArticle);
    const only = isOfArticle ? card.article : undefined;
    return nextReply(context, only, phrase`That card was rated before.`);
  },
});
