/** A message in Discord → free text for the conversation, when it is meant for the bot, and the reply back. */
import { ChannelType, type Message } from 'discord.js';
import type { Caller } from '../command/command.ts';
import { wordsOf } from '../command/words.ts';
import { callerOfMessage } from './caller.ts';
import { type Done, type Reception, tooFast } from './reception.ts';
import { refusalOf, tellAuthor } from './refusal.ts';
import { renderMessage } from './render.ts';

/**
 * Answers a message that speaks to the bot: a direct message, a mention, a reply with a ping; where the bot may read
 * every message also one in a thread that it opened, and in channels that the server chose for it replies without a
 * ping and messages that begin with its name. Any other is left alone.
 */
export async function receiveMessage(message: Message, reception: Reception): Promise<Done | undefined> {
  const { dispatcher, limits, hearsEverything } = reception;
  if (message.author.bot || message.webhookId !== null || message.system) return undefined;
  const caller = callerOfMessage(message, hearsEverything);
  if (!(await isMeant(message, caller, reception))) return undefined;
  const pace = await limits.count(caller.person, caller.server);
  // In a channel a notice is for everyone's eyes: one is enough.
  if (pace.isFast && !pace.isFirst) return undefined;
  const text = wordsOf(message.content).replace(nameIn(message), '');
  const reply = pace.isFast
    ? tooFast(pace.seconds)
    : await dispatcher.invoke('say', text === '' ? {} : { text }, caller);
  try {
    // discord.js sends again at once after a 5xx: the nonce keeps an answer that did arrive from standing there twice.
    await message.reply({ ...renderMessage(reply), failIfNotExists: false, nonce: message.id, enforceNonce: true });
  } catch (error) {
    if (refusalOf(error) !== undefined) await tellAuthor(message);
    throw error;
  }
  return { kind: 'message', command: 'say', asked: text };
}

/** `@everyone`, roles and names in plain text do not mean the bot. */
async function isMeant(message: Message, caller: Caller, { dispatcher, hearsEverything }: Reception): Promise<boolean> {
  const { channel, mentions, client } = message;
  if (channel.type === ChannelType.DM || mentions.users.has(client.user.id)) return true;
  if (!hearsEverything) return false;
  if (channel.isThread() && channel.ownerId === client.user.id) return true;
  if (mentions.repliedUser?.id !== client.user.id && !nameIn(message).test(message.content)) return false;
  const { channels = [] } = await dispatcher.settingsOf(caller);
  return channels.includes(channel.isThread() ? String(channel.parentId) : channel.id);
}

/** The bot's name with a comma or colon behind it, as a message to it begins: "Footnote, why?" */
function nameIn({ client, guild }: Message): RegExp {
  const { displayName, username } = client.user;
  const names = [displayName, username, guild?.members.me?.displayName ?? username];
  const written = names.map((name) => name.replaceAll(/[^\p{L}\p{N}\s]/gu, '\\$&'));
  return new RegExp(`^\\s*(?:${written.join('|')})\\s*[,:]\\s*`, 'iu');
}
