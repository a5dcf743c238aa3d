/** What stands around a quote: the passage before, its own, and the passage after. A button's verb. */
import { defineCommand } from '../src/command/command.ts';
import { errorReply, phrase } from '../src/command/reply.ts';
import { passageReply } from './parts/passage-reply.ts';

export const context = defineCommand({
  name: 'context',
  audience: 'asker',
  description: 'The passages around a quote',
  hidden: true,
  options: { reference: { kind: 'text', description: 'The passage', required: true, maxLength: 200 } },
  run: ({ reference }, { library }) => {
    const place = library.resolve(reference);
    if (!place.ok) return errorReply(phrase`${place.problem}`);
    const { article, passages } = place.value;
    const at = article.passages.findIndex(({ number }) => number === passages[0]?.number);
    const around = article.passages.slice(Math.max(0, at - 1), at + passages.length + 1);
    return { ...passageReply({ article, passages: around }) };
  },
});
