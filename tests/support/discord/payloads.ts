/** The smallest objects that discord.js takes for users, servers, messages and interactions. */

export const BOT = { id: '900000000000000001', username: 'footnote', discriminator: '0000', avatar: null, bot: true };
export const PERSON = {
  id: '800000000000000001',
  username: 'reader',
  discriminator: '0',
  avatar: null,
  global_name: 'Reader',
};
export const GUILD_ID = '700000000000000001';
export const CHANNEL_ID = '600000000000000001';
export const DM_ID = '600000000000000002';
export const APPLICATION_ID = BOT.id;

/** A member of the server as events carry it. */
export const MEMBER = {
  user: PERSON,
  roles: [],
  joined_at: '2024-01-01T00:00:00.000Z',
  deaf: false,
  mute: false,
  permissions: '0',
  flags: 0,
};

export const GUILD = {
  id: GUILD_ID,
  name: 'Reading group',
  owner_id: PERSON.id,
  roles: [
    {
      id: GUILD_ID,
      name: '@everyone',
      permissions: '0',
      position: 0,
      color: 0,
      hoist: false,
      managed: false,
      mentionable: false,
    },
  ],
  channels: [{ id: CHANNEL_ID, type: 0, name: 'reading', position: 0, permission_overwrites: [] }],
  members: [],
  member_count: 2,
  threads: [],
  emojis: [],
  stickers: [],
  features: [],
  voice_states: [],
  presences: [],
};

/** READY for a session; `gatewayUrl` is where it can be resumed. */
export function readyData(sessionId: string, gatewayUrl: string): object {
  return {
    v: 10,
    user: BOT,
    guilds: [{ id: GUILD_ID, unavailable: true }],
    session_id: sessionId,
    resume_gateway_url: gatewayUrl,
    application: { id: APPLICATION_ID, flags: 0 },
  };
}

/** What a person wrote; in the server's channel unless it is direct. */
export function messageData(
  id: string,
  content: string,
  { direct = false, mentionsBot = false, mentionsEveryone = false, author = PERSON } = {},
): object {
  return {
    id,
    type: 0,
    channel_id: direct ? DM_ID : CHANNEL_ID,
    channel_type: direct ? 1 : 0,
    ...(direct ? {} : { guild_id: GUILD_ID, member: { ...MEMBER, user: undefined } }),
    author,
    content,
    timestamp: '2024-06-24T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: mentionsEveryone,
    mentions: mentionsBot ? [BOT] : [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
  };
}

/** What every interaction carries; `data` says what was done. */
export function interactionData(id: string, token: string, type: number, data: object, more: object = {}): object {
  const place = { guild_id: GUILD_ID, ...more };
  // The app belongs to the server, or was written to directly, unless `more` says that a person brought it along.
  const authorizing_integration_owners = { 0: place.guild_id ?? '0' };
  return {
    id,
    token,
    type,
    data,
    application_id: APPLICATION_ID,
    context: place.guild_id === undefined ? 1 : 0,
    channel_id: CHANNEL_ID,
    channel: { id: CHANNEL_ID, type: 0 },
    member: MEMBER,
    version: 1,
    locale: 'en-GB',
    entitlements: [],
    authorizing_integration_owners,
    attachment_size_limit: 1_000_000,
    ...place,
  };
}

/** A file that a person attached. */
export interface AttachedFile {
  readonly name: string;
  readonly url: string;
  readonly size: number;
}

export type Values = Readonly<Record<string, string | number | boolean | AttachedFile>>;

/** What a slash command carries, its name and options; `focused` is the one being typed. A group's name has two words. */
export function commandData(name: string, options: Values, focused?: string): object {
  const [first = '', second] = name.split(' ');
  const given = optionsData(options, focused);
  return {
    id: '1',
    name: first,
    type: 1,
    options: second === undefined ? given : [{ name: second, type: 1, options: given }],
    resolved: { attachments: attachmentsData(options), channels: channelsData(options) },
  };
}

function optionsData(options: Values, focused?: string): readonly object[] {
  const types = { string: 3, number: 4, boolean: 5, object: 11 } as const;
  return Object.entries(options).map(([name, value]) => {
    const kind = typeof value;
    return {
      name,
      value: typeof value === 'object' ? ATTACHMENT_ID : value,
      type:
        name === 'channel' ? 7 : types[kind === 'number' || kind === 'boolean' || kind === 'object' ? kind : 'string'],
      ...(name === focused ? { focused: true } : {}),
    };
  });
}

/** What Discord tells of a channel that an option names. */
function channelsData({ channel: id }: Values): object {
  return id === undefined ? {} : { [String(id)]: { id, type: 0, name: 'reading', permissions: '0' } };
}

const ATTACHMENT_ID = '500000000000000001';

function attachmentsData(options: Values): object {
  const attached = Object.values(options).find((value) => typeof value === 'object');
  if (attached === undefined) return {};
  const { name, url, size } = attached;
  return { [ATTACHMENT_ID]: { id: ATTACHMENT_ID, filename: name, size, url, proxy_url: url } };
}
