/** What can be asked about here, and what can be put back. */
import { defineCommand } from '../../src/command/command.ts';

import { type Block, code, counted, enumerate, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';

import type { Article } from '../../src/corpus/article.ts';

/** As many as a message holds with long titles. */
const MAX_SHOWN = 12;
const MAX_TITLE = 50;

export const list = defineCommand({
  name: 'list',
  audience: 'asker',
  description: 'The articles that can be asked about here',
  options: {},
  run: async (_, { library, article: used, shelf }) => {
    const own = new Set((await shelf.own()).map(({ slug }) => slug));
    const removed = (await shelf.removed()).filter(({ slug }) => !own.has(slug));
    const names = [...new Set(removed.map(({ slug }) => slug))];
    const rest = library.articles.length - MAX_SHOWN;
    return {
      kind: 'library',
      blocks: [
        {
          kind: 'list',
          items: library.articles.slice(0, MAX_SHOWN).map((article) => line(article, own.has(article.slug))),
        },
        ...small(rest > 0 ? phrase`and ${rest} more; ${code('/article info')} finds any of them by name` : undefined),
        ...small(used === undefined ? undefined : phrase`Questions that name no article are about ${code(used.slug)}.`),
        ...small(
          names.length === 0
            ? undefined
            : phrase`Removed, and can be put back with ${code('/article restore')}: ${enumerate(names.map(code))}`,
        ),
      ],
    };
  },
});

function line({ slug, title, passages }: Article, isOwn: boolean): Phrase {
  const name = strong(shorten(title, MAX_TITLE));
  return phrase`${name} · ${code(slug)} · ${counted(passages.length, 'passage')}${isOwn ? ' · added here' : ''}`;
}

function small(said: Phrase | undefined): readonly Block[] {
  return said === undefined ? [] : [{ kind: 'small', phrase: said }];
}
