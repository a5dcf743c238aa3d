/** Servers as a bot meets them: their ids spread over all shards, and what Discord tells of each at the start. */
import { BOT, CHANNEL_ID, GUILD_ID, MEMBER, PERSON } from '../../tests/support/discord/payloads.ts';

const CATEGORIES = 5;
const CHANNELS = 30;
const ROLES = 20;
const EMOJIS = 30;
const STICKERS = 5;
const VIEW_AND_SEND = String(1024 | 2048);

/** The ids of so many servers; one after the other falls to the next shard, however many there are. */
export function serverIds(count: number): readonly string[] {
  return Array.from({ length: count }, (_, at) => String(BigInt(GUILD_ID) + (BigInt(at) << 22n)));
}

/** A server's first channel, in which people ask. */
export function channelOf(server: string): string {
  return String(BigInt(CHANNEL_ID) + BigInt(server) - BigInt(GUILD_ID));
}

/**
 * What Discord tells of a server of 30 channels, 20 roles, 30 emojis and 5 stickers. Of its members it tells the bot
 * alone, as it does without the privileged intents.
 */
export function serverData(server: string): object {
  const idOf = (at: number): string => String(BigInt(channelOf(server)) + BigInt(at));
  const roleOf = (at: number): string => (at === 0 ? server : String(BigInt(server) + BigInt(at)));
  return {
    name: `Reading group ${server.slice(-6)}`,
    description: 'People who read together, an article a week.',
    icon: 'a_0123456789abcdef0123456789abcdef',
    features: ['COMMUNITY', 'NEWS', 'THREADS_ENABLED'],
    member_count: 400,
    roles: numbers(ROLES).map((at) => ({
      ...{ id: roleOf(at), name: at === 0 ? '@everyone' : `Role ${at}`, permissions: VIEW_AND_SEND, position: at },
      ...{ color: at * 1000, colors: { primary_color: at * 1000 }, flags: 0, icon: null, unicode_emoji: null },
      ...{ hoist: at > 15, managed: false, mentionable: true },
    })),
    channels: numbers(CHANNELS).map((at) => ({
      ...{ id: idOf(at), type: typeOf(at), name: `channel-${at}`, position: at, nsfw: false, flags: 0 },
      ...{ topic: at % 2 === 0 ? 'What we read this week, and what we think of it.' : null, rate_limit_per_user: 0 },
      parent_id: typeOf(at) === 4 ? null : idOf(CHANNELS - 1 - (at % CATEGORIES)),
      last_message_id: idOf(at),
      permission_overwrites: numbers(at % 3).map((role) => ({ id: roleOf(role), type: 0, allow: '0', deny: '2048' })),
    })),
    emojis: numbers(EMOJIS).map((at) => ({
      ...{ id: idOf(100 + at), name: `emoji_${at}`, roles: [], require_colons: true },
      ...{ managed: false, animated: at % 4 === 0, available: true },
    })),
    stickers: numbers(STICKERS).map((at) => ({
      ...{ id: idOf(200 + at), name: `sticker ${at}`, description: 'A sticker of ours', tags: 'book', type: 2 },
      ...{ format_type: 1, available: true, guild_id: server },
    })),
    members: [{ ...MEMBER, user: BOT }],
    owner_id: PERSON.id,
  };
}

/** Categories stand last; of the rest, a few are for talking. */
function typeOf(at: number): number {
  if (at >= CHANNELS - CATEGORIES) return 4;
  return at % 8 === 7 ? 2 : 0;
}

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, at) => at);
}
