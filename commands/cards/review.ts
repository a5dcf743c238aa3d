/** The next card of a person's own: what is due, then what is new. */
import { defineCommand } from '../../src/command/command.ts';
import { articleOption, withArticle } from '../parts/article-option.ts';
import { nextReply } from '../parts/card-reply.ts';

export const review = defineCommand({
  name: 'review',
  audience: 'asker',
  description: 'Go through your cards: sentences of the article with a blank, each again before you forget it',
  options: { article: articleOption },
  run: ({ article: name }, context) => withArticle(name, context, (article) => nextReply(context, article)),
});
