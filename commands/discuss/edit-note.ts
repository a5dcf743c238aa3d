/** Other words in place of a note of one's own. */
import { defineCommand } from '../../src/command/command.ts';
import { code, errorReply, phrase, strong } from '../../src/command/reply.ts';
import { MAX_NOTE } from '../../src/study/notes.ts';
import { calledIn } from '../parts/called.ts';
import { placed } from '../parts/note-blocks.ts';
import { noteNamed, ownNoteOption } from '../parts/note-option.ts';
import { fittedNote } from '../parts/note-pages.ts';

export const editNote = defineCommand({
  name: 'edit-note',
  audience: 'asker',
  description: 'Change what a note of yours says',
  options: {
    note: ownNoteOption,
    text: { kind: 'text', description: 'What it says from now on', required: true, maxLength: MAX_NOTE },
  },
  run: async ({ note: id, text }, context) => {
    const found = await noteNamed(id, context);
    if (!found.ok) return errorReply(found.problem);
    const { note } = found;
    const { caller, store, library } = context;
    if (!(await store.notes.edit(note, caller.person, text))) {
      return errorReply(
        phrase`The note ${code(note.id)} is by ${strong(calledIn(note, caller))}, and only they can change it.`,
      );
    }
    const changed = (await store.notes.get(note)) ?? note;
    return {
      kind: 'discussion',
      blocks: [{ kind: 'text', phrase: phrase`It now says:` }, ...fittedNote(placed(changed, library), caller)],
    };
  },
});
