/** What discord.js may keep of what Discord tells it. */
import { type GuildMember, Options, type User } from 'discord.js';

/**
 * The bot never looks back at messages, and meets people anew with each event: keeping them all would only grow. Nobody
 * asks for a server's emoji and stickers; 30 and 5 of them took an eighth of what a server of 30 channels takes.
 */
export const KEPT_BY_CLIENT = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
  GuildScheduledEventManager: 0,
  StageInstanceManager: 0,
  VoiceStateManager: 0,
  UserManager: { maxSize: 1000, keepOverLimit: ({ id, client }: User) => id === client.user.id },
  GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client }: GuildMember) => id === client.user.id },
});
