/** Answers in a thread of their own: there people can go on by replying to ordinary messages. */
import {
  ChannelType,
  type ChatInputCommandInteraction,
  DiscordAPIError,
  MessageFlags,
  type NewsChannel,
  RESTJSONErrorCodes,
  type TextChannel,
  ThreadAutoArchiveDuration,
  type ThreadChannel,
} from 'discord.js';
import type { Dispatcher } from '../command/dispatch.ts';
import type { RawOptions } from '../command/options.ts';
import { code, errorReply, phrase } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';
import { callerOf, threadConversation } from './caller.ts';
import { NO_MENTIONS } from './mentions.ts';
import { renderMessage, renderResponse } from './render.ts';

/** Discord's limit. */
const MAX_NAME = 100;

type Parent = TextChannel | NewsChannel;

/** The channel in which a thread can be opened; nothing in a thread or a direct message, where the answer stands as well. */
export function threadParent({ channel }: ChatInputCommandInteraction): Parent | undefined {
  const isParent = channel?.type === ChannelType.GuildText || channel?.type === ChannelType.GuildAnnouncement;
  return isParent ? channel : undefined;
}

/**
 * Opens a thread named after what was asked, and posts the answer there as an ordinary message: a reply to it reaches the
 * bot, which one to a command's response would not. Who asked is told in private where it is, or which right is missing.
 */
export async function answerInThread(
  interaction: ChatInputCommandInteraction,
  parent: Parent,
  command: string,
  { thread: _, ...options }: RawOptions,
  dispatcher: Dispatcher,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const asked = Object.values(options).find((value) => typeof value === 'string') ?? command;
  const thread = await open(parent, shorten(String(asked).replaceAll(/\s+/g, ' '), MAX_NAME));
  if (thread === undefined) {
    const { flags: _flags, ...problem } = renderResponse(
      errorReply(
        phrase`I may open no thread in ${`#${parent.name}`}. Someone who manages it can give me the rights ${code('Create Public Threads')} and ${code('Send Messages in Threads')} there.`,
      ),
      true,
    );
    await interaction.editReply(problem);
    return;
  }
  const caller = { ...callerOf(interaction), conversation: threadConversation(thread.id) };
  const reply = await dispatcher.invoke(command, options, caller);
  await thread.send({ ...renderMessage(reply), nonce: interaction.id, enforceNonce: true });
  await interaction.editReply({
    content: `The answer is in <#${thread.id}>; go on there.`,
    allowedMentions: NO_MENTIONS,
  });
}

/** Nothing when the bot lacks the right to it. */
async function open(parent: Parent, name: string): Promise<ThreadChannel | undefined> {
  try {
    return await parent.threads.create({ name, autoArchiveDuration: ThreadAutoArchiveDuration.ThreeDays });
  } catch (error) {
    const errorCode = error instanceof DiscordAPIError ? error.code : undefined;
    const isRefused =
      errorCode === RESTJSONErrorCodes.MissingPermissions || errorCode === RESTJSONErrorCodes.MissingAccess;
    if (isRefused) return undefined;
    throw error;
  }
}
