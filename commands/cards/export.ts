/** The cards of an article as a file for Anki. */
import { defineCommand } from '../../src/command/command.ts';
import { counted, errorReply, phrase, strong } from '../../src/command/reply.ts';
import { ankiFile } from '../../src/study/anki.ts';
import { cardsOf } from '../../src/study/deck.ts';
import { articleOption, withOneArticle } from '../parts/article-option.ts';

export const exportCommand = defineCommand({
  name: 'export',
  audience: 'asker',
  description: 'The cards of an article as a file for Anki',
  options: { article: articleOption },
  run: ({ article: name }, context) =>
    withOneArticle(name, context, (article) => {
      const items = cardsOf(article);
      if (items.length === 0)
        return errorReply(phrase`${strong(article.title)} has no sentence with a name or a number to make a card of.`);
      return {
        kind: 'cards',
        blocks: [
          {
            kind: 'text',
            phrase: phrase`${counted(items.length, 'card')} of ${strong(article.title)}, as a file: in Anki choose Import.`,
          },
        ],
        file: { name: `${article.slug}.csv`, text: ankiFile(article, items), quotes: items.map(({ key }) => key) },
      };
    }),
});
