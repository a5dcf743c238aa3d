/** What people are called where they are named. */
import type { Caller } from '../../src/command/command.ts';
import { shorten } from '../../src/command/shorten.ts';

/** Discord's longest name. */
const MAX_NAME = 32;

/** Their name; where none is known, a stand-in: `caller` is who reads it, if that is one person alone. */
export function calledIn(
  { person, name }: { readonly person: string; readonly name: string },
  caller?: Pick<Caller, 'person'>,
): string {
  if (name.trim() !== '') return shorten(name, MAX_NAME);
  return person === caller?.person ? 'You' : 'Someone';
}
