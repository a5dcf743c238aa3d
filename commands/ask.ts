/** A question → quotes that answer it, or what is missing. */
import { defineCommand } from '../src/command/command.ts';
import { ask as askIn } from '../src/conversation/conversation.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { passageReply } from './parts/passage-reply.ts';
import { privateOption } from './parts/private-option.ts';
import { suggestQuestions } from './parts/question-suggestions.ts';
import { answeredReply } from './parts/said-reply.ts';

export const ask = defineCommand({
  name: 'ask',
  description: 'Answer a question in the words of the article',
  options: {
    question: {
      kind: 'text',
      description: 'What do you want to know?',
      required: true,
      // Discord's limit for what is typed into an option.
      maxLength: 6000,
      suggest: suggestQuestions,
    },
    article: articleOption,
    private: privateOption,
    thread: { kind: 'flag', description: 'Answer in a thread, to go on there' },
  },
  thread: {
    isWanted: ({ question, thread }) => thread === true && String(question).trim() !== '',
    name: ({ question, article }, { library }) =>
      article === undefined || library.find(String(article)).ok ? String(question) : undefined,
  },
  run: ({ question, article: name }, context) =>
    withArticle(name, context, async (article) => {
      // A row picked while typing hands in the reference of its passage.
      const place = context.library.resolve(question, article);
      if (place.ok) return passageReply(place.value);
      const answered = await askIn(question, context.caller, context, article && { article: article.slug });
      return answeredReply(answered, { ...context, article });
    }),
});
