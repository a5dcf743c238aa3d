/** Who speaks in Discord, and where: the names that memory and the store know them by. */
import {
  type BaseInteraction,
  ChannelType,
  GuildMember,
  InteractionContextType,
  type Message,
  MessageFlags,
  type NewsChannel,
  PermissionFlagsBits,
  type TextChannel,
} from 'discord.js';
import type { Caller, Writer } from '../command/command.ts';
import { surroundingsOf } from './rights.ts';

/** Any of these is enough to end what others began. */
const MODERATE = [
  PermissionFlagsBits.ManageThreads,
  PermissionFlagsBits.ManageMessages,
  PermissionFlagsBits.ManageGuild,
] as const;

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

/** A name without marks that turn the direction of what stands behind it. */
export function nameSeen(name: string): string {
  return name.replaceAll(/[\u202A-\u202E\u2066-\u2069]/g, '');
}

/** Who wrote a message. It never changes what a server shares, whoever wrote it. */
export function callerOfMessage(message: Message, hearsEverything: boolean): Caller {
  const { client, guild, guildId, author, member, channel, channelId } = message;
  return {
    ...conversationIn(channel, channelId, author.id),
    person: personName(author.id),
    server: guildId === null ? ownLibrary(author.id) : serverName(guildId),
    channel: channelConversation(channelId),
    mayManage: false,
    name: nameSeen(member?.displayName ?? author.displayName),
    surroundings: surroundingsOf(client, guild, hearsEverything),
  };
}

/**
 * Who used a command or pressed a button. In a direct message the library is one's own, and so it is for whoever brings
 * the app along: to a server that did not install it, or to people among themselves. Others who press a button there
 * are in the library of who asked.
 */
export function callerOf(interaction: BaseInteraction, hearsEverything: boolean): Caller {
  const { channel, client, context, guild, guildId, member, memberPermissions, user } = interaction;
  const channelId = String(interaction.channelId);
  const { guildId: installedIn, userId: broughtBy } = interaction.authorizingIntegrationOwners;
  const isOfServer = guildId !== null && installedIn === guildId;
  // Two people's channel looks like the bot's own with one of them: only the context tells them apart.
  const isWithBot = guildId === null && context !== InteractionContextType.PrivateChannel;
  const owner = broughtBy ?? user.id;
  const has = (right: bigint): boolean => memberPermissions?.has(right) === true;
  return {
    ...(isOfServer || isWithBot ? conversationIn(channel, channelId, user.id) : together(channelId)),
    person: personName(user.id),
    server: isOfServer ? serverName(guildId) : ownLibrary(owner),
    channel: channelConversation(channelId),
    mayManage: isOfServer ? has(PermissionFlagsBits.ManageGuild) : owner === user.id,
    mayModerate: isWithBot || (isOfServer && MODERATE.some(has)),
    isAside: interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral),
    name: nameSeen(member instanceof GuildMember ? member.displayName : user.displayName),
    surroundings: surroundingsOf(client, isOfServer ? guild : null, hearsEverything),
  };
}

/** Who wrote the message in whose menu a command was used. */
export function writerOf({ id, author, member, system, webhookId }: Message): Writer {
  return {
    person: personName(author.id),
    name: nameSeen(member?.displayName ?? author.displayName),
    message: `discord:${id}`,
    isBot: author.bot || author.system || system || webhookId !== null,
  };
}

/** The store's name for the library that someone has for themselves. */
function ownLibrary(userId: string): string {
  return `discord:dm:${userId}`;
}

type Talk = Pick<Caller, 'conversation' | 'speaksApart'>;

/**
 * A thread or a direct message is one conversation. In a channel that can have threads each person has one of their own,
 * and what people do together is in a thread; elsewhere, as beside a voice channel, it is where they are.
 */
function conversationIn(
  channel: BaseInteraction['channel'] | Message['channel'],
  channelId: string,
  userId: string,
): Talk {
  if (channel?.isThread()) return { conversation: threadConversation(channelId) };
  if (channel?.type === ChannelType.DM) return { conversation: `discord:dm:${channelId}` };
  return isThreadParent(channel) ? { conversation: `discord:member:${channelId}:${userId}` } : together(channelId);
}

function together(channelId: string): Talk {
  return { conversation: channelConversation(channelId), speaksApart: true };
}

/** A channel in which a thread can be opened. */
export function isThreadParent(channel: BaseInteraction['channel'] | undefined): channel is TextChannel | NewsChannel {
  return channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement;
}
