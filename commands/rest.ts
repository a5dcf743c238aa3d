/** The rest of a summary that a message did not hold. A button's verb. */
import { defineCommand } from '../src/command/command.ts';
import { errorReply, phrase } from '../src/command/reply.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { MAX_SENTENCES, summaryReply } from './parts/summary-reply.ts';

export const rest = defineCommand({
  name: 'rest',
  audience: 'asker',
  description: 'The rest of a summary',
  hidden: true,
  options: {
    article: articleOption,
    topic: { kind: 'text', description: 'The topic', maxLength: 200 },
    sentences: { kind: 'integer', description: 'How many sentences', required: true, min: 1, max: MAX_SENTENCES },
    from: { kind: 'integer', description: 'How many were shown', required: true, min: 0 },
  },
  run: ({ article: name, topic, sentences, from }, context) =>
    withArticle(name, context, async (article) => {
      const reply = await summaryReply({ article, topic, sentences, from }, context);
      return reply.blocks.length === 0 ? errorReply(phrase`There is no more of it.`) : reply;
    }),
});
