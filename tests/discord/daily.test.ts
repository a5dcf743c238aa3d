/** Passages a day as they are posted: when they are due, once, and what happens where they cannot be. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { OpenHouse } from '../../src/house.ts';
import type { Daily } from '../../src/study/daily.ts';
import { article } from '../support/articles.ts';
import { type Double, type Seen, startDouble } from '../support/discord/double.ts';
import type { Fault } from '../support/discord/fault.ts';
import { CHANNEL_ID, GUILD, GUILD_ID } from '../support/discord/payloads.ts';
import { buttonsOf } from '../support/discord/seen.ts';
import { temporaryFolder } from '../support/engines.ts';
import { dispatcherOf, wholeHouse } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

const NINE = Date.UTC(2024, 5, 24, 9);
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const SERVER = `discord:${GUILD_ID}`;
const VIEW_AND_SEND = 1024 | 2048;
const DAILY: Daily = {
  ...{ server: SERVER, channel: CHANNEL_ID, person: 'discord:1', time: '09:00', zone: 'UTC' },
  ...{ order: 'reading', position: 0, missed: 0, dueAt: NINE },
};
const ARTICLES = [
  article('Clock', ['The clock of Berlin stopped.', 'Nobody noticed.']),
  article('Pact', ['It was signed.']),
];

let double: Double;
let time: number;
let directory: string;
const open: { readonly bot: Bot; readonly house: OpenHouse }[] = [];
let logged: ReturnType<typeof readableLog>;

/** A bot in a process of its own, as far as the store can tell. */
async function start(): Promise<{ readonly bot: Bot; readonly house: OpenHouse }> {
  const house = await wholeHouse(ARTICLES, { DATA_DIR: directory }, () => time);
  const bot = startBot({
    ...{ token: 'token', apiUrl: double.apiUrl, messageContent: false, dispatcher: dispatcherOf(house) },
    ...{ log: logged.log, dailies: house.dailies },
  });
  open.push({ bot, house });
  await bot.ready;
  return { bot, house };
}

/** A bot that starts now, posts what is due, and stops. */
async function dayAt(at: number): Promise<void> {
  time = at;
  const { bot, house } = await start();
  await bot.stop();
  await house.close();
}

async function keep(daily: Daily): Promise<void> {
  const house = await wholeHouse(ARTICLES, { DATA_DIR: directory }, () => time);
  await house.dailies.set(daily);
  await house.close();
}

async function kept(): Promise<unknown> {
  const house = await wholeHouse(ARTICLES, { DATA_DIR: directory }, () => time);
  const [daily] = await house.dailies.of(SERVER);
  await house.close();
  return daily;
}

const sent = (): readonly unknown[] =>
  double.requests.filter(({ method, path }) => method === 'POST' && path === `/channels/${CHANNEL_ID}/messages`);
const said = (): readonly string[] => double.messages.map(({ content }: Seen) => String(content));
const refuse = (status: number, code: number, more: Partial<Fault> = {}): void =>
  double.failOnce({ method: 'POST', path: /\/messages$/, status, body: { code, message: 'Refused' }, ...more });
const warnings = (): readonly unknown[] => logged.lines.filter(({ level }) => Number(level) >= 40);

beforeEach(async () => {
  double = await startDouble();
  logged = readableLog();
  directory = temporaryFolder();
  time = NINE;
});
afterEach(async () => {
  for (const { bot, house } of open.splice(0)) {
    await bot.stop();
    await house.close();
  }
  await double.stop();
  expect(double.verdicts).toEqual([]);
});

describe('a passage a day', () => {
  it('is an ordinary message with the passage, posted when it is due and not before', async () => {
    await keep(DAILY);
    await dayAt(NINE - 1);
    expect(sent()).toEqual([]);
    await dayAt(NINE);
    expect(sent()).toMatchObject([{ body: { enforce_nonce: true, allowed_mentions: { parse: [] } } }]);
    expect(said()[0]).toContain('> The clock of Berlin stopped.\n> — **[1]** Clock, ¶1');
    expect([...buttonsOf(double.messages[0] ?? {}).keys()]).toEqual(['Context', 'Discuss']);
    expect(warnings()).toEqual([]);
  });

  it('goes on over restarts, from one article to the next, to the end', async () => {
    await keep(DAILY);
    for (let day = 0; day < 5; day += 1) await dayAt(NINE + day * DAY_MS);
    expect(said().map((words) => /^> (.*?)$/m.exec(words)?.[1])).toEqual([
      'The clock of Berlin stopped.',
      'Nobody noticed.',
      'It was signed.',
    ]);
    expect(said()[1]).toContain('With this, **Clock** is finished. Next comes **Pact**.');
    expect(said()[2]).toContain('There is nothing after it');
    expect(await kept()).toMatchObject({ stopped: 'finished' });
  });

  it('is posted once by two that are as fast', async () => {
    await keep(DAILY);
    const two = await Promise.all([start(), start()]);
    await Promise.all(two.map(({ bot }) => bot.stop()));
    expect(sent()).toHaveLength(1);
    expect(await kept()).toMatchObject({ position: 1, missed: 0, dueAt: NINE + DAY_MS });
  });

  it('tells once of days on which nobody was there, and replays none', async () => {
    await keep(DAILY);
    await dayAt(NINE + 3 * DAY_MS + HOUR_MS);
    await dayAt(NINE + 4 * DAY_MS);
    expect(said()).toHaveLength(2);
    expect(said()[0]).toContain('-# Missed on 3 days while I was away.');
    expect(said()[0]).toContain('The clock of Berlin stopped.');
    expect(said()[1]).not.toContain('Missed');
  });

  it('is left to the process that holds the server', async () => {
    await keep({ ...DAILY, server: 'discord:700000000000000099' });
    await keep({ ...DAILY, server: 'terminal:/corpus' });
    await dayAt(NINE);
    expect(sent()).toEqual([]);
  });
});

