/** A discussion in a thread of Discord: its first post, its prompts and polls, its wrap-up, its end. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import type { OpenHouse } from '../../src/house.ts';
import { type Double, type Seen, startDouble } from '../support/discord/double.ts';
import { refusal } from '../support/discord/fault.ts';
import { isRecord } from '../support/discord/judge.ts';
import { BOT, CHANNEL_ID, GUILD_ID, MEMBER, messageData, PERSON } from '../support/discord/payloads.ts';
import type { Request } from '../support/discord/rest.ts';
import { buttonsOf, isPrivate } from '../support/discord/seen.ts';
import { temporaryFolder } from '../support/engines.ts';
import { dispatcherOf, realArticles, wholeHouse } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

const SEND_POLLS = String(1n << 49n);
const THREAD_ID = String(BigInt(CHANNEL_ID) + 500n);
const question = 'What does Beijing want in the Koreas?';

/** Where people of the thread are, the bot with the right to put polls. */
const inThread = {
  channel_id: THREAD_ID,
  channel: { id: THREAD_ID, type: 11, guild_id: GUILD_ID, parent_id: CHANNEL_ID, owner_id: BOT.id },
  app_permissions: SEND_POLLS,
};
const someone = (id: string, name: string) => ({
  ...inThread,
  member: { ...MEMBER, user: { ...PERSON, id, global_name: name } },
});

let double: Double;
let house: OpenHouse;
let bot: Bot | undefined;
let directory: string;
let logged: ReturnType<typeof readableLog>;

async function start(): Promise<void> {
  logged = readableLog();
  house = await wholeHouse(await realArticles(), { DATA_DIR: directory });
  bot = startBot({
    ...{ token: 'token', apiUrl: double.apiUrl, messageContent: false, log: logged.log },
    dispatcher: dispatcherOf(house),
  });
  await bot.ready;
}

async function stop(): Promise<void> {
  await bot?.stop();
  await house.close();
}

