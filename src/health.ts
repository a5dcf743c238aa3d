/** What an operator's tools ask of a bot: whether it is well, and its numbers in Prometheus's text format. */
import { createServer } from 'node:http';
import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** Seconds; Discord waits three for the first response. */
const BUCKETS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 3, 10];

export interface Health {
  /** Counts something that was answered. */
  readonly observe: (answered: { readonly kind: string; readonly command: string }, seconds: number) => void;
  /** The port that it listens on. */
  readonly port: number;
  readonly close: () => Promise<void>;
}

/**
 * Serves `/healthz` (200 while `isWell`, else 503) and `/metrics` on all interfaces. Rejects when the port is taken.
 */
export async function serveHealth(port: number, isWell: () => boolean): Promise<Health> {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const answered = new Counter({
    name: 'footnote_answered_total',
    help: 'What was answered, by kind and command.',
    labelNames: ['kind', 'command'],
    registers: [registry],
  });
  const took = new Histogram({
    name: 'footnote_answer_seconds',
    help: 'From an event to its answer, Discord included.',
    labelNames: ['kind'],
    buckets: BUCKETS,
    registers: [registry],
  });

  const server = createServer((request, response) => {
    const say = (status: number, type: string, body: string): void => {
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body);
    };
    if (request.url === '/healthz')
      return isWell() ? say(200, 'text/plain', 'ok\n') : say(503, 'text/plain', 'not connected\n');
    if (request.url !== '/metrics') return say(404, 'text/plain', 'There is /healthz and /metrics.\n');
    registry.metrics().then(
      (metrics) => say(200, registry.contentType, metrics),
      () => say(500, 'text/plain', 'The numbers could not be gathered.\n'),
    );
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    observe({ kind, command }, seconds) {
      answered.inc({ kind, command });
      took.observe({ kind }, seconds);
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
