/** Events with nulls where something should be: each costs itself at most, whether it comes early or late. */
import { describe, expect, it } from 'vitest';
import { CHANNEL_ID, commandData, GUILD_ID, interactionData, messageData } from '../../support/discord/payloads.ts';
import { watchBot } from '../../support/discord/watched-bot.ts';

const bot = watchBot();
const [ID, THREAD_ID] = ['310000000000000000', '310000000000000001'];
const ASK = commandData('passage', { reference: '¶4' });

const message = (more: object): object => ({ ...messageData(ID, '<@900000000000000001> ¶4'), ...more });
const command = (data: object, more: object = {}): object => interactionData(ID, 'token', 2, { ...ASK, ...data }, more);
const press = (data: object, more: object = {}): object =>
  interactionData(ID, 'token', 3, { custom_id: 'help', component_type: 2, ...data }, more);
const thread = (more: object): object => ({
  id: THREAD_ID,
  guild_id: GUILD_ID,
  parent_id: CHANNEL_ID,
  type: 11,
  name: 'A thread',
  ...more,
});

const EVENTS: readonly (readonly [name: string, type: string, data: object])[] = [
  ['a message that mentions null', 'MESSAGE_CREATE', message({ mentions: null, mention_roles: null })],
  ['a message with null attached', 'MESSAGE_CREATE', message({ attachments: null, embeds: null, components: null })],
  ['a message by nobody', 'MESSAGE_CREATE', message({ author: null, member: null })],
  ['a message without words', 'MESSAGE_CREATE', message({ content: null, mentions: [{ id: '900000000000000001' }] })],
  ['a message of no channel', 'MESSAGE_CREATE', message({ channel_id: null })],
  ['a list with null in it', 'MESSAGE_CREATE', message({ mentions: [null], attachments: [null] })],
  ['a command without data', 'INTERACTION_CREATE', interactionData(ID, 'token', 2, {}, { data: null })],
  ['a command with null options', 'INTERACTION_CREATE', command({ options: null })],
  ['a command with a null option', 'INTERACTION_CREATE', command({ options: [null] })],
  ['a command with nothing resolved', 'INTERACTION_CREATE', command({ resolved: null })],
  ['a command with null resolved', 'INTERACTION_CREATE', command({ resolved: { attachments: null, users: null } })],
  ['a command by no member', 'INTERACTION_CREATE', command({}, { member: null })],
  ['a command in no channel', 'INTERACTION_CREATE', command({}, { channel: null, channel_id: null })],
  ['a command without entitlements', 'INTERACTION_CREATE', command({}, { entitlements: null })],
  ['a command of no owner', 'INTERACTION_CREATE', command({}, { authorizing_integration_owners: null, locale: null })],
  ['a menu of no message', 'INTERACTION_CREATE', command({ type: 3, target_id: null, resolved: { messages: null } })],
  ['a button on no message', 'INTERACTION_CREATE', press({}, { message: null })],
  ['a button without an id', 'INTERACTION_CREATE', press({ custom_id: null }, { message: message({}) })],
  ['typing without options', 'INTERACTION_CREATE', interactionData(ID, 'token', 4, { ...ASK, options: null })],
  [
    'a form without fields',
    'INTERACTION_CREATE',
    interactionData(ID, 'token', 5, { custom_id: 'x', components: null }),
  ],
  ['an interaction of no kind', 'INTERACTION_CREATE', interactionData(ID, 'token', 2, ASK, { type: null })],
  ['a thread without its facts', 'THREAD_CREATE', thread({ thread_metadata: null, member: null })],
  ['a thread of nothing', 'THREAD_UPDATE', thread({ id: null, thread_metadata: null })],
  ['a thread that goes, unknown', 'THREAD_DELETE', thread({ parent_id: null })],
  ['a list of threads that is null', 'THREAD_LIST_SYNC', { guild_id: GUILD_ID, threads: null, members: null }],
  ['thread members that are null', 'THREAD_MEMBERS_UPDATE', { id: THREAD_ID, guild_id: GUILD_ID, added_members: null }],
  [
    'a channel without overwrites',
    'CHANNEL_UPDATE',
    { id: CHANNEL_ID, guild_id: GUILD_ID, type: 0, permission_overwrites: null },
  ],
  ['a channel of no server', 'CHANNEL_CREATE', { id: '1', type: null }],
  ['a channel that goes, unknown', 'CHANNEL_DELETE', { id: '1', guild_id: GUILD_ID, type: null }],
  [
    'a server without lists',
    'GUILD_UPDATE',
    { id: GUILD_ID, guild_id: GUILD_ID, roles: null, features: null, emojis: null },
  ],
  ['a role that is null', 'GUILD_ROLE_CREATE', { guild_id: GUILD_ID, role: null }],
  ['a member that is null', 'GUILD_MEMBER_REMOVE', { guild_id: GUILD_ID, user: null }],
  ['an event that nobody knows', 'SOMETHING_NEW', { guild_id: GUILD_ID }],
];

describe('an event with nulls', () => {
  it.each(EVENTS)('leaves the bot healthy: %s', async (_, type, data) => {
    const { start, double, expectHealthy } = bot();
    await start();
    double.gateway.dispatch(type, data);
    await expectHealthy();
  });

  it('leaves the bot healthy when it comes before the bot is ready', async () => {
    const { start, double, expectHealthy } = bot();
    double.gateway.greetWith({}, null);
    const running = await start({ waits: false });
    await double.settled(() => double.gateway.identified.length === 1);
    for (const [, type, data] of EVENTS) double.gateway.dispatch(type, data);
    await running.ready;
    await expectHealthy();
  });
});

describe('a place that goes away', () => {
  it('with a whole server, for a while, and comes back', async () => {
    const { start, double, expectHealthy, troubles } = bot();
    await start();
    double.gateway.dispatch('GUILD_DELETE', { id: GUILD_ID, unavailable: true });
    expect((await double.slash('passage', { reference: '¶4' }))['content']).toContain('¶4');
    expect((await double.direct('¶2'))['content']).toContain('¶2');
    await expectHealthy();
    expect(troubles()).toEqual([]);
  });

  it('while an answer to a command is in the making takes that answer along at most', async () => {
    const { start, double, expectHealthy, finish, troubles } = bot();
    await start();
    const asking = double.slash('slow');
    double.gateway.dispatch('CHANNEL_DELETE', { id: CHANNEL_ID, guild_id: GUILD_ID, type: 0 });
    finish();
    expect((await asking)['content']).toBe('Done at last.');
    double.gateway.dispatch('CHANNEL_CREATE', { id: CHANNEL_ID, guild_id: GUILD_ID, type: 0, name: 'reading' });
    await expectHealthy();
    expect(troubles()).toEqual([]);
  });

  it('after a question was written in it costs one warning', async () => {
    const { start, double, expectHealthy, troubled } = bot();
    await start();
    double.write('<@900000000000000001> ¶4', { mentionsBot: true });
    double.gateway.dispatch('CHANNEL_DELETE', { id: CHANNEL_ID, guild_id: GUILD_ID, type: 0 });
    expect(await troubled()).toMatchObject([{ level: 40, msg: 'An answer came when its channel was gone.' }]);
    double.gateway.dispatch('CHANNEL_CREATE', { id: CHANNEL_ID, guild_id: GUILD_ID, type: 0, name: 'reading' });
    await expectHealthy();
  });
});
