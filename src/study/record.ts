/** The record of a discussion, read: who took part, and which questions stayed open. */
import type { Contributed } from './discussion.ts';

export interface Participant {
  readonly person: string;
  /** Empty where it is not known. */
  readonly name: string;
  readonly questions: number;
}

/** Everyone who did something, under the name they had last, in the order in which they came. */
export function participantsIn(record: readonly Contributed[]): readonly Participant[] {
  const people = new Map<string, Participant>();
  for (const { person, name, kind } of record) {
    if (person === '') continue;
    const questions = (people.get(person)?.questions ?? 0) + (kind === 'question' || kind === 'open' ? 1 : 0);
    people.set(person, { person, name, questions });
  }
  return [...people.values()];
}

/** Those that no later asking found an answer to, each once. */
export function openIn(record: readonly Contributed[]): readonly string[] {
  const open = new Map<string, string>();
  for (const { kind, what } of record) {
    const key = what
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
    if (kind === 'open') open.set(key, open.get(key) ?? what);
    if (kind === 'question') open.delete(key);
  }
  return [...open.values()];
}
