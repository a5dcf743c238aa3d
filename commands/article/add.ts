/** A file → an article of the server's own. */
import { defineCommand } from '../../src/command/command.ts';
import { type Block, code, errorReply, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Moved } from '../../src/corpus/moved.ts';
import { exactReferenceTo } from '../../src/corpus/reference.ts';
import { movedPhrases } from '../parts/moved-phrases.ts';

/** More lines would be a report, not a remark. */
const MAX_MOVES = 8;

export const add = defineCommand({
  name: 'add',
  description: 'Add an article from a .txt, .md, .html or .pdf file',
  manages: true,
  options: {
    file: { kind: 'file', description: 'The file with the article', required: true },
    name: { kind: 'text', description: 'What to call it, unless as the file', maxLength: 60 },
  },
  run: async ({ file, name }, { shelf }) => {
    const bytes = await file.read(shelf.maxBytes);
    if (!bytes.ok) return errorReply(phrase`${bytes.problem}`);
    const added = await shelf.add(file.name, bytes.bytes, name);
    if (!added.ok) return errorReply(phrase`${file.name}: ${added.problem}`);
    const { slug, title, passages } = added.article;
    const [first] = passages;
    return {
      kind: 'library',
      blocks: [
        {
          kind: 'text',
          phrase: phrase`${added.moved === undefined ? 'Added' : 'Replaced'} ${strong(title)} as ${code(slug)}: ¶${first?.number ?? 0} to ¶${passages.at(-1)?.number ?? 0}. It can be asked about now.`,
        },
        ...(added.moved === undefined ? [] : movedBlocks(added.moved)),
        ...(added.isInsteadOfCorpus
          ? [
              {
                kind: 'small',
                phrase: phrase`It takes the place of the article of that name that every server starts with.`,
              } as const,
            ]
          : []),
      ],
      actions: [
        {
          label: 'First passage',
          command: 'passage',
          options: { reference: exactReferenceTo(slug, first?.number ?? 0) },
        },
      ],
    };
  },
});

function movedBlocks(moved: readonly Moved[]): readonly Block[] {
  const phrases = movedPhrases(moved);
  if (phrases.length === 0) return [{ kind: 'small', phrase: phrase`Every citation still finds its words.` }];
  const rest = phrases.length - MAX_MOVES;
  const more: readonly Phrase[] = rest > 0 ? [phrase`and ${rest} more changes`] : [];
  return [
    { kind: 'text', phrase: phrase`Citations that changed:` },
    { kind: 'list', items: [...phrases.slice(0, MAX_MOVES), ...more] },
  ];
}
