/** Posts the passages of the day that are due in the servers of this process. */
import { Cron } from 'croner';
import { type Client, DiscordAPIError, Events, RESTJSONErrorCodes } from 'discord.js';
import type { Dispatcher } from '../command/dispatch.ts';
import type { Logger } from '../log.ts';
import type { Store } from '../storage/ports.ts';
import { guildIdOf, serverName } from './caller.ts';
import { logFailure } from './failures.ts';
import { refusalOf } from './refusal.ts';
import { renderMessage } from './render.ts';

type Dailies = Pick<Store['dailies'], 'due' | 'posted' | 'halt'>;
type Due = Awaited<ReturnType<Dailies['due']>>[number];

export interface DailyPosts {
  /** Looks no more; resolves when what is being posted is. */
  readonly stop: () => Promise<void>;
}

/** Looks at once when the client is ready, then at every full minute. The store lets one process take each passage. */
export function postDailies(client: Client, dailies: Dailies, dispatcher: Dispatcher, log: Logger): DailyPosts {
  let underWay = Promise.resolve();

  const look = async (): Promise<void> => {
    for (const due of await dailies.due()) {
      const guildId = guildIdOf(due.server);
      if (!client.isReady() || guildId === undefined || !client.guilds.cache.has(guildId)) continue;
      // One that fails holds up none of the others.
      await post(due, { client, dailies, dispatcher, log }).catch((error: unknown) => logFailure(log, error));
    }
  };
  const next = (): Promise<void> => {
    // One look after the other: a slow one must not meet the next.
    underWay = underWay.then(look).catch((error: unknown) => logFailure(log, error));
    return underWay;
  };
  const job = new Cron('0 * * * * *', { protect: true, unref: true, paused: true }, next);
  client.once(Events.ClientReady, () => {
    job.resume();
    void next();
  });
  return {
    stop: () => {
      job.stop();
      return underWay;
    },
  };
}

async function post(
  { server, channel: channelId, dueAt }: Due,
  {
    client,
    dailies,
    dispatcher,
    log,
  }: { readonly client: Client; readonly dailies: Dailies; readonly dispatcher: Dispatcher; readonly log: Logger },
): Promise<void> {
  const caller = { conversation: `discord:daily:${channelId}`, person: 'discord:daily', server, mayManage: true };
  const reply = await dispatcher.invoke('daily post', { channel: channelId, due: dueAt }, caller);
  // Another process was faster, it is too late, or nothing is left: that is told where someone asks.
  if (reply.kind !== 'daily') return;
  const place = { server, channel: channelId };
  try {
    const channel = await client.channels.fetch(channelId);
    if (channel?.isSendable() !== true || channel.isDMBased() || serverName(channel.guildId) !== server) {
      await dailies.halt(place, 'gone');
      log.warn({ channel: channelId }, 'The channel of a passage a day is gone; it is stopped.');
      return;
    }
    // The nonce keeps a passage that did arrive from standing there twice, whoever sends it again.
    const nonce = `${BigInt(channelId).toString(36)}-${dueAt.toString(36)}`;
    await channel.send({ ...renderMessage(reply), nonce, enforceNonce: true });
  } catch (error) {
    const why = lastingReason(error);
    if (why !== undefined) await dailies.halt(place, why);
    throw error;
  }
  await dailies.posted(place);
}

/** Why no later passage would come through either; nothing for what may pass. */
function lastingReason(error: unknown): 'gone' | 'rights' | undefined {
  if (error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownChannel) return 'gone';
  return refusalOf(error) === undefined ? undefined : 'rights';
}
