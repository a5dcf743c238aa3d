/** Free text: a mention, a direct message, a typed line. Hands on to what the words ask for. */
import { defineCommand } from '../src/command/command.ts';
import { errorReply, phrase } from '../src/command/reply.ts';
import { looksLikeReference } from '../src/corpus/reference.ts';
import { answerReply } from './parts/answer-reply.ts';
import { passageReply } from './parts/passage-reply.ts';

export const say = defineCommand({
  name: 'say',
  description: 'Answer what was said',
  hidden: true,
  options: { text: { kind: 'text', description: 'The words' } },
  async run({ text }, { answerer, library }) {
    if (text === undefined) {
      return { kind: 'help', blocks: [{ kind: 'text', phrase: phrase`Ask me something about the article.` }] };
    }
    const place = library.resolve(text);
    if (place.ok) return passageReply(place.value);
    return looksLikeReference(text) ? errorReply(phrase`${place.problem}`) : answerReply(await answerer.answer(text));
  },
});
