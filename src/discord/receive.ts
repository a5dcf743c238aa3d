/** What happened in Discord → a command with raw options, and the reply back. */
import {
  ApplicationCommandOptionType,
  type AutocompleteInteraction,
  type ButtonInteraction,
  ChannelType,
  type ChatInputCommandInteraction,
  type Interaction,
  type Message,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import type { Dispatcher } from '../command/dispatch.ts';
import type { RawOptions, RawValue } from '../command/options.ts';
import { errorReply, phrase, type Reply } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';
import { wordsOf } from '../command/words.ts';
import { attachedFile } from './attachment.ts';
import { callerOf, callerOfMessage } from './caller.ts';
import { decodeCall } from './custom-id.ts';
import type { Limits } from './limits.ts';
import { renderMessage, renderResponse } from './render.ts';
import { respond } from './responder.ts';
import { SHARE_ID, share } from './share.ts';
import { answerInThread, threadParent } from './thread.ts';

/** Discord's limit for a suggestion's name and value. */
const MAX_CHOICE = 100;

/** What was done, for the log. */
export interface Done {
  readonly kind: 'command' | 'button' | 'autocomplete' | 'message';
  readonly command: string;
  /** What was asked: told only where whoever runs the bot wants it. */
  readonly asked?: string;
}

/** Answers an interaction; nothing for kinds that this bot does not use. */
export async function receiveInteraction(
  interaction: Interaction,
  dispatcher: Dispatcher,
  limits: Limits,
): Promise<Done | undefined> {
  // Rows while someone types cost little, and a notice has no place among them.
  if (interaction.isRepliable()) {
    const { person, server } = callerOf(interaction);
    const pace = await limits.count(person, server);
    if (pace.isFast) {
      await interaction.reply(renderResponse(tooFast(pace.seconds), true));
      return undefined;
    }
  }
  if (interaction.isChatInputCommand()) return runCommand(interaction, dispatcher);
  if (interaction.isMessageContextMenuCommand()) return runMenu(interaction, dispatcher);
  if (interaction.isButton()) return pressButton(interaction, dispatcher);
  if (interaction.isAutocomplete()) return suggest(interaction, dispatcher);
  return undefined;
}

/**
 * Answers a message that speaks to the bot: a direct message, a mention, a reply with a ping; where the bot may read
 * every message also a reply without one, and any message in a thread that it opened. Any other is left alone.
 */
export async function receiveMessage(
  message: Message,
  dispatcher: Dispatcher,
  hasMessageContent: boolean,
  limits: Limits,
): Promise<Done | undefined> {
  const { client, author } = message;
  if (author.bot || message.system || !isMeant(message, client.user.id, hasMessageContent)) return undefined;
  const caller = callerOfMessage(message);
  const pace = await limits.count(caller.person, caller.server);
  // In a channel a notice is for everyone's eyes: one is enough.
  if (pace.isFast && !pace.isFirst) return undefined;
  const text = wordsOf(message.content);
  const reply = pace.isFast
    ? tooFast(pace.seconds)
    : await dispatcher.invoke('say', text === '' ? {} : { text }, caller);
  // discord.js sends again at once after a 5xx: the nonce keeps an answer that did arrive from standing there twice.
  await message.reply({ ...renderMessage(reply), failIfNotExists: false, nonce: message.id, enforceNonce: true });
  return { kind: 'message', command: 'say', asked: text };
}

function tooFast(seconds: number): Reply {
  return errorReply(
    phrase`That is faster than I may answer; please ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  );
}

/** `@everyone`, roles and names in plain text do not mean the bot. */
function isMeant({ channel, mentions }: Message, botId: string, hasMessageContent: boolean): boolean {
  if (channel.type === ChannelType.DM || mentions.users.has(botId)) return true;
  return hasMessageContent && (mentions.repliedUser?.id === botId || (channel.isThread() && channel.ownerId === botId));
}

async function runCommand(interaction: ChatInputCommandInteraction, dispatcher: Dispatcher): Promise<Done> {
  const command = nameOf(interaction);
  const options = optionsOf(interaction);
  const parent = options['thread'] === true && options['private'] !== true ? threadParent(interaction) : undefined;
  if (parent !== undefined) {
    await answerInThread(interaction, parent, command, options, dispatcher);
  } else {
    const work = dispatcher.invoke(command, options, callerOf(interaction));
    await respond(interaction, options['private'] === true, work);
  }
  const asked = Object.values(options).find((value) => typeof value === 'string');
  return { kind: 'command', command, ...(asked === undefined ? {} : { asked }) };
}

/** What is found on someone's message is for who asked: the other did not. */
async function runMenu(interaction: MessageContextMenuCommandInteraction, dispatcher: Dispatcher): Promise<Done> {
  const { commandName, targetMessage } = interaction;
  const command = dispatcher.commands.find(({ menu }) => menu === commandName)?.name ?? commandName;
  // The words of a message come with the interaction, whatever the bot may read elsewhere; an embed's do not count.
  const options: RawOptions = targetMessage.content === '' ? {} : { text: targetMessage.content };
  await respond(interaction, true, dispatcher.invoke(command, options, callerOf(interaction)));
  return { kind: 'command', command };
}

/** What a button shows is for who pressed it: the channel has the answer that the button hangs on. */
async function pressButton(interaction: ButtonInteraction, dispatcher: Dispatcher): Promise<Done> {
  if (interaction.customId === SHARE_ID) {
    await share(interaction);
    return { kind: 'button', command: SHARE_ID };
  }
  const { command, options } = decodeCall(interaction.customId);
  await respond(interaction, true, dispatcher.invoke(command, options, callerOf(interaction)));
  return { kind: 'button', command };
}

async function suggest(interaction: AutocompleteInteraction, dispatcher: Dispatcher): Promise<Done> {
  const command = nameOf(interaction);
  const { name } = interaction.options.getFocused(true);
  const rows = await dispatcher.suggest(command, name, optionsOf(interaction), callerOf(interaction));
  await interaction.respond(
    rows
      .filter(({ label, value }) => label.trim() !== '' && value !== '' && value.length <= MAX_CHOICE)
      .map(({ label, value }) => ({ name: shorten(label, MAX_CHOICE), value })),
  );
  return { kind: 'autocomplete', command };
}

/** The command's name as the dispatcher knows it: with that of its subcommand, if it has one. */
function nameOf({ commandName, options }: ChatInputCommandInteraction | AutocompleteInteraction): string {
  const subcommand = options.getSubcommand(false);
  return subcommand === null ? commandName : `${commandName} ${subcommand}`;
}

function optionsOf({ options }: ChatInputCommandInteraction | AutocompleteInteraction): RawOptions {
  const given = options.data.flatMap((option) =>
    option.type === ApplicationCommandOptionType.Subcommand ? (option.options ?? []) : [option],
  );
  return Object.fromEntries(
    given.flatMap(({ name, value, attachment }): readonly [string, RawValue][] => {
      if (attachment !== undefined && attachment !== null) return [[name, attachedFile(attachment)]];
      return value === undefined ? [] : [[name, value]];
    }),
  );
}
