/** A thread whose discussion is over is archived: out of sight, and there again as soon as someone writes in it. */
import { type BaseInteraction, DiscordAPIError, RESTJSONErrorCodes } from 'discord.js';

/** What keeps a thread as it is: no right to it, or no thread any more. */
const LEFT_ALONE: readonly (number | string)[] = [
  RESTJSONErrorCodes.MissingPermissions,
  RESTJSONErrorCodes.MissingAccess,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.ThreadLocked,
];

/** Archives the thread that the bot opened; any other place is left as it is. */
export async function putAway(channel: BaseInteraction['channel']): Promise<void> {
  if (channel?.isThread() !== true || channel.ownerId !== channel.client.user.id) return;
  try {
    await channel.setArchived(true);
  } catch (error) {
    if (!(error instanceof DiscordAPIError) || !LEFT_ALONE.includes(error.code)) throw error;
  }
}
