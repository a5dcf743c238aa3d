/** A bot in many servers, each as large as servers are. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { channelOf, serverData, serverIds } from '../../benchmarks/scale/servers.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { dispatcherOf, houseOf, realArticles } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

const SERVERS = serverIds(150);

let double: Double;
let bot: Bot;

async function start(ids: readonly number[], count: number): Promise<void> {
  double = await startDouble({ shards: count, guildIds: SERVERS, guildOf: serverData });
  const { log } = readableLog();
  const dispatcher = dispatcherOf(await houseOf(await realArticles()));
  const shards = { ids, count };
  bot = startBot({ token: 'token', apiUrl: double.apiUrl, messageContent: false, shards, dispatcher, log });
  await bot.ready;
}

afterEach(async () => {
  await bot.stop();
  await double.stop();
  expect(double.verdicts).toEqual([]);
});

const askedIn = async (server: string): Promise<unknown> => {
  const place = { guild_id: server, channel_id: channelOf(server), channel: { id: channelOf(server), type: 0 } };
  return (await double.slash('ask', { question: 'What does Beijing want?' }, place))['content'];
};

describe('a bot in many servers', () => {
  beforeEach(() => start([0], 1));

  it('answers the first and the last of them', async () => {
    expect(bot.isWell()).toBe(true);
    expect(await askedIn(SERVERS[0] ?? '')).toContain('Beijing wants to maintain peace');
    expect(await askedIn(SERVERS.at(-1) ?? '')).toContain('Beijing wants to maintain peace');
  });
});

describe('a shard of three', () => {
  beforeEach(() => start([1], 3));

  it('is told of a third of the servers, and answers there', async () => {
    expect(double.gateway.shards).toEqual([[1, 3]]);
    const own = SERVERS.filter((id) => (BigInt(id) >> 22n) % 3n === 1n);
    expect(own).toHaveLength(50);
    expect(await askedIn(own.at(-1) ?? '')).toContain('Beijing wants to maintain peace');
  });
});