beforeEach(async () => {
  directory = join(temporaryFolder(), randomUUID());
  double = await startDouble();
  await start();
});
afterEach(async () => {
  await stop();
  await double.stop();
  expect(double.verdicts).toEqual([]);
  expect(logged.lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
});

/** Opens the discussion and gives its first post. */
async function open(options: Parameters<Double['slash']>[1] = {}): Promise<Seen> {
  await double.slash('discuss start', options);
  await double.settled(() => double.messages.some(({ channel_id: id }) => id === THREAD_ID));
  return double.messages.find(({ channel_id: id }) => id === THREAD_ID) ?? {};
}

const press = (message: Seen, label: string, more: object = inThread): Promise<Seen> =>
  double.press(buttonsOf(message).get(label) ?? '', more);
const followUps = (): readonly Request[] =>
  double.requests.filter(({ method, path }) => method === 'POST' && path.startsWith('/webhooks/'));
const bodyOf = (request: Request | undefined): Seen => (isRecord(request?.body) ? request.body : {});

describe('a discussion', () => {
  it('opens a thread whose first post has an agenda, a prompt and its buttons', async () => {
    const post = await open();
    expect(post['content']).toContain('On the agenda:');
    expect(post['content']).toContain('**To begin with the fourth point:**');
    expect(post['content']).toContain('reply to this message with its ping on');
    expect([...buttonsOf(post).keys()]).toEqual(['Next prompt', 'Poll']);
  });

  it('goes on with a prompt for everyone at each press, never the same twice', async () => {
    const post = await open();
    const prompts = await Promise.all([press(post, 'Next prompt'), press(post, 'Next prompt')]);
    expect(prompts.map(isPrivate)).toEqual([false, false]);
    expect(new Set(prompts.map(({ content }) => content)).size).toBe(2);
  });

  it('says in private that it runs already', async () => {
    await open();
    const again = await double.slash('discuss start', {}, inThread);
    expect(isPrivate(again)).toBe(true);
    expect([...buttonsOf(again).keys()]).toEqual(['Next prompt', 'Wrap-up', 'End it']);
  });

  it('goes on after a restart, with the buttons of before', async () => {
    const post = await open({ 'up-to': 4 });
    const before = await press(post, 'Next prompt');
    await stop();
    await start();
    const after = await press(post, 'Next prompt');
    expect(after['content']).not.toBe(before['content']);
    const beyond = await double.slash('passage', { reference: '¶9' }, inThread);
    expect(beyond['content']).toBe('¶9 lies beyond ¶4, up to which this discussion reads.');
  });

  it('bounds what is said to a mention in its thread', async () => {
    await open({ 'up-to': 1 });
    const id = '500000000000000009';
    double.gateway.dispatch('MESSAGE_CREATE', {
      ...messageData(id, `<@${BOT.id}> ${question}`, { mentionsBot: true }),
      channel_id: THREAD_ID,
    });
    const answers = ({ message_reference: to }: Seen): boolean => isRecord(to) && to['message_id'] === id;
    await double.settled(() => double.messages.some(answers));
    expect(double.messages.find(answers)?.['content']).toMatch(/As far as ¶1, up to which you read here/);
  });
});

describe('a poll', () => {
  it('is a message of its own, under the quote that it is about', async () => {
    const quoted = await press(await open(), 'Poll');
    expect(quoted['content']).toContain('> ');
    expect(quoted['poll']).toBeUndefined();
    await double.settled(() => followUps().length > 0);
    expect(bodyOf(followUps()[0])).toMatchObject({
      poll: {
        question: { text: expect.any(String) },
        answers: [{ poll_media: { text: expect.any(String) } }, {}, {}, {}],
        duration: 24,
      },
    });
  });

  it('can be asked for with the next prompt', async () => {
    await open();
    await double.slash('discuss prompt', { poll: true }, inThread);
    await double.settled(() => followUps().length > 0);
    expect(bodyOf(followUps()[0])['poll']).toBeDefined();
  });

  it('is words, with the right that is missing, where the bot may put none', async () => {
    await press(await open(), 'Poll', { ...inThread, app_permissions: '0' });
    await double.settled(() => followUps().length > 0);
    const words = bodyOf(followUps()[0]);
    expect(words['poll']).toBeUndefined();
    expect(words['content']).toMatch(/- 1\\\. .*\n- 2\\\. /);
    expect(words['content']).toContain('I lack the right `Send Polls`');
  });
});

describe('the wrap-up', () => {
  it('comes with the map as a picture that is described, and with all of it as a file', async () => {
    await open();
    await double.slash('ask', { question }, someone('800000000000000002', 'Ben'));
    const seen = await double.slash('discuss wrap-up', {}, inThread);
    expect(seen['content']).toMatch(/- \*\*Reader\*\*\n- \*\*Ben\*\*: 1 question/);
    expect(seen['attachments']).toMatchObject([
      { id: '0', description: expect.stringMatching(/^Map of “China.*Never touched: /) },
      { id: '1', description: null },
    ]);
    const sent = double.requests.find(({ files }) => files['discussion.md'] !== undefined);
    expect(sent?.files['coverage.png']).toContain('PNG');
    expect(sent?.files['discussion.md']).toContain(question);
  });

  it('has nothing of what one person alone saw', async () => {
    await open();
    await double.slash('ask', { question, private: true }, someone('800000000000000002', 'Ben'));
    const shown = await double.slash('passage', { reference: '¶5' }, someone('800000000000000003', 'Cleo'));
    // The next passage is for who pressed.
    expect(isPrivate(await press(shown, 'Next', someone('800000000000000004', 'Dan')))).toBe(true);
    const seen = await double.slash('discuss wrap-up', {}, inThread);
    expect(seen['content']).toContain('- Quoted besides: ¶5\n');
    expect(seen['content']).not.toMatch(/Ben|Dan/);
  });
});

describe('the end', () => {
  const archived = ({ method, path }: Request): boolean => method === 'PATCH' && path === `/channels/${THREAD_ID}`;

  it('is told in a line, and the thread is archived', async () => {
    await open();
    const seen = await double.slash('discuss end', {}, inThread);
    expect(seen['content']).toMatch(/is over\.\n1 person, 0 questions, 1 prompt; /);
    expect((await double.until(archived)).body).toEqual({ archived: true });
  });

  it.each([
    [403, 50_013],
    [404, 10_003],
  ])('leaves a thread that cannot be archived as it is (%i)', async (status, code) => {
    await open();
    double.failOnce({ method: 'PATCH', path: /^\/channels\//, ...refusal(status, code) });
    await double.slash('discuss end', {}, inThread);
    await double.until(archived);
    expect((await double.slash('discuss end', {}, inThread))['content']).toBe('No discussion runs here.');
  });

  it('comes with that of the thread', async () => {
    await open();
    double.gateway.dispatch('THREAD_DELETE', { id: THREAD_ID, guild_id: GUILD_ID, parent_id: CHANNEL_ID, type: 11 });
    const conversation = `discord:thread:${THREAD_ID}`;
    const server = `discord:${GUILD_ID}`;
    const { store } = await house.houseFor({ conversation, person: '', server, mayManage: false });
    while ((await store.discussions.last(conversation))?.endedAt === undefined) await setImmediate();
  });

  it('leaves a thread that someone else opened as it is', async () => {
    const id = '600000000000000777';
    const elsewhere = { ...inThread, channel_id: id, channel: { ...inThread.channel, id, owner_id: PERSON.id } };
    await double.slash('discuss start', {}, elsewhere);
    expect((await double.slash('discuss end', {}, elsewhere))['content']).toContain('is over.');
    await double.slash('help');
    expect(double.requests.filter(({ method, path }) => method === 'PATCH' && path.startsWith('/channels/'))).toEqual(
      [],
    );
  });
});

describe('a discussion where no thread can be opened', () => {
  const place = { id: '600000000000000088', name: 'Friends', icon: null };
  const among = (user: typeof PERSON) => ({
    ...{
      guild_id: undefined,
      member: undefined,
      user,
      context: 2,
      channel_id: place.id,
      channel: { ...place, type: 3 },
    },
    authorizing_integration_owners: { 1: PERSON.id },
  });
  const other = { ...PERSON, id: '800000000000000009', global_name: 'Other' };

  it('is of all who are there, and ends with who started it', async () => {
    await double.slash('discuss start', { about: '¶4' }, among(PERSON));
    await double.slash('ask', { question }, among(PERSON));
    const next = await double.press('next-prompt', among(other));
    expect(next['content']).toContain('¶4');
    expect((await double.slash('ask', { question: 'why?' }, among(other)))['content']).not.toContain(
      'what you asked before',
    );
    expect((await double.slash('discuss end', {}, among(other)))['content']).toContain('Whoever started');
    expect((await double.slash('discuss end', {}, among(PERSON)))['content']).toMatch(/is over\.\n2 people/);
  });
});
