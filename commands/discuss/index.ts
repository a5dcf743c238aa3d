/** A study group's discussion: `/discuss start`, `note`, `notes`, `edit-note`, `delete-note`. */
import { defineGroup } from '../../src/command/command.ts';
import { deleteNote } from './delete-note.ts';
import { editNote } from './edit-note.ts';
import { note } from './note.ts';
import { notes } from './notes.ts';
/** A study group's discussion, from its start to its end. */
import { defineGroup } from '../../src/command/command.ts';
import { end } from './end.ts';
import { prompt } from './prompt.ts';
import { start } from './start.ts';
import { wrapUp } from './wrap-up.ts';

export const discuss = defineGroup({ name: 'discuss', description: 'Discuss an article in a thread' }, [
  start,
  note,
  notes,
  editNote,
  deleteNote,
  prompt,
  wrapUp,
  end,
]);
