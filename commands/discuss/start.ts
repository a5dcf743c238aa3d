/** A thread for a discussion: of one passage, of a topic, or of an article by what carries it. */
import { defineCommand } from '../../src/command/command.ts';
import { articleOption } from '../parts/article-option.ts';
import { threadName } from '../parts/discussion-subject.ts';
import { open } from '../parts/opening.ts';
import { suggestPassages } from '../parts/passage-suggestions.ts';

export const start = defineCommand({
  name: 'start',
  audience: 'everyone',
  description: 'Open a thread to discuss an article, or one passage or topic of it',
  options: {
    article: articleOption,
    about: { kind: 'text', description: 'A passage, such as ¶4, or a topic', maxLength: 200, suggest: suggestPassages },
    'up-to': { kind: 'integer', description: 'The last ¶ you have read: nothing after it is quoted there', min: 0 },
  },
  thread: {
    isWanted: () => true,
    name: ({ article, about, 'up-to': upTo }, context) =>
      threadName(
        {
          article: article === undefined ? undefined : String(article),
          about: about === undefined ? undefined : String(about),
          upTo: upTo === undefined ? undefined : Number(upTo),
        },
        context,
      ),
  },
  run: ({ article, about, 'up-to': upTo }, context) => open({ article, about, upTo }, {}, context),
});
