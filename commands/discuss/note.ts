/** One's words pinned to a passage, or to the words of it that they quote. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase, type Reply } from '../../src/command/reply.ts';
import { exactReferenceTo } from '../../src/corpus/reference.ts';
import { hookOn, MAX_NOTE } from '../../src/study/notes.ts';
import { articleOption } from '../parts/article-option.ts';
import { placed } from '../parts/note-blocks.ts';
import { fittedNote } from '../parts/note-pages.ts';
import { placeForNote, type Wanted } from '../parts/note-place.ts';
import { noRoom } from '../parts/note-room.ts';
import { suggestPassages } from '../parts/passage-suggestions.ts';

export const note = defineCommand({
  name: 'note',
  description: 'Pin a note to a passage, or to the exact words that you quote',
  options: {
    text: { kind: 'text', description: 'Your note', required: true, maxLength: MAX_NOTE },
    passage: { kind: 'text', description: 'A passage, such as ¶4', maxLength: 200, suggest: suggestPassages },
    quote: { kind: 'text', description: 'The words that it hangs on, exactly as they stand', maxLength: 1000 },
    article: articleOption,
  },
  run: async (wanted, context) => made(wanted, context),
});

async function made(wanted: Wanted, context: CommandContext): Promise<Reply> {
  const place = placeForNote(wanted, context);
  if (!place.ok) return errorReply(place.problem);
  const { caller, store, library } = context;
  const kept = await store.notes.add({
    ...{ server: caller.server, conversation: caller.conversation, person: caller.person, name: caller.name ?? '' },
    hook: hookOn(place.quote),
    text: wanted.text,
  });
  if (kept.kind === 'full') return noRoom(kept.count, 'You have');
  const shown = placed(kept.note, library);
  return {
    kind: 'discussion',
    blocks: [
      ...fittedNote(shown, caller),
      ...(kept.kind === 'known'
        ? [{ kind: 'small', phrase: phrase`It was noted before; nothing has changed` } as const]
        : []),
    ],
    actions: [
      {
        label: `Notes on ¶${shown.passage}`,
        command: 'discuss notes',
        options: { passage: exactReferenceTo(place.quote.article, shown.passage) },
      },
      { label: 'Delete', command: 'discuss delete-note', options: { note: kept.note.id } },
    ],
  };
}
