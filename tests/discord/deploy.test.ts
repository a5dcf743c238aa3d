import { REST, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { deploy } from '../../src/discord/deploy.ts';
import { slashCommands } from '../../src/discord/slash.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { APPLICATION_ID, GUILD_ID } from '../support/discord/payloads.ts';

const list = slashCommands(commands.filter(({ hidden }) => !hidden));
const everywhere = { applicationId: APPLICATION_ID };
const inOneServer = { ...everywhere, guildId: GUILD_ID };

let double: Double;
let rest: REST;

beforeEach(async () => {
  double = await startDouble();
  rest = new REST({ api: double.apiUrl, version: '10' }).setToken('token');
});

afterEach(async () => {
  await double.stop();
  expect(double.verdicts).toEqual([]);
});

/** The list with one command changed. */
function changed(more: object): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  return list.map((command, at) => (at === 0 ? { ...command, ...more } : command));
}

describe('the registration of commands', () => {
  it.each([
    ['everywhere', everywhere],
    ['in one server', inOneServer],
  ])('is sent once %s while nothing changes', async (_, target) => {
    expect(await deploy(rest, target, list)).toBe(true);
    expect(await deploy(rest, target, list)).toBe(false);
    expect(await deploy(rest, target, list.toReversed())).toBe(false);
  });

  it.each([
    ['what it is called in another language', { name_localizations: { de: 'anders' } }],
    ['its description in another language', { description_localizations: { de: 'Anders' } }],
    ['a language that it had', { name_localizations: {} }],
    ['what an option is called in another language', { options: [] }],
    ['who installs it', { integration_types: [0] }],
    ['where it is used', { contexts: [0] }],
    ['who may use it', { default_member_permissions: '32' }],
  ])('is sent again when a command changes: %s', async (_, more) => {
    await deploy(rest, everywhere, list);
    expect(await deploy(rest, everywhere, changed(more))).toBe(true);
    expect(await deploy(rest, everywhere, list)).toBe(true);
  });

  it('leaves it to Discord, in one server, where a command is used', async () => {
    await deploy(rest, inOneServer, list);
    const sent = JSON.stringify(double.requests.find(({ method }) => method === 'PUT')?.body);
    expect(sent).toContain('name_localizations');
    expect(sent).not.toMatch(/"(contexts|integration_types)"/);
    expect(await deploy(rest, inOneServer, changed({ contexts: [0] }))).toBe(false);
    expect(await deploy(rest, inOneServer, changed({ default_member_permissions: '32' }))).toBe(true);
  });
});
