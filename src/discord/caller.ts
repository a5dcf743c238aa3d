/** Who speaks in Discord, and where: the names that memory and the store know them by. */
import {
  type BaseInteraction,
  ChannelType,
  GuildMember,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Caller } from '../command/command.ts';
import { placeOf } from './rights.ts';

/** The store's name for a person, and for a server. */
export function personName(userId: string): string {
  return `discord:${userId}`;
}

export function serverName(guildId: string): string {
  return `discord:${guildId}`;
}

/** The conversation of a thread, which all in it share. */
export function threadConversation(threadId: string): string {
  return `discord:thread:${threadId}`;
}

/** The id of the user that {@link personName} named; nothing for anyone who is not of Discord. */
export function userIdOf(person: string): string | undefined {
  return /^discord:(\d+)$/.exec(person)?.[1];
}

/** Who wrote a message. It never changes what a server shares, whoever wrote it. */
export function callerOfMessage(message: Message, hearsEverything: boolean): Caller {
  const { client, guild, author, member } = message;
  return {
    ...speakerIn(message, author.id),
    mayManage: false,
    name: member?.displayName ?? author.displayName,
    place: placeOf(client, guild, hearsEverything),
  };
}

/** Who used a command or pressed a button. In a direct message the library is one's own. */
export function callerOf(interaction: BaseInteraction, hearsEverything: boolean): Caller {
  const { client, guild, guildId, member, memberPermissions, user } = interaction;
  const mayManage = guildId === null || memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true;
  return {
    ...speakerIn(interaction, user.id),
    mayManage,
    isAside: interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral),
    name: member instanceof GuildMember ? member.displayName : user.displayName,
    place: placeOf(client, guild, hearsEverything),
  };
}

function speakerIn(
  { channel, channelId, guildId }: Pick<BaseInteraction | Message, 'channel' | 'channelId' | 'guildId'>,
  userId: string,
): Omit<Caller, 'mayManage'> {
  return {
    conversation: conversationIn(channel, String(channelId), userId),
    person: personName(userId),
    server: guildId === null ? `discord:dm:${userId}` : serverName(guildId),
  };
}

/** A thread or a direct message is one conversation; elsewhere each person has one of their own in each channel. */
function conversationIn(
  channel: BaseInteraction['channel'] | Message['channel'],
  channelId: string,
  userId: string,
): string {
  if (channel?.isThread()) return threadConversation(channelId);
  return channel?.type === ChannelType.DM ? `discord:dm:${channelId}` : `discord:member:${channelId}:${userId}`;
}
