/** The `note` option: a note of this server by its id, offered by what it says. */
import type { CommandContext } from '../../src/command/command.ts';
import type { Suggestion } from '../../src/command/options.ts';
import { code, type Phrase, phrase } from '../../src/command/reply.ts';
import type { Note } from '../../src/study/notes.ts';
import { calledIn } from './called.ts';
import { type PlacedNote, placedIn } from './note-blocks.ts';

/** It is read at each letter that is typed: older notes of others are named by their letters alone. */
const MAX_SEARCHED = 1000;

/** One's own notes. */
export const ownNoteOption = {
  kind: 'text',
  description: 'Which note, by its four letters',
  required: true,
  maxLength: 100,
  suggest: (typed: string, context: CommandContext) => rowsFor(typed, context, false),
} as const;

/** One's own notes, then, for those who manage the server, everyone's. */
export const deletableNoteOption = {
  ...ownNoteOption,
  suggest: (typed: string, context: CommandContext) => rowsFor(typed, context, context.caller.mayManage),
} as const;

/** The note of that id; a sentence where there is none. */
export async function noteNamed(
  typed: string,
  { store, caller }: CommandContext,
): Promise<{ readonly ok: true; readonly note: Note } | { readonly ok: false; readonly problem: Phrase }> {
  const id = typed.trim().replace(/^#/, '').toLowerCase();
  const note = await store.notes.get({ server: caller.server, id });
  if (note !== undefined) return { ok: true, note };
  return {
    ok: false,
    problem: phrase`There is no note ${code(typed)} here; ${code('/discuss notes')} shows them with their letters.`,
  };
}

async function rowsFor(
  typed: string,
  { store, caller, library }: CommandContext,
  isEveryones: boolean,
): Promise<readonly Suggestion[]> {
  const { server, person } = caller;
  const [own, recent] = await Promise.all([
    store.notes.of({ server, person }),
    isEveryones ? store.notes.of({ server, newest: MAX_SEARCHED }) : [],
  ]);
  const others = recent.filter((note) => note.person !== person);
  const words = typed.trim().toLowerCase();
  const label = ({ note, passage }: PlacedNote): string =>
    [...(note.person === person ? [] : [calledIn(note, caller)]), `¶${passage}`, note.text].join(' · ');
  return [...placedIn(library, own), ...placedIn(library, others)]
    .map((each) => ({ label: label(each).replaceAll(/\s+/g, ' '), value: each.note.id }))
    .filter((row) => row.value.startsWith(words) || row.label.toLowerCase().includes(words));
}
