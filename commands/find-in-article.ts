/** The passages that bear on someone's message. A message menu. */
import { quotesFound } from '../src/answer/answer.ts';
import { defineCommand } from '../src/command/command.ts';
import { type Block, errorReply, phrase } from '../src/command/reply.ts';
import { wordsOf } from '../src/command/words.ts';
import { laterOn } from './parts/later.ts';

/** As many as a message holds. */
const MAX_SHOWN = 3;

export const findInArticle = defineCommand({
  name: 'find-in-article',
  menu: 'Find in article',
  audience: 'asker',
  description: 'Passages that bear on a message, whatever it says',
  options: { text: { kind: 'text', description: 'The message', required: true, maxLength: 4000 } },
  run: async ({ text }, context) => {
    const { answerer, article } = context;
    const words = wordsOf(text);
    if (words === '') return errorReply(phrase`There are no words to look for in this message.`);
    const found = await answerer.answer(words, article && { article: article.slug });
    const closest = quotesFound(found);
    if (closest.length === 0) {
      return {
        kind: 'search',
        blocks: [
          { kind: 'text', phrase: phrase`No passage bears on this message.` },
          ...(await laterOn(words, context)),
        ],
      };
    }
    const highlights = new Map(
      found.kind === 'answer' ? found.excerpts.map((each) => [each.quote, each.highlights]) : [],
    );
    return {
      kind: 'search',
      blocks: [
        ...closest
          .slice(0, MAX_SHOWN)
          .map((quote): Block => ({ kind: 'quote', quote, highlights: highlights.get(quote) ?? [] })),
        { kind: 'small', phrase: phrase`The passages closest to this message; nothing is claimed of them` },
        ...(await laterOn(words, context)),
      ],
    };
  },
});
