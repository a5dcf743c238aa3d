/** Answers in a thread of their own: there people can go on by replying to ordinary messages. */
import {
  DiscordAPIError,
  HTTPError,
  type InteractionEditReplyOptions,
  MessageFlags,
  type NewsChannel,
  RESTJSONErrorCodes,
  type TextChannel,
  ThreadAutoArchiveDuration,
  type ThreadChannel,
} from 'discord.js';
import type { Caller } from '../command/command.ts';
import { errorReply, type Phrase, phrase, type Reply } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';
import { channelConversation, isThreadParent, threadConversation } from './caller.ts';
import { NO_MENTIONS } from './mentions.ts';
import { refusalOf, rightsPhrase } from './refusal.ts';
import { renderMessage, renderPoll, renderResponse } from './render.ts';
import type { Answerable } from './responder.ts';
import { lacking, TO_OPEN_THREADS, TO_PUT_POLLS } from './rights.ts';
import { isBroken } from './transport.ts';

/** Discord's limit. */
const MAX_NAME = 100;
/** A message bears one thread; discord.js does not name the code. */
const HAS_THREAD = 160_004;

type Parent = TextChannel | NewsChannel;

export interface ThreadWork {
  readonly name: () => Promise<string | undefined>;
  readonly reply: (caller: Caller) => Promise<Reply>;
}

/** The channel in which a thread can be opened; nothing in a thread or a direct message, where the answer stands as well. */
export function threadParent({ channel }: Answerable): Parent | undefined {
  return isThreadParent(channel) ? channel : undefined;
}

/**
 * Opens a thread, on the message whose button was pressed if it is for all to see, and posts the reply there as an
 * ordinary message: a reply to it reaches the bot, which one to a command's response would not. Who asked is told in
 * private where it is, or which right is missing. Where there is no name for a thread, they get the reply themselves.
 */
export async function answerInThread(
  interaction: Answerable,
  parent: Parent,
  caller: Caller,
  work: ThreadWork,
): Promise<void> {
  await interaction.deferReply({ flags: MessageFlags.Ephemeral });
  const name = await work.name();
  if (name === undefined) {
    await interaction.editReply(editOf(await work.reply({ ...caller, isPrivate: true })));
    return;
  }
  const title = shorten(name.replaceAll(/\s+/g, ' ').trim(), MAX_NAME);
  const opened = await orTell(interaction, phrase`I may open no thread in ${`#${parent.name}`}.`, () =>
    open(parent, title, { anchor: anchorOf(interaction), since: interaction.id }),
  );
  if (typeof opened === 'string') {
    await interaction.editReply({ content: `It is discussed already, in <#${opened}>.`, allowedMentions: NO_MENTIONS });
    return;
  }
  const there = { conversation: threadConversation(opened.id), channel: channelConversation(opened.id) };
  const reply = await work.reply({ ...caller, ...there, isPrivate: false });
  if (reply.kind === 'error') {
    // An empty thread helps nobody; where the bot may not delete it, it stays.
    await opened.delete().catch(() => undefined);
    await interaction.editReply(editOf(reply));
    return;
  }
  await orTell(interaction, phrase`I may write in no thread of ${`#${parent.name}`}.`, () =>
    opened.send({ ...renderMessage(withHint(reply, caller)), nonce: interaction.id, enforceNonce: true }),
  );
  if (reply.poll !== undefined) {
    await opened.send(renderPoll(reply.poll, lacking(interaction.appPermissions, TO_PUT_POLLS)));
  }
  await interaction.editReply({ content: `It is in <#${opened.id}>; go on there.`, allowedMentions: NO_MENTIONS });
}

/** A deferred private answer takes all but the flags, which it has. */
function editOf(reply: Reply): InteractionEditReplyOptions {
  const { flags: _, ...edit } = renderResponse(reply, true);
  return edit;
}

/** Does it; when Discord does not, who asked is told why, and does not wait for an answer that never comes. */
async function orTell<T>(interaction: Answerable, refused: Phrase, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const missing = lacking(interaction.appPermissions, TO_OPEN_THREADS);
    const rights = rightsPhrase(missing.length === 0 ? TO_OPEN_THREADS : missing);
    const why =
      refusalOf(error) === undefined
        ? phrase`Discord did not take the answer to a thread just now; please ask again, or without a thread.`
        : phrase`${refused} Someone who manages it can give me ${rights} there.`;
    // The first failure is the one that the log is to tell of.
    await interaction.editReply(editOf(errorReply(why))).catch(() => undefined);
    throw error;
  }
}

/** How to go on: whoever does not know it would talk to a bot that cannot hear. */
function withHint(reply: Reply, { surroundings }: Caller): Reply {
  const hint =
    surroundings?.hearsEverything === true
      ? phrase`Ask on here; no mention is needed.`
      : phrase`To ask on, reply to this message with its ping on, or mention me.`;
  return { ...reply, blocks: [...reply.blocks, { kind: 'small', phrase: hint }] };
}

/** The message that the thread hangs on: one that all can see. */
function anchorOf(interaction: Answerable): string | undefined {
  if (!interaction.isMessageComponent()) return undefined;
  const { message } = interaction;
  return message.flags.has(MessageFlags.Ephemeral) ? undefined : message.id;
}

interface Wish {
  /** The message that it is to hang on. */
  readonly anchor: string | undefined;
  /** The id of what led to it, which is older than the thread. */
  readonly since: string;
}

/** The thread, or the id of the one that the message has already. */
async function open(parent: Parent, name: string, wish: Wish): Promise<ThreadChannel | string> {
  const { anchor } = wish;
  try {
    return await parent.threads.create({
      name,
      autoArchiveDuration: ThreadAutoArchiveDuration.ThreeDays,
      ...(anchor === undefined ? {} : { startMessage: anchor }),
    });
  } catch (error) {
    const late = mayHaveArrived(error) ? await openedLate(parent, name, wish) : undefined;
    if (late !== undefined) return late;
    if (!(error instanceof DiscordAPIError)) throw error;
    // A thread on a message bears its id.
    if (error.code === HAS_THREAD && anchor !== undefined) return anchor;
    // The message was deleted since.
    if (error.code === RESTJSONErrorCodes.UnknownMessage && anchor !== undefined)
      return open(parent, name, { ...wish, anchor: undefined });
    throw error;
  }
}

/** Whether a thread may have been opened though who asked for it was told of a failure. */
function mayHaveArrived(error: unknown): boolean {
  if (error instanceof DiscordAPIError || error instanceof HTTPError) return error.status >= 500;
  return isBroken(error);
}

/** The thread that was opened all the same: it would stand there empty. */
async function openedLate(parent: Parent, name: string, { anchor, since }: Wish): Promise<ThreadChannel | undefined> {
  try {
    const { threads } = await parent.guild.channels.fetchActiveThreads();
    return threads.find(({ id, ownerId, parentId, messageCount, name: title }) => {
      const isOurs = ownerId === parent.client.user.id && parentId === parent.id && messageCount === 0;
      return isOurs && (anchor === undefined ? title === name && BigInt(id) > BigInt(since) : id === anchor);
    });
  } catch {
    // The first failure is the one to tell of.
    return undefined;
  }
}
