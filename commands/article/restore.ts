/** A removed article back into the server's library. */
import { defineCommand } from '../../src/command/command.ts';
import { code, enumerate, errorReply, phrase, strong } from '../../src/command/reply.ts';

export const restore = defineCommand({
  name: 'restore',
  description: 'Put back an article that was removed, or replaced, in the last 30 days',
  manages: true,
  options: {
    article: {
      kind: 'text',
      description: 'The name of the article',
      required: true,
      maxLength: 200,
      suggest: async (typed, { shelf }) =>
        (await shelf.removed())
          .filter(({ slug, title }) => `${slug} ${title}`.toLowerCase().includes(typed.toLowerCase()))
          .map(({ slug, title, removedAt }) => ({
            label: `${title} · removed ${new Date(removedAt).toISOString().slice(0, 10)}`,
            value: slug,
          })),
    },
  },
  run: async ({ article: name }, { shelf }) => {
    const wanted = name.toLowerCase();
    const removed = await shelf.removed();
    const known = removed.find(({ slug, title }) => slug === wanted || title.toLowerCase() === wanted);
    if (known !== undefined && (await shelf.restore(known.id))) {
      return {
        kind: 'library',
        blocks: [{ kind: 'text', phrase: phrase`${strong(known.title)} is back, as ${code(known.slug)}.` }],
      };
    }
    const names = [...new Set(removed.map(({ slug }) => slug))];
    return errorReply(
      names.length === 0
        ? phrase`There is nothing to put back.`
        : phrase`No removed article is called ${strong(name)}; there is ${enumerate(names.slice(0, 5).map(code), 'and')}.`,
    );
  },
});
