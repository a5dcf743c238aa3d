/** Two things that discord.js leaves open in its gateway connection: bad events, and leaving while it reconnects. */
import { type ClientOptions, SimpleShardingStrategy } from 'discord.js';

export interface GuardedGateway {
  /** For the client's option `ws.buildStrategy`. */
  readonly buildStrategy: NonNullable<NonNullable<ClientOptions['ws']>['buildStrategy']>;
  /** From now on a lost connection is not made anew. */
  readonly close: () => void;
}

/** `report` is told of every event that could not be read: a null where discord.js expects a list throws inside it. */
export function guardGateway(report: (error: unknown) => void): GuardedGateway {
  let isClosed = false;
  return {
    buildStrategy(manager) {
      // The client reads events in a promise that nobody awaits: what is thrown there would end the process.
      manager.emit = new Proxy(manager.emit, {
        apply(emit, self, event) {
          try {
            return Reflect.apply(emit, self, event);
          } catch (error) {
            report(error);
            return true;
          }
        },
      });
      // Destroying a client does not wake a connection that waits for its next try; a try that never gets its session
      // is one that is never made, and holds nothing.
      const { retrieveSessionInfo } = manager.options;
      manager.options.retrieveSessionInfo = (shard) =>
        isClosed ? new Promise(() => undefined) : retrieveSessionInfo(shard);
      return new SimpleShardingStrategy(manager);
    },
    close: () => {
      isClosed = true;
    },
  };
}
