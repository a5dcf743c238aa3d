/** A command that there is not: what there is instead. */
import { closestNames } from '../corpus/closest-names.ts';
import type { Command } from './command.ts';
import { code, enumerate, errorReply, phrase, type Reply } from './reply.ts';

/** What is said to a name that no command has. */
export function unknownCommand(name: string, commands: readonly Command[]): Reply {
  const inGroup = commands.filter(({ group }) => group?.name === name.split(' ')[0]);
  // Whoever mistypes a name rarely mistypes its first letter, and a far hint is worse than none.
  const alike = commands.filter((command) => command.name[0] === name[0]);
  const [closest] = closestNames(
    name,
    alike.map((command) => ({ name: command.name, words: command.name })),
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
