import { beforeEach, describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import type { Double } from '../support/discord/double.ts';
import { CHANNEL_ID, DM_ID, GUILD_ID, MEMBER, PERSON } from '../support/discord/payloads.ts';
import { watchBot } from '../support/discord/watched-bot.ts';
import { houseOf } from '../support/house.ts';

/** Says who uses it, and where. */
const who = defineCommand({
  name: 'who',
  description: 'Says who you are here',
  options: {},
  run: (_, { caller }) => ({
    kind: 'help',
    blocks: [{ kind: 'text', phrase: phrase`${JSON.stringify(caller)}` }],
  }),
});

const ELSEWHERE = '700000000000000002';
/** Someone brought the app along; no server has it. */
const BROUGHT = { authorizing_integration_owners: { 1: PERSON.id } };
const OWN_LIBRARY = { server: `discord:dm:${PERSON.id}`, mayManage: true };
const OTHER = { ...PERSON, id: '800000000000000009' };
/** What people do there they do together, and each talks for themselves. */
const TOGETHER = { conversation: `discord:channel:${CHANNEL_ID}`, speaksApart: true };
const OWN_CONVERSATION = `discord:member:${CHANNEL_ID}:${PERSON.id}`;
const MANAGER = { ...MEMBER, permissions: '32' };

const bot = watchBot();
let double: Double;

async function callerIn(more: object): Promise<unknown> {
  const { content } = await double.slash('who', {}, more);
  return JSON.parse(String(content).replaceAll('\\', ''));
}

beforeEach(async () => {
  ({ double } = bot());
  await bot().start({ house: await houseOf([]), list: [who] });
});

describe('who uses a command', () => {
  it('asks the library of a server that installed the bot, which managers may change', async () => {
    const here = { server: `discord:${GUILD_ID}`, conversation: OWN_CONVERSATION, person: `discord:${PERSON.id}` };
    expect(await callerIn({})).toMatchObject({ ...here, mayManage: false });
    expect(await callerIn({ member: MANAGER })).toMatchObject({ ...here, mayManage: true });
  });

  it('is in a channel that they share, where each has a conversation of their own', async () => {
    const channel = `discord:channel:${CHANNEL_ID}`;
    expect(await callerIn({})).toMatchObject({ channel, conversation: OWN_CONVERSATION });
  });

  it.each([
    ['beside a voice channel', 2],
    ['beside a stage', 13],
  ])('does what all there do together where no thread can be opened, as %s', async (_, type) => {
    const id = '600000000000000077';
    const there = { channel_id: id, channel: { id, type, guild_id: GUILD_ID } };
    expect(await callerIn(there)).toMatchObject({ conversation: `discord:channel:${id}`, speaksApart: true });
  });

  it('may end what others began with a right to put their messages or threads in order', async () => {
    expect(await callerIn({})).toMatchObject({ mayModerate: false });
    for (const right of [1n << 5n, 1n << 13n, 1n << 34n]) {
      expect(await callerIn({ member: { ...MEMBER, permissions: String(right) } })).toMatchObject({
        mayModerate: true,
      });
    }
    expect(await callerIn({ ...BROUGHT, member: MANAGER })).toMatchObject({ mayModerate: false });
  });

  it('has a name that turns no words behind it round', async () => {
    const member = { ...MEMBER, user: { ...PERSON, global_name: '\u202Enna \u2067x' } };
    expect(await callerIn({ member })).toMatchObject({ name: 'nna x' });
  });

  it('is in the library of who brought the app along when they press a button there, and may not change it', async () => {
    const pressed = await double.press('who', { ...BROUGHT, member: { ...MEMBER, user: OTHER } });
    expect(JSON.parse(String(pressed['content']).replaceAll('\\', ''))).toMatchObject({
      ...{ server: OWN_LIBRARY.server, person: `discord:${OTHER.id}`, mayManage: false },
    });
  });

  it('asks it also where they installed the app for themselves', async () => {
    const both = { authorizing_integration_owners: { 0: GUILD_ID, 1: PERSON.id } };
    expect(await callerIn(both)).toMatchObject({ server: `discord:${GUILD_ID}`, mayManage: false });
  });

  it('asks it also where commands are installed without the bot', async () => {
    expect(await callerIn({ guild_id: ELSEWHERE })).toMatchObject({ server: `discord:${ELSEWHERE}`, mayManage: false });
  });

  it('asks their own library where they brought the app along, and shares no thread there', async () => {
    expect(await callerIn({ guild_id: ELSEWHERE, ...BROUGHT })).toMatchObject({
      ...OWN_LIBRARY,
      ...TOGETHER,
    });
    const thread = { id: CHANNEL_ID, type: 11, parent_id: '600000000000000009', owner_id: PERSON.id };
    expect(await callerIn({ channel: thread, ...BROUGHT })).toMatchObject({
      ...OWN_LIBRARY,
      ...TOGETHER,
    });
  });

  it.each([
    ['a direct message to someone else', { id: CHANNEL_ID, type: 1 }],
    ['a group of people', { id: CHANNEL_ID, type: 3, name: 'Friends', icon: null }],
  ])('asks their own library, in a talk of their own, in %s', async (_, channel) => {
    const among = { guild_id: undefined, member: undefined, user: PERSON, context: 2, channel, ...BROUGHT };
    expect(await callerIn(among)).toMatchObject({ ...OWN_LIBRARY, ...TOGETHER });
  });

  it('goes on from their messages in a direct message to the bot', async () => {
    const channel = { id: DM_ID, type: 1 };
    const direct = { guild_id: undefined, member: undefined, user: PERSON, channel_id: DM_ID, channel };
    const expected = { ...OWN_LIBRARY, conversation: `discord:dm:${DM_ID}` };
    expect(await callerIn(direct)).toMatchObject(expected);
    expect(await callerIn({ ...direct, ...BROUGHT })).toMatchObject(expected);
  });
});
