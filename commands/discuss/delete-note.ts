/** A note deleted for good, after asking: one's own, or anyone's by those who manage the server. */
import { defineCommand } from '../../src/command/command.ts';
import { code, errorReply, phrase, strong } from '../../src/command/reply.ts';
import { calledIn } from '../parts/called.ts';
import { placed } from '../parts/note-blocks.ts';
import { deletableNoteOption, noteNamed } from '../parts/note-option.ts';
import { fittedNote } from '../parts/note-pages.ts';

export const deleteNote = defineCommand({
  name: 'delete-note',
  audience: 'asker',
  description: 'Delete a note of yours for good',
  options: {
    note: deletableNoteOption,
    sure: { kind: 'flag', description: 'Delete it without asking once more' },
  },
  run: async ({ note: id, sure }, context) => {
    const found = await noteNamed(id, context);
    if (!found.ok) return errorReply(found.problem);
    const { note } = found;
    const { caller, store, library } = context;
    const name = strong(calledIn(note, caller));
    if (note.person !== caller.person && !caller.mayManage) {
      return errorReply(
        phrase`The note ${code(note.id)} is by ${name}; they can delete it, and so can people with the right “Manage Server”.`,
      );
    }
    if (sure !== true) {
      return {
        kind: 'discussion',
        blocks: [
          { kind: 'text', phrase: phrase`Delete this note for good?` },
          ...fittedNote(placed(note, library), caller),
        ],
        actions: [{ label: 'Delete it', command: 'discuss delete-note', options: { note: note.id, sure: true } }],
      };
    }
    const deleted =
      note.person === caller.person
        ? phrase`Your note ${code(note.id)} is deleted.`
        : phrase`The note ${code(note.id)} by ${name} is deleted.`;
    await store.notes.remove(note, caller.mayManage ? undefined : caller.person);
    return {
      kind: 'discussion',
      isUpdate: true,
      blocks: [{ kind: 'text', phrase: deleted }],
    };
  },
});
