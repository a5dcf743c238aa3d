import { describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { defineCommand, defineGroup } from '../../src/command/command.ts';
import { errorReply, phrase } from '../../src/command/reply.ts';
import { slashCommands } from '../../src/discord/slash.ts';
import { judge } from '../support/discord/judge.ts';

const every = defineCommand({
  name: 'every',
  description: 'Has an option of every kind',
  options: {
    channel: { kind: 'channel', description: 'Where' },
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
      integration_types: [0, 1],
      contexts: [0, 1, 2],
      options: [
        { type: 3, name: 'words', description: 'What', required: true, max_length: 300, autocomplete: true },
        { type: 7, name: 'channel', description: 'Where', required: false, channel_types: [0, 5] },
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

describe('where a command is offered, and to whom', () => {
  const nothing = { description: 'Does nothing', options: {}, run: () => errorReply(phrase`Nothing.`) };
  const open = defineCommand({ ...nothing, name: 'open' });
  const close = defineCommand({ ...nothing, name: 'close', manages: true, where: 'server' });
  const tell = (group: string, members: Parameters<typeof defineGroup>[1]) =>
    slashCommands(defineGroup({ name: group, description: 'A group' }, members))[0];

  it('is everywhere and to everyone, unless it says otherwise', () => {
    const [everywhere, menu] = slashCommands([open, defineCommand({ ...nothing, name: 'look', menu: 'Look' })]);
    expect(everywhere).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(menu).toMatchObject({ type: 3, integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(everywhere).not.toHaveProperty('default_member_permissions');
  });

  it('is in servers that installed the bot alone, to who manages them, where it says so', () => {
    const ofServers = { integration_types: [0], contexts: [0], default_member_permissions: '32' };
    expect(slashCommands([close])[0]).toMatchObject(ofServers);
    expect(tell('door', [close, { ...close, name: 'lock' }])).toMatchObject(ofServers);
  });

  it('is that of its most open member for a group', () => {
    const group = tell('door', [close, open]);
    expect(group).toMatchObject({ integration_types: [0, 1], contexts: [0, 1, 2] });
    expect(group).not.toHaveProperty('default_member_permissions');
  });
});
