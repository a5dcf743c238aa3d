import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Health, serveHealth } from '../src/health.ts';

describe('the health of a bot', () => {
  let health: Health;
  let isWell = true;
  beforeEach(async () => {
    isWell = true;
    health = await serveHealth(0, () => isWell);
  });
  afterEach(() => health.close());
  const get = (path: string) => fetch(`http://127.0.0.1:${health.port}${path}`);

  it('is told while it is connected, and while it is not', async () => {
    const well = await get('/healthz');
    expect([well.status, await well.text()]).toEqual([200, 'ok\n']);
    isWell = false;
    expect((await get('/healthz')).status).toBe(503);
  });

  it('has numbers in the format of Prometheus', async () => {
    health.observe({ kind: 'command', command: 'ask' }, 0.02);
    health.observe({ kind: 'command', command: 'ask' }, 0.2);
    const metrics = await (await get('/metrics')).text();
    expect(metrics).toContain('footnote_answered_total{kind="command",command="ask"} 2');
    expect(metrics).toContain('footnote_answer_seconds_bucket{le="0.025",kind="command"} 1');
    expect(metrics).toContain('nodejs_eventloop_lag_seconds');
  });

  it('answers any other path in words, and a port that is taken with an error', async () => {
    expect((await get('/')).status).toBe(404);
    await expect(serveHealth(health.port, () => true)).rejects.toThrow('EADDRINUSE');
  });
});
