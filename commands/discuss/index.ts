/** A study group's discussion, from its start to its end: `/discuss start`, `prompt`, its notes, `wrap-up`, `end`. */
import { defineGroup } from '../../src/command/command.ts';
import { deleteNote } from './delete-note.ts';
import { editNote } from './edit-note.ts';
import { end } from './end.ts';
import { note } from './note.ts';
import { notes } from './notes.ts';
import { prompt } from './prompt.ts';
import { start } from './start.ts';
import { wrapUp } from './wrap-up.ts';

export const discuss = defineGroup({ name: 'discuss', description: 'Discuss an article in a thread' }, [
  start,
  prompt,
  note,
  notes,
  editNote,
  deleteNote,
  wrapUp,
  end,
]);
