/** Why Discord does not let the bot speak somewhere: the place, and the rights that are missing there. */
import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

export interface Refusal {
  /** Discord's code for it. */
  readonly code: number;
  readonly channelId: string;
  /** Names of rights as Discord's settings show them; one who manages the channel can give them. */
  readonly rights: readonly string[];
  /** For operators, with the channel's id. */
  readonly sentence: string;
}

const POSTING = ['View Channel', 'Send Messages', 'Read Message History'];
const THREADS = ['View Channel', 'Create Public Threads', 'Send Messages in Threads'];
const LOCKED = 'its thread is closed';

interface Cause {
  readonly rights: readonly string[];
  readonly why: string;
}

const CAUSES: ReadonlyMap<number | string, Cause> = new Map<number, Cause>([
  [RESTJSONErrorCodes.MissingPermissions, { rights: POSTING, why: 'a right is missing there' }],
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
