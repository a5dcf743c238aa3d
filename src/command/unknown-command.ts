/** A command that there is not: what there is instead. */
import { nameMeant } from '../corpus/closest-names.ts';
import type { Command } from './command.ts';
import { code, enumerate, errorReply, phrase, type Reply } from './reply.ts';

/** What is said to a name that no command has. */
export function unknownCommand(name: string, commands: readonly Command[]): Reply {
  const inGroup = commands.filter(({ group }) => group?.name === name.split(' ')[0]);
  const closest = nameMeant(
    name,
    commands.map((command) => command.name),
  );
  const hint = closest === undefined ? phrase`` : phrase`; the closest is ${code(`/${closest}`)}`;
  return inGroup.length === 0
    ? errorReply(phrase`There is no command ${code(`/${name}`)}${hint}. ${code('/help')} lists what there is.`)
    : errorReply(
        phrase`There is no command ${code(`/${name}`)}; there is ${enumerate(
          inGroup.map((command) => code(`/${command.name}`)),
          'and',
        )}.`,
      );
}
