/** Words → the passages that hold them. */
import type { Excerpt } from '../src/answer/answer.ts';
import { defineCommand } from '../src/command/command.ts';
import { counted, phrase, type Reply, strong } from '../src/command/reply.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { laterWith } from './parts/later.ts';
import { passageReply } from './parts/passage-reply.ts';
import { suggestPassages } from './parts/passage-suggestions.ts';
import { privateOption } from './parts/private-option.ts';

/** More would not fit a message, and a narrower search serves better. */
const MAX_SHOWN = 5;

export const find = defineCommand({
  name: 'find',
  description: 'Passages that hold the words; "in quotes" an exact phrase',
  options: {
    words: {
      kind: 'text',
      description: 'The words to look for',
      required: true,
      maxLength: 300,
      suggest: suggestPassages,
    },
    article: articleOption,
    private: privateOption,
  },
  run: ({ words, article: name }, context) =>
    withArticle(name, context, (article) => {
      const place = context.library.resolve(words, article);
      if (place.ok) return passageReply(place.value);
      const reply = foundReply(words, context.answerer.find(words, article && { article: article.slug }));
      return { ...reply, blocks: [...reply.blocks, ...laterWith(words, context)] };
    }),
});

function foundReply(words: string, found: readonly Excerpt[]): Reply {
  if (found.length === 0) {
    return { kind: 'search', blocks: [{ kind: 'text', phrase: phrase`No passage holds ${strong(words)}.` }] };
  }
  const shown = found.slice(0, MAX_SHOWN);
  const rest = found.length - shown.length;
  const numbers = found.slice(MAX_SHOWN).map(({ quote: { passage } }) => `¶${passage}`);
  return {
    kind: 'search',
    blocks: [
      ...shown.map((excerpt) => ({ kind: 'quote', ...excerpt }) as const),
      {
        kind: 'small',
        phrase:
          rest === 0
            ? phrase`${counted(found.length, 'passage holds', 'passages hold')} these words`
            : phrase`Also in ${numbers.join(', ')}`,
      },
    ],
  };
}
