/** People who have notes: offered by name, and named in few characters so that a button can carry them. */
import { createHash } from 'node:crypto';
import type { CommandContext } from '../../src/command/command.ts';
import { code, enumerate, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { NoteWriter } from '../../src/study/notes.ts';

/** Whoever asks: a terminal knows no names. */
const ME = 'me';
const KEY_LENGTH = 6;
const MAX_NAMED = 5;

/** The `person` option of lists of notes. */
export const personOption = {
  kind: 'text',
  description: 'Only the notes of this person',
  maxLength: 100,
  suggest: async (typed: string, { store, caller }: CommandContext) => {
    const writers = await store.notes.writers(caller.server);
    const words = typed.trim().toLowerCase();
    return writers
      .filter(({ name }) => name.trim() !== '' && name.toLowerCase().includes(words))
      .map(({ person, name }) => ({ label: name, value: isOnly(name, writers) ? name : keyOf(person) }));
  },
} as const;

export type Found =
  | { readonly ok: true; readonly writer: NoteWriter }
  | { readonly ok: false; readonly problem: Phrase };

/** Who is meant by a name, the start of one, `me`, or a {@link keyOf}. */
export function writerNamed(typed: string, writers: readonly NoteWriter[], asker: string): Found {
  const words = typed.trim().toLowerCase();
  const ways: readonly ((writer: NoteWriter) => boolean)[] = [
    ({ person }) => keyOf(person) === typed.trim(),
    ({ person }) => words === ME && person === asker,
    ({ name }) => name.toLowerCase() === words,
    ({ name }) => name.toLowerCase().startsWith(words),
  ];
  for (const way of ways) {
    const [writer, another] = writers.filter(way);
    if (another !== undefined) {
      return { ok: false, problem: phrase`Several people are called ${strong(typed)}; choose one as you type.` };
    }
    if (writer !== undefined) return { ok: true, writer };
  }
  if (words === ME)
    return { ok: false, problem: phrase`You have no notes here yet; ${code('/discuss note')} makes one.` };
  const names = writers.map(({ name }) => name).filter((name) => name.trim() !== '');
  const known = names.slice(0, MAX_NAMED).map((name) => strong(name));
  return {
    ok: false,
    problem: [
      ...phrase`Nobody called ${strong(typed)} has notes here`,
      ...(known.length === 0
        ? phrase`.`
        : phrase`; there are notes of ${enumerate(known)}${names.length > known.length ? ' and others' : ''}.`),
    ],
  };
}

/** A person in six characters that tell nothing about them, the same at all times. */
export function keyOf(person: string): string {
  return createHash('sha256').update(person).digest('base64url').slice(0, KEY_LENGTH);
}

function isOnly(name: string, writers: readonly NoteWriter[]): boolean {
  return writers.filter((other) => other.name.toLowerCase() === name.toLowerCase()).length === 1;
}
