/** An article out of the server's library, after asking. */
import { defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase, strong } from '../../src/command/reply.ts';
import { exactName } from '../../src/corpus/slug.ts';
import { articleOption } from '../parts/article-option.ts';

export const remove = defineCommand({
  name: 'remove',
  description: 'Remove an article that was added here; it can be put back for 30 days',
  manages: true,
  options: {
    article: { ...articleOption, description: 'Which article', required: true },
    sure: { kind: 'flag', description: 'Remove it without asking once more' },
  },
  run: async ({ article: name, sure }, { library, shelf, store, caller, article: used }) => {
    const found = library.find(name);
    if (!found.ok) return errorReply(phrase`${found.problem}`);
    const { slug, title, passages } = found.value;
    if (!(await shelf.own()).some((own) => own.slug === slug)) {
      return errorReply(
        phrase`${strong(title)} is one of the articles that every server starts with; only those added here can be removed.`,
      );
    }
    if (sure !== true) {
      return {
        kind: 'library',
        audience: 'asker',
        blocks: [
          {
            kind: 'text',
            phrase: phrase`Remove ${strong(title)} with its ${passages.length === 1 ? 'one passage' : `${passages.length} passages`}? For 30 days it can be put back.`,
          },
        ],
        actions: [{ label: 'Remove it', command: 'article remove', options: { article: exactName(slug), sure: true } }],
      };
    }
    await shelf.remove(slug);
    if (used?.slug === slug) await store.settings.change(caller.server, { article: undefined });
    return {
      kind: 'library',
      blocks: [{ kind: 'text', phrase: phrase`Removed ${strong(title)}. For 30 days it can be put back.` }],
      actions: [{ label: 'Put it back', command: 'article restore', options: { article: slug } }],
    };
  },
});
