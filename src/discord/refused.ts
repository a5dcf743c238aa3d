/** Answers that the bot may not write where it was asked: who asked is told which right is missing, and where. */
import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import { code, enumerate, errorReply, phrase, strong } from '../command/reply.ts';
import type { Logger } from '../log.ts';
import { renderMessage } from './render.ts';
import { lacking, type Right, TO_ANSWER, TO_ANSWER_IN_THREADS } from './rights.ts';

/** Discord's codes for a thread that is locked, and one that is archived for good; discord.js names only some. */
const LOCKED = 160_005;
const ARCHIVED = 50_083;
const NOT_ALLOWED = new Set<number | string>([
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  LOCKED,
  ARCHIVED,
]);

/** Whether Discord did not let the bot write, which someone can mend. */
export function isRefusedWriting(error: unknown): boolean {
  return error instanceof DiscordAPIError && NOT_ALLOWED.has(error.code);
}

/** Tells the author of a message in private why it has no answer; whoever takes no private messages is left alone. */
export async function tellAuthor(message: Message, log: Logger): Promise<void> {
  const { channel, guild, author } = message;
  if (channel.isDMBased()) return;
  const isLocked = channel.isThread() && (channel.locked === true || channel.archived === true);
  const me = guild?.members.me ?? null;
  const given = me === null ? null : channel.permissionsFor(me);
  const missing = lacking(given, channel.isThread() ? TO_ANSWER_IN_THREADS : TO_ANSWER);
  log.warn({ channel: channel.id, missing, isLocked }, `An answer could not be written in #${channel.name}.`);
  const where = phrase`${strong(`#${channel.name}`)} of ${strong(guild?.name ?? 'your server')}`;
  const why = isLocked
    ? phrase`I cannot answer in ${where}: the thread is locked or archived. Someone who manages it can open it again.`
    : phrase`I may not answer in ${where}. Someone who manages it can give me ${rightsPhrase(missing)} there; ${code('/check')} lists all that is missing.`;
  try {
    await author.send(renderMessage(errorReply(why)));
  } catch (error) {
    if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser))
      throw error;
  }
}

/** The rights as a sentence names them. */
export function rightsPhrase(missing: readonly Right[]) {
  return missing.length === 0
    ? phrase`the rights to read and write`
    : phrase`the ${missing.length === 1 ? 'right' : 'rights'} ${enumerate(missing.map(code))}`;
}
