/** A saved message on another passage. The verb of the select below it. */
import { defineCommand } from '../src/command/command.ts';
import { code, errorReply, phrase } from '../src/command/reply.ts';
import { hookOn } from '../src/study/notes.ts';
import { noteNamed } from './parts/note-option.ts';
import { placeForNote } from './parts/note-place.ts';
import { savedReply } from './parts/saved-note.ts';

export const moveNote = defineCommand({
  name: 'move-note',
  audience: 'asker',
  description: 'Hang a saved message on another passage',
  hidden: true,
  options: {
    note: { kind: 'text', description: 'The note', required: true, maxLength: 100 },
    passage: { kind: 'text', description: 'The passage', required: true, maxLength: 200 },
  },
  run: async ({ note: id, passage }, context) => {
    const found = await noteNamed(id, context);
    if (!found.ok) return errorReply(found.problem);
    const { note } = found;
    // Who saved it may set its place right, until its author has taken it in hand.
    const isFree = note.message !== undefined && note.editedAt === undefined;
    if (note.person !== context.caller.person && !isFree) {
      return errorReply(phrase`The author of the note ${code(note.id)} has changed it; its place is theirs to choose.`);
    }
    const place = placeForNote({ text: note.text, passage }, context);
    if (!place.ok) return errorReply(place.problem);
    const hook = hookOn(place.quote);
    await context.store.notes.move(note, hook);
    return { ...(await savedReply({ ...note, hook }, 'It now hangs on another passage:', context)), isUpdate: true };
  },
});
