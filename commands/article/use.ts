/** Which article is meant when none is named. */
import { defineCommand } from '../../src/command/command.ts';
import { phrase, strong } from '../../src/command/reply.ts';
import { articleOption, withArticle } from '../parts/article-option.ts';

export const use = defineCommand({
  name: 'use',
  description: 'Choose the article that questions are about; without one, the whole library',
  manages: true,
  options: { article: { ...articleOption, description: 'Which article; leave it out for all of them' } },
  run: ({ article: name }, context) =>
    withArticle(name, { ...context, article: undefined }, async (article) => {
      await context.store.settings.change(context.caller.server, { article: article?.slug });
      const said =
        article === undefined
          ? phrase`Questions are about the whole library again.`
          : phrase`Questions that name no article are about ${strong(article.title)} from now on.`;
      return { kind: 'library', blocks: [{ kind: 'text', phrase: said }] };
    }),
});
