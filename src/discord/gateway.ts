/** Two things that discord.js leaves open in its gateway connection: bad events, and leaving while it reconnects. */
import { type Client, type ClientOptions, SimpleShardingStrategy } from 'discord.js';

export interface GuardedGateway {
  /** For the client's option `ws.buildStrategy`. */
  readonly buildStrategy: NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;
  /** Guards the client that was made with it, before it logs in. */
  readonly watch: (client: Client) => void;
  /** From now on a lost connection is not made anew. */
  readonly close: () => void;
}

/**
 * `report` is told of everything that could not be read: a null where discord.js expects a list throws inside it.
 * `onGreetingLost` is told when that was the greeting, without which the bot would wait for ever.
 */
export function guardGateway(report: (error: unknown) => void, onGreetingLost: () => void): GuardedGateway {
  let isClosed = false;
  const note = (error: unknown, isGreeting: boolean): void => {
    report(error);
    if (isGreeting) onGreetingLost();
  };
  return {
    buildStrategy(manager) {
      const strategy = new SimpleShardingStrategy(manager);
      const spawn = strategy.spawn.bind(strategy);
      strategy.spawn = async (ids) => {
        await spawn(ids);
        // A frame is read in a promise that nobody awaits: what is thrown there would end the process.
        for (const shard of shardsOf(strategy))
          guard(shard, 'onMessage', (error, frame) => note(error, isReady(frame)));
      };
      // Destroying a client does not wake a connection that waits for its next try; a try that never gets its session
      // is one that is never made, and holds nothing.
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = (shard) =>
        isClosed ? new Promise(() => undefined) : retrieveSessionInfo(shard);
      return strategy;
    },
    // Events that come before the client is ready are kept, and read later where nobody would catch what they throw.
    watch: (client) =>
      guard(client.ws, 'handlePacket', (error, packet) =>
        note(error, isReady(JSON.stringify({ ...Object(packet), d: 0 }))),
      ),
    close: () => {
      isClosed = true;
    },
  };
}

/** Hands what a method throws, or rejects with, to `onError`, together with what it was called with first. */
function guard(target: object, name: string, onError: (error: unknown, given: unknown) => void): void {
  const method: unknown = Reflect.get(target, name);
  if (typeof method !== 'function') return;
  const guarded = (...given: readonly unknown[]): unknown => {
    try {
      const result: unknown = Reflect.apply(method, target, given);
      return result instanceof Promise ? result.catch((error: unknown) => onError(error, given[0])) : result;
    } catch (error) {
      return onError(error, given[0]);
    }
  };
  Reflect.set(target, name, guarded);
}

/** They are private to discord.js; a test tells when they are no longer there. */
function shardsOf(strategy: SimpleShardingStrategy): readonly object[] {
  const shards: unknown = Reflect.get(strategy, 'shards');
  return shards instanceof Map ? [...shards.values()] : [];
}

function isReady(frame: unknown): boolean {
  return typeof frame === 'string' && /"t":\s*"READY"/.test(frame);
}
