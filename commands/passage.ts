/** A passage by reference, with the way to its neighbours. */
import { defineCommand } from '../src/command/command.ts';
import { errorReply, phrase } from '../src/command/reply.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { passageReply } from './parts/passage-reply.ts';
import { suggestPassages } from './parts/passage-suggestions.ts';
import { privateOption } from './parts/private-option.ts';

export const passage = defineCommand({
  name: 'passage',
  description: 'Show a passage, with the one before and the one after',
  options: {
    reference: {
      kind: 'text',
      description: 'Which passage: ¶4, ¶4-6, or an article and ¶4',
      required: true,
      maxLength: 200,
      suggest: suggestPassages,
    },
    article: articleOption,
    private: privateOption,
  },
  run: ({ reference, article: name }, context) =>
    withArticle(name, context, (article) => {
      const place = context.library.resolve(reference, article);
      return place.ok ? passageReply(place.value) : errorReply(phrase`${place.problem}`);
    }),
});
