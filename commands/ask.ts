/** A question → quotes that answer it, or what is missing. */
import { defineCommand } from '../src/command/command.ts';
import { answerReply } from './parts/answer-reply.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { passageReply } from './parts/passage-reply.ts';
import { suggestPassages } from './parts/passage-suggestions.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Answer a question in the words of the article',
  options: {
    question: {
      kind: 'text',
      description: 'What do you want to know?',
      required: true,
      maxLength: 2000,
      suggest: suggestPassages,
    },
    article: articleOption,
    private: { kind: 'flag', description: 'Only you see the answer' },
  },
  run: ({ question, article: name, private: isPrivate }, context) =>
    withArticle(name, context, async (article) => {
      // A row picked while typing hands in the reference of its passage.
      const place = context.library.resolve(question, article);
      const reply = place.ok
        ? passageReply(place.value)
        : answerReply(await context.answerer.answer(question, article && { article: article.slug }));
      return isPrivate === true ? { ...reply, audience: 'asker' } : reply;
    }),
});
