/** What can be asked for, told from the list of commands itself. */
import { type Command, defineCommand } from '../src/command/command.ts';
import { code, errorReply, type Phrase, phrase, type Reply } from '../src/command/reply.ts';

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
  run: ({ command: name }, { commands }) => {
    if (name === undefined) return overview(commands);
    const wanted = name.toLowerCase().replace(/^\//, '');
    const command = commands.find((candidate) => candidate.name === wanted);
    return command === undefined
      ? errorReply(phrase`There is no command ${code(`/${wanted}`)}. ${code('/help')} lists what there is.`)
      : details(command);
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
      { kind: 'list', items: commands.map(({ name, description }) => phrase`${code(`/${name}`)} ${description}`) },
      {
        kind: 'small',
        phrase: phrase`${code('/help ask')} tells more about a command. ¶ numbers name passages: ¶4, ¶4-6.`,
      },
    ],
  };
}

function details({ name, description, options }: Command): Reply {
  const items = Object.entries(options).map(
    ([option, { description: meaning, required }]): Phrase =>
      phrase`${code(option)} ${meaning}${required === true ? '' : ' (if you like)'}`,
  );
  return {
    kind: 'help',
    blocks: [
      { kind: 'text', phrase: phrase`${code(`/${name}`)} ${description}` },
      ...(items.length === 0 ? [] : [{ kind: 'list', items } as const]),
    ],
  };
}
