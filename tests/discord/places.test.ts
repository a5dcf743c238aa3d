/** Channels, threads and private messages: where the bot may speak, where it does, and what it says where it may not. */
import { beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { createDispatcher, type House } from '../../src/command/dispatch.ts';
import type { Double, Seen } from '../support/discord/double.ts';
import { isRecord } from '../support/discord/judge.ts';
import { BOT, CHANNEL_ID, DM_ID, GUILD, GUILD_ID, MEMBER, messageData, PERSON } from '../support/discord/payloads.ts';
import { buttonsOf, isPrivate } from '../support/discord/seen.ts';
import { watchBot } from '../support/discord/watched-bot.ts';
import { houseOf, realArticles, wholeHouse } from '../support/house.ts';

const EPHEMERAL = 64;
const THREAD_ID = String(BigInt(CHANNEL_ID) + 500n);
const INVITATION =
  'https://discord.com/oauth2/authorize?client_id=900000000000000001&scope=bot+applications.commands&permissions=563259191168000';
const VIEW_AND_SEND = 1024 | 2048;
const EVERYTHING = 8;

const bot = watchBot();
let double: Double;
beforeEach(() => {
  ({ double } = bot());
});

async function start(messageContent = false): Promise<void> {
  await bot().start({ messageContent, house: await wholeHouse(await realArticles()) });
}

/** Gives everyone in the server, the bot among them, these rights. */
function allow(rights: number): void {
  const [everyone] = GUILD.roles;
  double.gateway.dispatch('GUILD_ROLE_UPDATE', {
    guild_id: GUILD_ID,
    role: { ...everyone, permissions: String(rights) },
  });
}

const question = 'What does Beijing want in the Koreas?';
const postsIn = (channel: string): readonly Seen[] => double.messages.filter(({ channel_id: id }) => id === channel);
const postIn = async (channel: string): Promise<Seen> => {
  await double.settled(() => postsIn(channel).length > 0);
  return postsIn(channel)[0] ?? {};
};

describe('the settings of a server', () => {
  it('stand on a private panel that changes in its place when something is chosen', async () => {
    await start();
    const panel = await double.manage('settings');
    expect(isPrivate(panel)).toBe(true);
    expect(JSON.stringify(panel['components'])).toContain('"custom_id":"settings|audience="');
    const changed = await double.choose('settings|audience=', ['asker']);
    expect(changed['content']).toContain('only who asks sees an answer');
    const update = double.requests.filter(({ body }) => isRecord(body) && body['type'] === 7);
    expect(update).toHaveLength(1);
    expect(isPrivate(await double.slash('ask', { question }))).toBe(true);
    expect(isPrivate(await double.slash('ask', { question, private: false }))).toBe(false);
  });

  it('take channels from a select, and none when all are taken away', async () => {
    await start();
    expect((await double.choose('settings|channels=', [CHANNEL_ID]))['content']).toContain('in #reading');
    expect((await double.choose('settings|channels=', []))['content']).toContain('nowhere but in direct messages');
  });

  it('are not for everyone', async () => {
    await start();
    const refused = await double.choose('settings|audience=', ['asker'], { member: MEMBER });
    expect(refused['content']).toContain('“Manage Server”');
  });
});

describe('words without a mention', () => {
  const reply = (): void =>
    double.gateway.dispatch('MESSAGE_CREATE', {
      ...messageData('500000000000000002', question),
      type: 19,
      message_reference: { message_id: '500000000000000001', channel_id: CHANNEL_ID, guild_id: GUILD_ID },
      referenced_message: messageData('500000000000000001', 'an answer', { author: { ...PERSON, ...BOT } }),
    });

  it('are let be in a channel that nobody chose for them, and answered in one that someone did', async () => {
    await start(true);
    reply();
    double.write(`Footnote: ${question}`);
    await double.mention('hello');
    expect(postsIn(CHANNEL_ID)).toHaveLength(1);
    await double.choose('settings|channels=', [CHANNEL_ID]);
    reply();
    double.write(`footnote, ${question}`);
    double.write(`I like footnote, ${question}`);
    await double.settled(() => postsIn(CHANNEL_ID).filter(({ message_reference: to }) => to !== undefined).length >= 3);
    await double.mention('hello');
    const answers = postsIn(CHANNEL_ID).filter(({ message_reference: to }) => to !== undefined);
    expect(answers.filter(({ content }) => String(content).includes('Beijing wants'))).toHaveLength(2);
  });
});

describe('/check', () => {
  it('names the rights that the bot lacks in each channel', async () => {
    await start();
    allow(VIEW_AND_SEND);
    const lacking = await double.manage('check');
    expect(isPrivate(lacking)).toBe(true);
    expect(lacking['content']).toContain(
      '**\\#reading**: `Read Message History`, `Create Public Threads`, `Send Messages in Threads`, `Attach Files` and `Send Polls`',
    );
    expect(lacking['content']).toContain(`<${INVITATION}>`);
    allow(EVERYTHING);
    expect((await double.manage('check'))['content']).toContain('every right that I need in the one channel');
  });

  it('asks for as little as the invitation that the bot prints', async () => {
    await start();
    const [line] = bot().lines.filter((each) => typeof each['invite'] === 'string');
    expect(line?.['invite']).toBe(INVITATION);
  });
});

describe('Discuss', () => {
  const press = async (more: object = {}): Promise<Seen> => {
    const answer = await double.slash('ask', { question });
    const id = buttonsOf(answer).get('Discuss') ?? '';
    const message = { ...messageData('500000000000000007', 'an answer'), components: [], ...more };
    return double.press(id, { message });
  };

  it('opens a thread on the answer, with an ordinary first post that quotes it and says how to go on', async () => {
    await start();
    expect((await press())['content']).toBe('It is in <#500000000000000007>; go on there.');
    expect(double.requests.map(({ path }) => path)).toContain(
      `/channels/${CHANNEL_ID}/messages/500000000000000007/threads`,
    );
    const post = await postIn('500000000000000007');
    expect(post['content']).toContain('> China');
    expect(post['content']).toContain('reply to this message with its ping on');
  });

  it('on a private answer opens one in the channel', async () => {
    await start();
    await press({ flags: EPHEMERAL });
    expect((await postIn(THREAD_ID))['content']).toContain('What do you make of this?');
  });

  it('leads to the thread that there is, when someone pressed it before', async () => {
    await start();
    double.failOnce({
      ...{ method: 'POST', path: /threads/, status: 400 },
      body: { code: 160_004, message: 'A thread has already been created for this message' },
    });
    expect((await press())['content']).toBe('It is discussed already, in <#500000000000000007>.');
  });

  it('opens one in the channel when the answer was deleted meanwhile', async () => {
    await start();
    double.failOnce({
      ...{ method: 'POST', path: /threads/, status: 404 },
      body: { code: 10_008, message: 'Unknown Message' },
    });
    await press();
    expect((await postIn(THREAD_ID))['content']).toContain('What do you make of this?');
  });

  it('names the rights that are missing in a thread that could be opened but not written in', async () => {
    await start();
    double.failOnce({
      ...{ method: 'POST', path: /\/channels\/500000000000000007\/messages/, status: 403 },
      body: { code: 50_013, message: 'Missing Permissions' },
    });
    expect((await press())['content']).toContain('`Send Messages in Threads`');
  });
});

describe('a thread that is asked for while the library is still being made', () => {
  it('is opened all the same, and who asked is told to wait in private', async () => {
    const house = await houseOf(await realArticles());
    let make = (): void => undefined;
    const made = new Promise<void>((resolve) => {
      make = resolve;
    });
    const houseFor = async (): Promise<House> => {
      await made;
      return house;
    };
    const dispatcher = createDispatcher(commands, { houseFor, settingsOf: async () => ({}) }, () => undefined);
    await bot().start({ dispatcher });
    const told = double.slash('ask', { question, thread: true });
    const { body } = await double.until(({ path }) => path.startsWith('/interactions/'));
    expect(body).toMatchObject({ type: 5, data: { flags: EPHEMERAL } });
    make();
    expect((await told)['content']).toContain('go on there');
    expect((await postIn(THREAD_ID))['content']).toContain('Beijing wants');
  });
});

describe('a question that the article does not answer', () => {
  it('can be put to the group, in a thread named after it', async () => {
    await start();
    const answer = await double.slash('ask', { question: 'How many troops were sent to Africa?' });
    await double.press(buttonsOf(answer).get('Ask the group') ?? '');
    const opened = await double.until(({ method, path }) => method === 'POST' && path.endsWith('/threads'));
    expect(opened.body).toMatchObject({ name: 'How many troops were sent to Africa?' });
  });
});

describe('a mention where the bot may not write', () => {
  const refuse = (code: number): void =>
    double.failOnce({
      ...{ method: 'POST', path: new RegExp(`/channels/${CHANNEL_ID}/messages`), status: 403 },
      body: { code, message: 'Refused' },
    });

  it.each([50_013, 50_001])(
    'is answered to its author in private, with the right and the channel (%i)',
    async (code) => {
      await start();
      refuse(code);
      double.write(`<@${BOT.id}> ${question}`, { mentionsBot: true });
      expect((await postIn(DM_ID))['content']).toContain('I may not answer in **#reading** of **Reading group**.');
      expect(bot().lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
    },
  );

  it('is answered to its author in private, with the reason, while the bot is timed out', async () => {
    await start();
    double.gateway.dispatch('GUILD_MEMBER_UPDATE', {
      ...{ ...MEMBER, user: BOT, guild_id: GUILD_ID, communication_disabled_until: '2999-01-01T00:00:00.000Z' },
    });
    refuse(50_013);
    double.write(`<@${BOT.id}> ${question}`, { mentionsBot: true });
    expect((await postIn(DM_ID))['content']).toContain('I am timed out there.');
  });

  it('goes unanswered when its author takes no private messages, and costs no more than a line in the log', async () => {
    await start();
    refuse(50_013);
    double.failOnce({
      ...{ method: 'POST', path: new RegExp(`/channels/${DM_ID}/messages`), status: 403 },
      body: { code: 50_007, message: 'Cannot send messages to this user' },
    });
    double.write(`<@${BOT.id}> ${question}`, { mentionsBot: true });
    await double.until(({ path, status }) => path.includes(DM_ID) && status === 403);
    expect((await double.mention('hello'))['content']).toContain('Hello');
    expect(bot().lines.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});
