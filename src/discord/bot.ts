/** The Discord client's life: log in, register commands, hand on what happens, stop. */
import { Client, Events, GatewayIntentBits, Partials, Status } from 'discord.js';
import type { Dispatcher } from '../command/dispatch.ts';
import type { Logger } from '../log.ts';
import type { People, Store } from '../storage/ports.ts';
import { mentionCommands } from './command-mentions.ts';
import { watchConnection } from './connection.ts';
import { postDailies } from './daily.ts';
import { watchDepartures } from './departures.ts';
import { explainLogin, GREETING_LOST, logFailure } from './failures.ts';
import { guardGateway } from './gateway.ts';
import { receiveMessage } from './hear.ts';
import { KEPT_BY_CLIENT } from './kept-by-client.ts';
import { createLimits, type Limits } from './limits.ts';
import { NO_MENTIONS } from './mentions.ts';
import { watchThreads } from './put-away.ts';
import { receiveInteraction } from './receive.ts';
import type { Done, Reception } from './reception.ts';
import { registerWhenReady } from './registration.ts';
import { heedSupervisor } from './supervised.ts';
import { patientRest } from './transport.ts';
import { withResolvers } from './with-resolvers.ts';

export interface BotOptions {
  readonly token: string;
  /** Registers the commands in this server alone, where they appear at once. */
  readonly guildId?: string;
  /** Instead of Discord's own: `https://host/api`. */
  readonly apiUrl?: string;
  /** Whether the privileged Message Content intent was granted. */
  readonly messageContent: boolean;
  /** Whether the privileged Server Members intent was granted. */
  readonly serverMembers?: boolean;
  /** The shards that this process holds, of so many in all; without it, the only one. */
  readonly shards?: { readonly ids: readonly number[]; readonly count: number };
  /** Those of whom something is kept: whoever leaves a server is forgotten there. */
  readonly people?: Pick<People, 'forget' | 'knownIn'>;
  /** The passages a day that are to be posted. */
  readonly dailies?: Store['dailies'];
  /** Whether the log tells what was asked. */
  readonly logQuestions?: boolean;
  /** Told of everything that was answered, and how many seconds it took. */
  readonly observe?: (done: Done, seconds: number) => void;
  /** How often people may ask; the usual unless given. */
  readonly limits?: Limits;
  readonly dispatcher: Dispatcher;
  readonly log: Logger;
}

export interface Bot {
  /** Resolves with one plain sentence when the bot cannot go on: a refused login, a revoked token. */
  readonly failed: Promise<string>;
  /** Resolves when the bot has logged in and its commands are registered. */
  readonly ready: Promise<void>;
  /** Whether it is connected now. */
  readonly isWell: () => boolean;
  /** Takes nothing new, finishes what is under way, and leaves. */
  readonly stop: () => Promise<void>;
}

/** How long `stop` waits for answers under way; service managers grow impatient after 5 to 10 s. */
const FINISH_WITHIN_MS = 4000;

/** How long it waits for the gateway to let it go. */
const LEAVE_WITHIN_MS = 500;

/** A server that is away at the start would hold up the answers in all others for discord.js's usual 15 s. */
const GUILDS_WITHIN_MS = 2000;

/** Logs in and answers until it is stopped or fails. Never throws. */
export function startBot(options: BotOptions): Bot {
  const { token, guildId, apiUrl, messageContent, serverMembers = false, shards, log } = options;
  const { dispatcher, learn } = mentionCommands(options.dispatcher);
  const { promise: failed, resolve: fail } = withResolvers<string>();
  const gateway = guardGateway(
    (error) => logFailure(log, error),
    () => fail(GREETING_LOST),
  );
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
      ...(serverMembers ? [GatewayIntentBits.GuildMembers] : []),
    ],
    // Without them the first direct message of a channel that is not cached is dropped, and whoever leaves unseen.
    partials: [Partials.Channel, ...(serverMembers ? [Partials.GuildMember] : [])],
    allowedMentions: NO_MENTIONS,
    makeCache: KEPT_BY_CLIENT,
    ws: { buildStrategy: gateway.buildStrategy },
    waitGuildTimeout: GUILDS_WITHIN_MS,
    ...(shards === undefined ? {} : { shards: [...shards.ids], shardCount: shards.count }),
    rest: { ...patientRest(), ...(apiUrl === undefined ? {} : { api: apiUrl, version: '10' }) },
  });
  gateway.watch(client);
  const limits = options.limits ?? createLimits();
  const reception: Reception = { dispatcher, limits, hearsEverything: messageContent };
  const underWay = new Set<Promise<void>>();

  const handle = (work: Promise<Done | undefined>): void => {
    const started = performance.now();
    const handled = work
      .then((done) => {
        if (done === undefined) return;
        const milliseconds = performance.now() - started;
        options.observe?.(done, milliseconds / 1000);
        const { asked, ...line } = done;
        const told = options.logQuestions === true && asked !== undefined ? { ...line, asked } : line;
        log.info({ ...told, ms: Math.round(milliseconds) }, 'Answered.');
      })
      .catch((error: unknown) => logFailure(log, error))
      .finally(() => underWay.delete(handled));
    underWay.add(handled);
  };

  client.on(Events.InteractionCreate, (interaction) => handle(receiveInteraction(interaction, reception)));
  client.on(Events.MessageCreate, (message) => handle(receiveMessage(message, reception)));
  watchThreads(client, dispatcher);
  watchConnection(client, log, fail);
  const ready = registerWhenReady(client, { guildId, shards, commands: dispatcher.commands, learn, log });
  const departures = options.people && watchDepartures(client, options.people, log);
  client.once(Events.ClientReady, () => void departures?.look());
  const posts = options.dailies && postDailies(client, options.dailies, dispatcher, log);
  if (client.shard !== null) heedSupervisor(fail);
  client.login(token).catch((error: unknown) => fail(explainLogin(error)));

  return {
    failed,
    ready,
    isWell: () => client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      departures?.stop();
      await Promise.race([Promise.allSettled([...underWay, posts?.stop()]), delay(FINISH_WITHIN_MS)]);
      gateway.close();
      // A connection in the making is left to itself: destroyed, its failure would go unhandled and end the process.
      if (client.ws.shards.every(({ status }) => status !== Status.Connecting))
        // Destroyed while it waits for the greeting, discord.js waits for itself; the connection closes all the same.
        await Promise.race([client.destroy(), delay(LEAVE_WITHIN_MS)]);
      // discord.js listens to the supervisor for ever.
      if (client.shard !== null) process.channel?.unref();
    },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}
