/** The double of Discord with a stop-watch: how long each interaction waits for its first response. */
import { type Double, type DoubleOptions, startDouble } from '../../tests/support/discord/double.ts';
import { type Crowd, interactionAt } from './traffic.ts';

export interface WatchedDouble {
  readonly double: Double;
  /** So many interactions from number `first` on, evenly over their time; resolves when each has its first response. */
  readonly send: (first: number, count: number, perSecond: number) => Promise<void>;
  /** Milliseconds to each first response since the last `forget`. */
  readonly waited: readonly number[];
  /** How often each status was answered. */
  readonly statuses: ReadonlyMap<string, number>;
  /** Interactions without a response. */
  readonly unanswered: () => number;
  readonly forget: () => void;
}

const LAST_ANSWERS_MS = 10_000;

export async function startWatchedDouble(crowd: Crowd, options: DoubleOptions = {}): Promise<WatchedDouble> {
  const sentAt = new Map<string, number>();
  const waited: number[] = [];
  const statuses = new Map<string, number>();
  const double = await startDouble({
    ...options,
    onRequest: (request) => {
      options.onRequest?.(request);
      const id = /^\/interactions\/(\d+)\//.exec(request.path)?.[1];
      const started = id === undefined ? undefined : sentAt.get(id);
      if (id === undefined || started === undefined) return;
      sentAt.delete(id);
      waited.push(performance.now() - started);
      statuses.set(String(request.status), (statuses.get(String(request.status)) ?? 0) + 1);
    },
  });
  return {
    double,
    waited,
    statuses,
    unanswered: () => sentAt.size,
    forget() {
      waited.length = 0;
      statuses.clear();
      sentAt.clear();
    },
    async send(first, count, perSecond) {
      const begun = performance.now();
      for (let at = 0; at < count; at += 1) {
        const due = begun + (at * 1000) / perSecond;
        const early = due - performance.now();
        if (early > 1) await new Promise((resolve) => setTimeout(resolve, early));
        const { id, data } = interactionAt(first + at, crowd);
        sentAt.set(id, performance.now());
        double.gateway.dispatch('INTERACTION_CREATE', data);
      }
      const until = performance.now() + LAST_ANSWERS_MS;
      while (sentAt.size > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 10));
    },
  };
}
