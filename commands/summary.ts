/** An article, the library or a topic in fewer sentences, all of them the article's own. */
import { defineCommand } from '../src/command/command.ts';
import { code, errorReply, phrase } from '../src/command/reply.ts';
import { shorten } from '../src/command/shorten.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { privateOption } from './parts/private-option.ts';
import { LENGTHS, MAX_SENTENCES, summaryReply } from './parts/summary-reply.ts';
import { topicOption } from './parts/topic-option.ts';

/** Of what was typed. */
const MAX_REPEATED = 60;

export const summary = defineCommand({
  name: 'summary',
  description: 'Sum up an article, or what it says on a topic, in its own sentences',
  options: {
    article: articleOption,
    length: { kind: 'choice', description: 'How much of it', choices: ['headline', 'short', 'long'] },
    topic: { ...topicOption, description: 'Only what is said about this' },
    sentences: { kind: 'integer', description: 'How many sentences, instead of a length', min: 1, max: MAX_SENTENCES },
    file: { kind: 'flag', description: 'All of it as a Markdown file too' },
    private: privateOption,
  },
  run: ({ article: name, length = 'short', topic, sentences = LENGTHS[length], file }, context) => {
    const named = name === undefined || topic !== undefined ? undefined : context.library.find(name);
    if (name !== undefined && named?.ok === false) {
      const hint = phrase`On a topic: ${code(`/summary topic:"${shorten(name, MAX_REPEATED)}"`)}.`;
      return errorReply(phrase`${named.problem} ${hint}`);
    }
    return withArticle(name, context, (article) =>
      summaryReply({ article, topic, sentences, isFile: file === true }, context),
    );
  },
});
