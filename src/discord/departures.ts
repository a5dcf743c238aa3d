/** People who leave a server: what is kept about them there goes with them. */
import { type Client, DiscordAPIError, Events, type Guild, RESTJSONErrorCodes } from 'discord.js';
import type { Logger } from '../log.ts';
import type { People } from '../storage/ports.ts';
import { personName, serverName, userIdOf } from './caller.ts';
import { logFailure } from './failures.ts';

const DAY_MS = 86_400_000;

export interface Departures {
  /** Looks for people who left while nobody told. */
  readonly look: () => Promise<void>;
  readonly stop: () => void;
}

/**
 * Forgets those who leave. Discord tells of it at once where the privileged Server Members intent was granted; without
 * it each person of whom something is kept is looked for in their server once a day.
 */
export function watchDepartures(client: Client, people: Pick<People, 'forget' | 'knownIn'>, log: Logger): Departures {
  const forget = async (userId: string, guildId: string): Promise<void> => {
    await people.forget(personName(userId), serverName(guildId));
    log.info('Someone left a server; what was kept about them there is forgotten.');
  };
  const lookIn = async (guild: Guild): Promise<void> => {
    for (const person of await people.knownIn(serverName(guild.id))) {
      const userId = userIdOf(person);
      if (userId !== undefined && (await hasLeft(guild, userId))) await forget(userId, guild.id);
    }
  };
  const look = async (): Promise<void> => {
    for (const guild of client.guilds.cache.values()) {
      // One server that cannot be asked, or a store that is away, is tried again tomorrow.
      await lookIn(guild).catch((error: unknown) => logFailure(log, error));
    }
  };
  client.on(Events.GuildMemberRemove, ({ id, guild }) => {
    forget(id, guild.id).catch((error: unknown) => logFailure(log, error));
  });
  const daily = setInterval(() => void look(), DAY_MS).unref();
  return { look, stop: () => clearInterval(daily) };
}

async function hasLeft(guild: Guild, userId: string): Promise<boolean> {
  try {
    await guild.members.fetch({ user: userId, force: true, cache: false });
    return false;
  } catch (error) {
    const code = error instanceof DiscordAPIError ? error.code : undefined;
    if (code === RESTJSONErrorCodes.UnknownMember || code === RESTJSONErrorCodes.UnknownUser) return true;
    throw error;
  }
}
