/** What becomes of the connection to Discord: what is borne, and what ends the bot. */
import { type Client, Events } from 'discord.js';
import type { Logger } from '../log.ts';
import { explainClose, explainLogin, GATEWAY_REFUSED, isTokenRefused, logFailure } from './failures.ts';

/** discord.js tries for ever, twice a second. A gateway that never let the bot in is not going to; a later cut is waited out. */
const FIRST_TRIES = 3;

/** Tells `fail` in one plain sentence when the bot cannot go on; what passes goes to the log. */
export function watchConnection(client: Client, log: Logger, fail: (sentence: string) => void): void {
  client.on(Events.Error, (error) => logFailure(log, error));
  // It reconnects by itself; when it cannot, ShardDisconnect says why.
  client.on(Events.ShardError, ({ message }) => log.debug({ reason: message }, 'The gateway connection failed.'));
  client.on(Events.ShardDisconnect, ({ code }) => fail(explainClose(code)));
  // A shard that was let in speaks for all: the gateway takes this bot.
  let isLetIn = false;
  client.once(Events.ShardReady, () => {
    isLetIn = true;
  });
  const tries = new Map<number, number>();
  client.on(Events.ShardReconnecting, (shard) => {
    tries.set(shard, (tries.get(shard) ?? 0) + 1);
    if (!isLetIn && tries.get(shard) === FIRST_TRIES) fail(GATEWAY_REFUSED);
  });
  client.rest.on('response', ({ path }, { status }) => {
    if (isTokenRefused(path, status)) fail(explainLogin({ status }));
  });
}
