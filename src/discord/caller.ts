/** Who speaks in Discord, and where: the names that memory and the store know them by. */
import {
  type BaseInteraction,
  ChannelType,
  GuildMember,
  InteractionContextType,
  type Message,
  MessageFlags,
  PermissionFlagsBits,
} from 'discord.js';
import type { Caller, Writer } from '../command/command.ts';
import { placeOf } from './rights.ts';

/** The store's name for a person, and for a server. */
export function personName(userId: string): string {
  return `discord:${userId}`;
}

/** The name under which the library of a Discord server is kept. */
export function serverName(guildId: string): string {
  return `discord:${guildId}`;
}

/** The id of the server that {@link serverName} named; nothing for a person's own library, or one of another face. */
export function guildIdOf(server: string): string | undefined {
  return /^discord:(\d+)$/.exec(server)?.[1];
}

/** The conversation of a thread, which all in it share. */
export function threadConversation(threadId: string): string {
  return `discord:thread:${threadId}`;
}

/** What all in a channel, a thread or a direct message share. */
export function channelConversation(channelId: string): string {
  return `discord:channel:${channelId}`;
}

/** The id of the user that {@link personName} named; nothing for anyone who is not of Discord. */
export function userIdOf(person: string): string | undefined {
  return /^discord:(\d+)$/.exec(person)?.[1];
}

/** Who wrote a message. It never changes what a server shares, whoever wrote it. */
export function callerOfMessage(message: Message, hearsEverything: boolean): Caller {
  const { client, guild, guildId, author, member, channel, channelId } = message;
  return {
    ...speaker(author.id, guildId, conversationIn(channel, channelId, author.id)),
    channel: channelConversation(channelId),
    mayManage: false,
    name: member?.displayName ?? author.displayName,
    place: placeOf(client, guild, hearsEverything),
  };
}

/**
 * Who used a command or pressed a button. In a direct message the library is one's own, and so it is for whoever brings
 * the app along: to a server that did not install it, or to people among themselves.
 */
export function callerOf(interaction: BaseInteraction, hearsEverything: boolean): Caller {
  const { channel, client, context, guild, guildId, member, memberPermissions, user } = interaction;
  const channelId = String(interaction.channelId);
  const isOfServer = guildId !== null && interaction.authorizingIntegrationOwners.guildId === guildId;
  // Two people's channel looks like the bot's own with one of them: only the context tells them apart.
  const isWithBot = guildId === null && context !== InteractionContextType.PrivateChannel;
  const conversation =
    isOfServer || isWithBot ? conversationIn(channel, channelId, user.id) : ownConversation(channelId, user.id);
  return {
    ...speaker(user.id, isOfServer ? guildId : null, conversation),
    channel: channelConversation(channelId),
    mayManage: !isOfServer || memberPermissions?.has(PermissionFlagsBits.ManageGuild) === true,
    isAside: interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral),
    name: member instanceof GuildMember ? member.displayName : user.displayName,
    place: placeOf(client, isOfServer ? guild : null, hearsEverything),
  };
}

/** Who wrote the message in whose menu a command was used. */
export function writerOf({ id, author, member, system, webhookId }: Message): Writer {
  return {
    person: personName(author.id),
    name: member?.displayName ?? author.displayName,
    message: `discord:${id}`,
    isBot: author.bot || author.system || system || webhookId !== null,
  };
}

/** The library is the server's, or the person's own where no server is given. */
function speaker(userId: string, guildId: string | null, conversation: string): Omit<Caller, 'mayManage' | 'channel'> {
  const server = guildId === null ? `discord:dm:${userId}` : serverName(guildId);
  return { conversation, person: personName(userId), server };
}

/** A thread or a direct message is one conversation; elsewhere each person has one of their own in each channel. */
function conversationIn(
  channel: BaseInteraction['channel'] | Message['channel'],
  channelId: string,
  userId: string,
): string {
  if (channel?.isThread()) return threadConversation(channelId);
  return channel?.type === ChannelType.DM ? `discord:dm:${channelId}` : ownConversation(channelId, userId);
}

function ownConversation(channelId: string, userId: string): string {
  return `discord:member:${channelId}:${userId}`;
}
