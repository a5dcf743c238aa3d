/** The Discord client's life: log in, register commands, hand on what happens, stop. */
import { Client, Events, GatewayIntentBits, Options, Partials, Status } from 'discord.js';
import type { Dispatcher } from '../command/dispatch.ts';
import type { Logger } from '../log.ts';
import { deploy } from './deploy.ts';
import { explainClose, explainLogin, GATEWAY_REFUSED, isTokenRefused, logFailure } from './failures.ts';
import { guardGateway } from './gateway.ts';
import { type Done, receiveInteraction, receiveMessage } from './receive.ts';
import { slashCommands } from './slash.ts';

export interface BotOptions {
  readonly token: string;
  /** Registers the commands in this server alone, where they appear at once. */
  readonly guildId?: string;
  /** Instead of Discord's own: `https://host/api`. */
  readonly apiUrl?: string;
  /** Whether the privileged Message Content intent was granted. */
  readonly messageContent: boolean;
  readonly dispatcher: Dispatcher;
  readonly log: Logger;
}

export interface Bot {
  /** Resolves with one plain sentence when the bot cannot go on: a refused login, a revoked token. */
  readonly failed: Promise<string>;
  /** Resolves when the bot has logged in and its commands are registered. */
  readonly ready: Promise<void>;
  /** Takes nothing new, finishes what is under way, and leaves. */
  readonly stop: () => Promise<void>;
}

/** How long `stop` waits for answers under way; service managers grow impatient after 5 to 10 s. */
const FINISH_WITHIN_MS = 4000;

/** discord.js tries for ever, twice a second. A gateway that never let the bot in is not going to; a later cut is waited out. */
const FIRST_TRIES = 3;

/** Logs in and answers until it is stopped or fails. Never throws. */
export function startBot({ token, guildId, apiUrl, messageContent, dispatcher, log }: BotOptions): Bot {
  const gateway = guardGateway((error) => logFailure(log, error));
  const client = new Client({
    intents: [
      GatewayIntentBits.Guilds,
      GatewayIntentBits.GuildMessages,
      GatewayIntentBits.DirectMessages,
      ...(messageContent ? [GatewayIntentBits.MessageContent] : []),
    ],
    // Without it the first direct message of a channel that is not cached is dropped.
    partials: [Partials.Channel],
    allowedMentions: { parse: [], repliedUser: false },
    // The bot never looks back at messages; keeping them would only grow.
    makeCache: Options.cacheWithLimits({ ...Options.DefaultMakeCacheSettings, MessageManager: 0 }),
    ws: { buildStrategy: gateway.buildStrategy },
    ...(apiUrl === undefined ? {} : { rest: { api: apiUrl, version: '10' } }),
  });
  const underWay = new Set<Promise<void>>();
  const { promise: failed, resolve: fail } = withResolvers<string>();
  const { promise: ready, resolve: becomeReady } = withResolvers<void>();

  const handle = (work: Promise<Done | undefined>): void => {
    const started = performance.now();
    const handled = work
      .then((done) => {
        if (done !== undefined) log.info({ ...done, ms: Math.round(performance.now() - started) }, 'Answered.');
      })
      .catch((error: unknown) => logFailure(log, error))
      .finally(() => underWay.delete(handled));
    underWay.add(handled);
  };

  client.on(Events.InteractionCreate, (interaction) => handle(receiveInteraction(interaction, dispatcher)));
  client.on(Events.MessageCreate, (message) => handle(receiveMessage(message, dispatcher, messageContent)));
  client.on(Events.Error, (error) => logFailure(log, error));
  // It reconnects by itself; when it cannot, ShardDisconnect says why.
  client.on(Events.ShardError, ({ message }) => log.debug({ reason: message }, 'The gateway connection failed.'));
  client.on(Events.ShardDisconnect, ({ code }) => fail(explainClose(code)));
  let tries = 0;
  client.on(Events.ShardReconnecting, () => {
    tries += 1;
    if (!client.isReady() && tries === FIRST_TRIES) fail(GATEWAY_REFUSED);
  });
  client.rest.on('response', ({ path }, { status }) => {
    if (isTokenRefused(path, status)) fail(explainLogin({ status }));
  });
  client.once(Events.ClientReady, ({ user, application }) => {
    const target = { applicationId: application.id, ...(guildId === undefined ? {} : { guildId }) };
    deploy(client.rest, target, slashCommands(dispatcher.commands))
      .then((isNew) =>
        log.info({ user: user.tag }, isNew ? 'Ready; commands registered.' : 'Ready; commands unchanged.'),
      )
      .catch((error: unknown) => logFailure(log, error))
      .finally(becomeReady);
  });
  client.login(token).catch((error: unknown) => fail(explainLogin(error)));

  return {
    failed,
    ready,
    async stop() {
      client.removeAllListeners(Events.InteractionCreate);
      client.removeAllListeners(Events.MessageCreate);
      await Promise.race([Promise.allSettled(underWay), delay(FINISH_WITHIN_MS)]);
      gateway.close();
      // A connection in the making is left to itself: destroyed, its failure would go unhandled and end the process.
      if (client.ws.shards.every(({ status }) => status !== Status.Connecting)) await client.destroy();
    },
  };
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms).unref();
  });
}

/** `Promise.withResolvers` of newer Nodes. */
function withResolvers<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let resolve: (value: T) => void = () => undefined;
  const promise = new Promise<T>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
