/** What can be asked for, told from the list of commands itself. */
import { type Command, defineCommand } from '../src/command/command.ts';
import type { Option } from '../src/command/options.ts';
import { code, enumerate, type Phrase, phrase, type Reply, strong } from '../src/command/reply.ts';
import { unknownCommand } from '../src/command/unknown-command.ts';

export const help = defineCommand({
  name: 'help',
  audience: 'asker',
  description: 'What you can ask for',
  options: {
    command: {
      kind: 'text',
      description: 'A command to know more about',
      maxLength: 40,
      suggest: (typed, { commands }) =>
        commands
          .filter(({ name }) => name.startsWith(typed.toLowerCase().replace(/^\//, '')))
          .map(({ name, description }) => ({ label: `/${name} · ${description}`, value: name })),
    },
  },
  run: ({ command: name }, { commands, caller }) => {
    if (name === undefined) return overview(commands);
    const wanted = name.toLowerCase().replace(/^\//, '');
    const command = commands.find((candidate) => candidate.name === wanted);
    if (command !== undefined) return details(command, caller.isAlone === true);
    const inGroup = commands.filter(({ group }) => group?.name === wanted);
    return inGroup.length === 0
      ? unknownCommand(wanted, commands)
      : { kind: 'help', audience: 'asker', blocks: [{ kind: 'list', items: inGroup.map(lineOf) }] };
  },
});

function overview(commands: readonly Command[]): Reply {
  return {
    kind: 'help',
    blocks: [
      {
        kind: 'text',
        phrase: phrase`I answer questions about the article in its own words, and say so when it does not say.`,
      },
      { kind: 'list', items: linesOf(commands) },
      {
        kind: 'small',
        phrase: phrase`${code('/help ask')} tells more about a command. ¶ numbers name passages: ¶4, ¶4-6.`,
      },
    ],
  };
}

/** A line for each command, and one for all of a group. */
function linesOf(commands: readonly Command[]): readonly Phrase[] {
  return commands.flatMap((command, at): readonly Phrase[] => {
    const { group } = command;
    if (group === undefined) return [lineOf(command)];
    if (commands[at - 1]?.group?.name === group.name) return [];
    const names = commands
      .filter((other) => other.group?.name === group.name)
      .map(({ name }) => code(name.slice(group.name.length + 1)));
    return [phrase`${code(`/${group.name}`)} ${enumerate(names)}: ${group.description}`];
  });
}

/** In Discord, what the menu of a message does cannot be typed: its name there stands beside. */
function lineOf({ name, description, menu }: Command): Phrase {
  const there = menu === undefined ? phrase`` : phrase` (in Discord ${strong(menu)}, in the menu of a message)`;
  return phrase`${code(`/${name}`)} ${description}${there}`;
}

/** With an example for who types; elsewhere a command is filled in and not written. */
function details(command: Command, isTyped: boolean): Reply {
  const items = Object.entries(command.options).map(
    ([name, option]): Phrase =>
      phrase`${code(name)} ${option.description}${valuesOf(option)}${option.required === true ? '' : ' (if you like)'}`,
  );
  const example = isTyped ? exampleOf(command) : undefined;
  return {
    kind: 'help',
    blocks: [
      { kind: 'text', phrase: lineOf(command) },
      ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
      ...(example === undefined ? [] : [{ kind: 'small', phrase: phrase`For example: ${code(example)}` } as const]),
    ],
  };
}

/** What an option takes, where that is not any words. */
function valuesOf(option: Option): Phrase {
  if (option.kind === 'choice') return phrase`: ${enumerate(option.choices.map(code), 'or')}`;
  if (option.kind === 'flag') return phrase`: ${code('true')} or ${code('false')}`;
  if (option.kind !== 'integer' || option.min === undefined || option.max === undefined) return phrase``;
  return phrase`, ${option.min} to ${option.max}`;
}

/** How an option by its name is typed, where the command has one that is not any words. */
function exampleOf({ name: command, options }: Command): string | undefined {
  const words = Object.values(options).some(({ required }) => required === true) ? ' …' : '';
  for (const [name, option] of Object.entries(options)) {
    if (option.kind === 'choice' && option.required !== true) return `/${command}${words} ${name}:${option.choices[0]}`;
    if (option.kind === 'integer') return `/${command}${words} ${name}:${option.max ?? option.min ?? 1}`;
  }
  return Object.hasOwn(options, 'article') ? `/${command}${words} article:pact` : undefined;
}
