import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase } from '../../src/command/reply.ts';
import { slashCommands } from '../../src/discord/slash.ts';
import { judge } from '../support/discord/judge.ts';

const every = defineCommand({
  name: 'every',
  description: 'Has an option of every kind',
  options: {
    count: { kind: 'integer', description: 'How many', min: 1, max: 7 },
    length: { kind: 'choice', description: 'How long', choices: ['short', 'long'] },
    private: { kind: 'flag', description: 'Only you see it' },
    words: { kind: 'text', description: 'What', required: true, maxLength: 300, suggest: () => [] },
  },
  run: () => errorReply(phrase`Nothing.`),
});

describe('a slash command', () => {
  it('has each option in the kind that Discord has for it, required ones first', () => {
    expect(slashCommands([every])[0]).toEqual({
      type: 1,
      name: 'every',
      description: 'Has an option of every kind',
      options: [
        { type: 3, name: 'words', description: 'What', required: true, max_length: 300, autocomplete: true },
        { type: 4, name: 'count', description: 'How many', required: false, min_value: 1, max_value: 7 },
        {
          type: 3,
          name: 'length',
          description: 'How long',
          required: false,
          choices: [
            { name: 'short', value: 'short' },
            { name: 'long', value: 'long' },
          ],
        },
        { type: 5, name: 'private', description: 'Only you see it', required: false },
      ],
    });
  });

  it('is one that Discord takes, for every command that is shown', () => {
    const registered = slashCommands([...commands.filter(({ hidden }) => !hidden), every]);
    expect(judge('PUT', '/applications/1/commands', registered)).toEqual([]);
    expect(
      registered
        .filter(({ type }) => type !== 3)
        .map(({ name }) => name)
        .filter((name) => !/^[-_\p{Ll}\p{N}]{1,32}$/u.test(name)),
    ).toEqual([]);
  });
});
