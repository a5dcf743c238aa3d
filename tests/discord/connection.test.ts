import { once } from 'node:events';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { dispatcherOf, houseOf } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

let double: Double;
let logged: ReturnType<typeof readableLog>;

/** A bot without commands: what is told here is about the connection alone. */
async function start(): Promise<Bot> {
  const dispatcher = dispatcherOf(await houseOf([]), { list: [] });
  return startBot({ token: 'token', apiUrl: double.apiUrl, messageContent: false, dispatcher, log: logged.log });
}

/** Makes Discord name `url` as its gateway, once. */
function nameGateway(url: string): void {
  const session_start_limit = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 };
  double.failOnce({ method: 'GET', path: /gateway/, status: 200, body: { url, shards: 1, session_start_limit } });
}

/** A server that takes connections and never says a word. */
async function silentServer(): Promise<{ readonly server: Server; readonly url: string }> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Proof: a server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  return { server, url: `ws://127.0.0.1:${port}` };
}

async function close(server: Server): Promise<void> {
  server.close();
  await once(server, 'close');
}

beforeEach(async () => {
  double = await startDouble();
  logged = readableLog();
});

afterEach(async () => {
  await double.stop();
});

describe('a connection that cannot be made', () => {
  it('fails with one plain sentence when the gateway refuses it', async () => {
    const { server, url } = await silentServer();
    await close(server);
    nameGateway(url);
    const bot = await start();
    expect(await bot.failed).toMatch(/^Discord's gateway does not take the connection\. .*DISCORD_API_URL/);
    await bot.stop();
    expect(logged.lines).toEqual([]);
  });

  it.each([4004, 4014])('leaves the log without a stack when the gateway closes with %i', async (code) => {
    double.gateway.refuseWith(code);
    const bot = await start();
    await bot.failed;
    await bot.stop();
    expect(logged.lines).toEqual([]);
  });
});

describe('a bot without a connection', () => {
  it('stops while it waits to connect again', async () => {
    const bot = await start();
    await bot.ready;
    await double.stop();
    await bot.stop();
    double = await startDouble();
    expect(logged.lines.map(({ msg }) => msg)).toEqual(['Ready; commands unchanged.']);
  });

  it('stops in the middle of connecting, and does not mind when that fails', async () => {
    const { server, url } = await silentServer();
    nameGateway(url);
    const bot = await start();
    const [socket] = await once(server, 'connection');
    await bot.stop();
    socket.resetAndDestroy();
    await close(server);
    expect(logged.lines).toEqual([]);
  });
});

describe('an event that cannot be read', () => {
  it('costs that event and a line in the log, and leaves no rejection to the process', async () => {
    const rejected: unknown[] = [];
    const note = (reason: unknown): void => void rejected.push(reason);
    process.on('unhandledRejection', note);
    const bot = await start();
    await bot.ready;
    double.gateway.dispatch('MESSAGE_CREATE', { id: '1', channel_id: '600000000000000001', author: null });
    double.gateway.dispatch('INTERACTION_CREATE', { id: '2', type: 2, data: null });
    await double.press('gone');
    await bot.stop();
    process.off('unhandledRejection', note);
    expect(rejected).toEqual([]);
    expect(logged.lines.filter(({ level }) => level === 50)).toHaveLength(2);
  });
});
