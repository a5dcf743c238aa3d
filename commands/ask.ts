/** A question → quotes that answer it, or what is missing. */
import { defineCommand } from '../src/command/command.ts';
import { ask as askIn } from '../src/conversation/conversation.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { passageReply } from './parts/passage-reply.ts';
import { suggestPassages } from './parts/passage-suggestions.ts';
import { answeredReply } from './parts/said-reply.ts';

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
    thread: { kind: 'flag', description: 'Answer in a thread, to go on there' },
  },
  run: ({ question, article: name, private: isPrivate }, context) =>
    withArticle(name, context, async (article) => {
      // A row picked while typing hands in the reference of its passage.
      const place = context.library.resolve(question, article);
      const reply = place.ok
        ? passageReply(place.value)
        : await answeredReply(
            await askIn(question, context.caller, context, article && { article: article.slug }),
            context,
          );
      return isPrivate === true ? { ...reply, audience: 'asker' } : reply;
    }),
});