describe('a passage that Discord does not take', () => {
  it.each([
    ['whose channel is gone', 404, 10_003, 'gone'],
    ['that it may not write', 403, 50_013, 'rights'],
    ['that it may not see', 403, 50_001, 'rights'],
  ])('is the last one %s, with one line in the log', async (_, status, code, stopped) => {
    await keep(DAILY);
    refuse(status, code);
    await dayAt(NINE);
    expect(warnings()).toHaveLength(1);
    expect(await kept()).toMatchObject({ stopped, position: 0 });
    await dayAt(NINE + DAY_MS);
    expect(sent()).toHaveLength(1);
    expect(warnings()).toHaveLength(1);
  });

  it('is the last one also where the channel was deleted while nobody looked', async () => {
    const channel = '600000000000000077';
    await keep({ ...DAILY, channel });
    const body = { code: 10_003, message: 'Unknown Channel' };
    double.failOnce({ method: 'GET', path: /\/channels\/600000000000000077$/, status: 404, body });
    await dayAt(NINE);
    expect(warnings()).toHaveLength(1);
    expect(await kept()).toMatchObject({ channel, stopped: 'gone' });
  });

  it('comes the next day, where it is a bad moment and no more', async () => {
    await keep(DAILY);
    double.failTimes(4, { method: 'POST', path: /\/messages$/, status: 503 });
    await dayAt(NINE);
    expect(said()).toEqual([]);
    await dayAt(NINE + DAY_MS);
    expect(said()).toHaveLength(1);
    expect(said()[0]).toContain('Missed on 1 day while I was away.');
    expect(said()[0]).toContain('The clock of Berlin stopped.');
  });

  it('stands there once, where it did arrive and the answer was lost', async () => {
    await keep(DAILY);
    refuse(502, 0, { isTaken: true });
    await dayAt(NINE);
    expect(said()).toHaveLength(1);
    expect(await kept()).toMatchObject({ position: 1, missed: 0 });
  });
});

describe('/daily in Discord', () => {
  const options = { channel: CHANNEL_ID, time: '10:00', zone: 'Europe/Berlin' };
  const allow = (rights: number): void => {
    const role = { ...GUILD.roles[0], permissions: String(rights) };
    double.gateway.dispatch('GUILD_ROLE_UPDATE', { guild_id: GUILD_ID, role });
  };

  it('takes a channel of the server, and says when the next passage comes', async () => {
    await start();
    allow(VIEW_AND_SEND);
    const set = await double.manage('daily set', options);
    expect(set['content']).toContain('In **#reading** there is a passage a day of the whole library');
    expect(set['content']).toContain('**Tuesday 25 June, 10:00** (Europe/Berlin)');
    expect((await double.manage('daily status'))['content']).toContain('In **#reading**: the whole library');
    const preview = await double.press(buttonsOf(set).get('Preview') ?? '', { member: double.manager });
    expect(preview['content']).toContain('> The clock of Berlin stopped.');
    expect((await double.manage('daily stop'))['content']).toContain(
      'In **#reading** there is no passage a day any more.',
    );
    expect(await kept()).toBeUndefined();
  });

  it('is for managers, and names the rights that it lacks in the channel', async () => {
    await start();
    expect((await double.slash('daily set', options))['content']).toContain('“Manage Server”');
    expect((await double.manage('daily set', options))['content']).toContain('the right `View Channel` there');
    allow(1024);
    expect((await double.manage('daily set', options))['content']).toContain('the right `Send Messages` there');
  });

  it('says in its status why it stopped, also where the channel is gone', async () => {
    await keep({ ...DAILY, channel: '600000000000000077', stopped: 'gone' });
    await start();
    const { content } = await double.manage('daily status');
    expect(content).toContain('In **#600000000000000077**');
    expect(content).toContain('Stopped: the channel is gone.');
  });
});
