/** A discussion and its thread end together: one that is over is archived, and one whose thread is deleted is over. */
import {
  type BaseInteraction,
  type Client,
  DiscordAPIError,
  Events,
  RESTJSONErrorCodes,
  type ThreadChannel,
} from 'discord.js';
import type { Dispatcher } from '../command/dispatch.ts';
import { serverName, threadConversation } from './caller.ts';

/** What keeps a thread as it is: no right to it, or no thread any more. */
const LEFT_ALONE: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.ThreadLocked,
];

/** Archives the thread that the bot opened, which is there again as soon as someone writes in it; any other place is left as it is. */
export async function putAway(channel: BaseInteraction['channel']): Promise<void> {
  if (channel?.isThread() !== true || channel.ownerId !== channel.client.user.id) return;
  try {
    await channel.setArchived(true);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !LEFT_ALONE.includes(error.code)) throw error;
  }
}

/** Ends the discussion of each thread that is deleted: a thread on the same message would bear its name again. */
export function watchThreads(client: Client, { invoke }: Dispatcher): void {
  client.on(Events.ThreadDelete, ({ id, guildId, ownerId }: ThreadChannel) => {
    if (ownerId !== client.user?.id) return;
    const caller = { conversation: threadConversation(id), person: '', server: serverName(guildId), mayManage: false };
    // It never rejects; where no discussion runs it says so, to nobody.
    void invoke('discuss end', {}, caller);
  });
}
