/** How often a person, and a server, may ask: nobody's haste delays the others. */
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** More than anyone reads, and few enough that one person cannot keep the bot busy. */
const A_PERSON = { points: 20, duration: 30 };
/** A large group in a lively hour. */
const A_SERVER = { points: 240, duration: 60 };

export type Pace =
  | { readonly isFast: false }
  /** `isFirst` the first time since it last was not. */
  | { readonly isFast: true; readonly seconds: number; readonly isFirst: boolean };

export interface Limits {
  /** Counts one thing asked, and tells whether it came too soon after the others; a light one counts for the person alone. */
  readonly count: (person: string, server: string, isLight?: boolean) => Promise<Pace>;
}

/** Limits of one process: `points` of things asked in `duration` seconds, for each person and each server. */
export function createLimits({ person = A_PERSON, server = A_SERVER } = {}): Limits {
  const people = new RateLimiterMemory({ keyPrefix: 'person', ...person });
  const servers = new RateLimiterMemory({ keyPrefix: 'server', ...server });
  return {
    async count(who, where, isLight = false) {
      try {
        await people.consume(who);
        // Thirty people who answer ten questions of a quiz in a minute would stop all that the server asks.
        if (!isLight) await servers.consume(where);
        return { isFast: false };
      } catch (refusal) {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        const { msBeforeNext, consumedPoints } = refusal;
        const isFirst = consumedPoints === person.points + 1 || consumedPoints === server.points + 1;
        return { isFast: true, seconds: Math.max(1, Math.ceil(msBeforeNext / 1000)), isFirst };
      }
    },
  };
}
