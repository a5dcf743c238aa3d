/** Words → the passages that hold them. */
import type { Excerpt } from '../src/answer/answer.ts';
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { counted, phrase, type Reply, strong } from '../src/command/reply.ts';
import { articleOption, withArticle } from './parts/article-option.ts';
import { laterWith } from './parts/later.ts';
import { passageReply } from './parts/passage-reply.ts';
import { suggestPassages } from './parts/passage-suggestions.ts';
import { inRanges } from './parts/passages-named.ts';
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
      const scope = article && { article: article.slug };
      // "archi*" is what a search box elsewhere takes.
      const start = /^(.*[\p{L}\p{N}])\*$/u.exec(words)?.[1];
      const found = start === undefined ? context.answerer.find(words, scope) : context.answerer.complete(start, scope);
      const reply = foundReply(words, found, { ...context, article });
      return { ...reply, blocks: [...reply.blocks, ...laterWith(words, context)] };
    }),
});

function foundReply(words: string, found: readonly Excerpt[], context: CommandContext): Reply {
  if (found.length === 0) {
    return { kind: 'search', blocks: [{ kind: 'text', phrase: phrase`No passage holds ${strong(words)}.` }] };
  }
  const shown = found.slice(0, MAX_SHOWN);
  const rest = found.length - shown.length;
  const others = found.slice(MAX_SHOWN).map(({ quote }) => quote);
  return {
    kind: 'search',
    blocks: [
      ...shown.map((excerpt) => ({ kind: 'quote', ...excerpt }) as const),
      {
        kind: 'small',
        phrase:
          rest === 0
            ? phrase`${counted(found.length, 'passage holds', 'passages hold')} these words`
            : phrase`Also in ${inRanges(others, context)}`,
      },
    ],
  };
}
