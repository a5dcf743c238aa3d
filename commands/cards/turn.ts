/** The back of a card, behind its button. */
import { defineCommand } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import { cardNamed } from '../parts/card-name.ts';
import { backReply, nextReply } from '../parts/card-reply.ts';

export const turn = defineCommand({
  name: 'turn',
  hidden: true,
  audience: 'asker',
  description: 'Turn a card over',
  options: { card: { kind: 'text', description: 'Which card', required: true } },
  run: async ({ card: name }, context) => {
    const { caller, store, now } = context;
    const named = cardNamed(name, context, await store.cards.of(caller));
    if (named === undefined) return nextReply(context, undefined, phrase`The sentence of that card is gone.`);
    const { card, isOfArticle, isCurrent } = named;
    const only = isOfArticle ? card.article : undefined;
    if (!isCurrent) return nextReply(context, only, phrase`That card was rated before.`);
    await store.cards.show(caller, { article: card.article.slug, item: card.item.id, isOfArticle, isTurned: true });
    return backReply(card, { isOfArticle, now: now() });
  },
});
