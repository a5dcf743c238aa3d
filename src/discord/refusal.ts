/** Why Discord does not let the bot speak somewhere, with the rights that are missing there; and how who asked is told. */
import { DiscordAPIError, type Message, RESTJSONErrorCodes } from 'discord.js';
import { code, enumerate, errorReply, type Phrase, phrase, strong } from '../command/reply.ts';
import { renderMessage } from './render.ts';
import { lacking, type Right, TO_ANSWER, TO_ANSWER_IN_THREADS, TO_OPEN_THREADS } from './rights.ts';

export interface Refusal {
  /** Discord's code for it. */
  readonly code: number;
  readonly channelId: string;
  /** One who manages the channel can give them. */
  readonly rights: readonly AnyRight[];
  /** For operators, with the channel's id. */
  readonly sentence: string;
}

/** Closed threads can be opened with one that the bot does not ask for. */
type AnyRight = Right | 'Manage Threads';

const THREADS: readonly AnyRight[] = ['View Channel', ...TO_OPEN_THREADS];
const LOCKED = 'its thread is closed';

interface Cause {
  readonly rights: readonly AnyRight[];
  readonly why: string;
}

const CAUSES: ReadonlyMap<number | string, Cause> = new Map<number, Cause>([
  [RESTJSONErrorCodes.MissingPermissions, { rights: TO_ANSWER, why: 'a right is missing there' }],
  [RESTJSONErrorCodes.MissingAccess, { rights: ['View Channel'], why: 'it may not be seen' }],
  [
    RESTJSONErrorCodes.CannotReplyWithoutPermissionToReadMessageHistory,
    { rights: ['Read Message History'], why: 'what was written there may not be read' },
  ],
  [RESTJSONErrorCodes.ThreadLocked, { rights: ['Manage Threads'], why: LOCKED }],
  [RESTJSONErrorCodes.InvalidActionOnArchivedThread, { rights: ['Manage Threads'], why: LOCKED }],
]);

/** The refusal that an error tells of; nothing for any other error, or one that concerns no channel. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (!(error instanceof DiscordAPIError)) return undefined;
  const cause = CAUSES.get(error.code);
  const channelId = /\/channels\/(\d+)/.exec(error.url)?.[1];
  if (cause === undefined || channelId === undefined) return undefined;
  const isOpening = error.code === RESTJSONErrorCodes.MissingPermissions && error.url.endsWith('/threads');
  const rights = isOpening ? THREADS : cause.rights;
  const sentence = `Discord does not let the bot answer in channel ${channelId}: ${cause.why}. It needs ${listed(rights)} there.`;
  return { code: Number(error.code), channelId, rights, sentence };
}

function listed(rights: readonly string[]): string {
  return new Intl.ListFormat('en-GB').format(rights);
}

/** Tells the author of a message in private why it has no answer; whoever takes no private messages is left alone. */
export async function tellAuthor({ channel, guild, author }: Message): Promise<void> {
  if (channel.isDMBased()) return;
  const isClosed = channel.isThread() && (channel.locked === true || channel.archived === true);
  const me = guild?.members.me ?? null;
  const given = me === null ? null : channel.permissionsFor(me);
  const missing = lacking(given, channel.isThread() ? TO_ANSWER_IN_THREADS : TO_ANSWER);
  const where = phrase`${strong(`#${channel.name}`)} of ${strong(guild?.name ?? 'your server')}`;
  const why = isClosed
    ? phrase`I cannot answer in ${where}: the thread is locked or archived. Someone who manages it can open it again.`
    : me?.isCommunicationDisabled() === true
      ? phrase`I cannot answer in ${where}: I am timed out there. Someone who moderates the server can end that.`
      : phrase`I may not answer in ${where}. Someone who manages it can give me ${rightsPhrase(missing)} there; ${code('/check')} lists all that is missing.`;
  try {
    await author.send(renderMessage(errorReply(why)));
  } catch (error) {
    const isClosedToMe =
      error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.CannotSendMessagesToThisUser;
    if (!isClosedToMe) throw error;
  }
}

/** The rights as a sentence names them. */
export function rightsPhrase(missing: readonly Right[]): Phrase {
  if (missing.length === 0) return phrase`the rights to read and write`;
  return phrase`the ${missing.length === 1 ? 'right' : 'rights'} ${enumerate(missing.map(code))}`;
}
