import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { commands } from '../../commands/index.ts';
import { defineCommand } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { isRecord } from '../support/discord/judge.ts';
import { buttonsOf } from '../support/discord/seen.ts';
import { dispatcherOf, houseOf, realArticles } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

const TOKEN = 'a-token.that-must.not-leak';
const EPHEMERAL = 64;

/** Takes its time, so that a test can act meanwhile; `finish` lets it go on. */
function slowCommand(): { readonly slow: (typeof commands)[number]; readonly finish: () => void } {
  let finish = (): void => undefined;
  const waiting = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const slow = defineCommand({
    name: 'slow',
    description: 'Takes its time',
    options: {},
    async run() {
      await waiting;
      return { kind: 'help', blocks: [{ kind: 'text', phrase: phrase`Done at last.` }] };
    },
  });
  return { slow, finish: () => finish() };
}

let double: Double;
let bot: Bot | undefined;
let logged: ReturnType<typeof readableLog>;
let slow: ReturnType<typeof slowCommand>;

async function start(options: { readonly messageContent?: boolean } = {}): Promise<Bot> {
  const house = await houseOf(await realArticles());
  bot = startBot({
    token: TOKEN,
    apiUrl: double.apiUrl,
    guildId: double.guildId,
    messageContent: options.messageContent ?? false,
    dispatcher: dispatcherOf(house, { list: [...commands, slow.slow] }),
    log: logged.log,
  });
  return bot;
}

async function startReady(): Promise<Bot> {
  const started = await start();
  await started.ready;
  return started;
}

beforeEach(async () => {
  double = await startDouble();
  logged = readableLog();
  slow = slowCommand();
  bot = undefined;
});

afterEach(async () => {
  await bot?.stop();
  await double.stop();
  expect(double.verdicts).toEqual([]);
  expect(JSON.stringify(logged.lines)).not.toContain(TOKEN);
});

describe('the bot at its start', () => {
  it('logs in without the privileged intent and registers its commands in the server', async () => {
    await startReady();
    expect(double.gateway.identified).toEqual([(1 << 0) | (1 << 9) | (1 << 12)]);
    const put = double.requests.find(({ method }) => method === 'PUT');
    expect(put?.path).toBe(`/applications/900000000000000001/guilds/${double.guildId}/commands`);
  });

  it('asks for message content only when told to', async () => {
    await (await start({ messageContent: true })).ready;
    expect(double.gateway.identified[0]).toBe((1 << 0) | (1 << 9) | (1 << 12) | (1 << 15));
  });

  it('does not register commands again that have not changed', async () => {
    await (await startReady()).stop();
    await startReady();
    expect(double.requests.filter(({ method }) => method === 'PUT')).toHaveLength(1);
  });

  it('fails with one plain sentence when the token is wrong', async () => {
    double.failOnce({ method: 'GET', path: /gateway/, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await (await start()).failed).toContain('DISCORD_TOKEN');
  });

  it.each([
    [4004, 'DISCORD_TOKEN'],
    [4014, 'MESSAGE_CONTENT'],
  ])('fails with what to do when the gateway closes with %i', async (code, variable) => {
    double.gateway.refuseWith(code);
    expect(await (await start()).failed).toContain(variable);
  });

  it('fails with one plain sentence when nothing listens at the address', async () => {
    const { log } = logged;
    const house = await houseOf(await realArticles());
    const lost = startBot({
      token: TOKEN,
      apiUrl: 'http://127.0.0.1:9/api',
      messageContent: false,
      dispatcher: dispatcherOf(house),
      log,
    });
    expect(await lost.failed).toContain('cannot be reached');
    await lost.stop();
  });
});

describe('whether the bot is well', () => {
  it('is told while it is connected alone', async () => {
    const started = await start();
    expect(started.isWell()).toBe(false);
    await started.ready;
    expect(started.isWell()).toBe(true);
    await started.stop();
    expect(started.isWell()).toBe(false);
  });
});

describe('the bot asked in Discord', () => {
  it('answers a slash command with a quote that cites its passage and pings nobody', async () => {
    await startReady();
    const answer = await double.slash('ask', { question: 'What does Beijing want to maintain?' });
    expect(answer['content']).toContain('maintain peace and stability in the Koreas');
    expect(answer['content']).toMatch(/^> — \*\*\[1\]\*\* China Wrestles.*, ¶4$/m);
    expect(answer['allowed_mentions']).toMatchObject({ parse: [] });
  });

  it('answers in private when asked to', async () => {
    await startReady();
    const answer = await double.slash('ask', { question: 'What does Beijing want?', private: true });
    expect(Number(answer['flags']) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('offers passages while a question is typed', async () => {
    await startReady();
    const rows = await double.autocomplete('ask', { question: 'nucl' }, 'question');
    expect(rows[0]?.['name']).toMatch(/^¶5 · One concern for China/);
    expect(rows[0]?.['value']).toBe('china-russia-north-korea-pact ¶5');
  });

  it('shows context and more passages to who presses, without remembering the answer', async () => {
    await startReady();
    const buttons = buttonsOf(await double.slash('ask', { question: 'What does Beijing want to maintain?' }));
    const context = await double.press(buttons.get('Context') ?? '');
    expect(context['content']).toMatch(/¶3$/m);
    expect(context['content']).toMatch(/¶5$/m);
    expect(Number(context['flags']) & EPHEMERAL).toBe(EPHEMERAL);
    const more = await double.press(buttons.get('More passages') ?? '');
    expect(more['content']).not.toMatch(/¶4$/m);
  });

  it('answers a button that nobody knows in words', async () => {
    await startReady();
    expect((await double.press('gone|x=1'))['content']).toContain('no command');
  });

  it('answers a mention with a reply', async () => {
    await startReady();
    const answer = await double.mention('who is called the biggest loser?\n> an old quote about weapons');
    expect(answer['content']).toContain('biggest loser');
    expect(answer).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [], replied_user: false } });
  });

  it('answers a direct message', async () => {
    await startReady();
    expect((await double.direct('Does Beijing prefer to keep its options open?'))['content']).toContain(
      'avoid a new Cold War',
    );
  });

  it('says nothing to messages that are not for it', async () => {
    await startReady();
    double.write('what does Beijing want?');
    double.write('what does Beijing want?', {
      mentionsBot: true,
      author: {
        ...{ id: '800000000000000009', username: 'other', discriminator: '0', avatar: null, global_name: 'Other' },
        ...{ bot: true },
      },
    });
    await double.mention('¶4');
    expect(double.messages).toHaveLength(1);
  });

  it('defers an answer that takes long and edits it in', async () => {
    await startReady();
    const answer = double.slash('slow');
    await double.until(({ path, body }) => path.startsWith('/interactions/') && isRecord(body) && body['type'] === 5);
    slow.finish();
    expect((await answer)['content']).toBe('Done at last.');
  });
});

describe('the menu of a message', () => {
  it('says whether it quotes right, and finds the passages it is about, to who asks alone', async () => {
    await startReady();
    const right = await double.menu(
      'Is this quoted right?',
      '“Beijing wants to maintain peace and stability in the Koreas”',
    );
    expect(right['content']).toMatch(/^Quoted right, word for word:/);
    expect(Number(right['flags']) & EPHEMERAL).toBe(EPHEMERAL);
    const found = await double.menu('Find in article', 'Beijing wants stability in the Koreas, I guess');
    expect(found['content']).toContain('¶4');
    expect((await double.menu('Is this quoted right?', ''))['content']).toContain('Please give `text`');
    expect((await double.menu('Long gone', 'words'))['content']).toContain('There is no command');
  });
});

describe('a summary that a message does not hold', () => {
  it('goes on with a button, privately, and comes whole as a file where that is wanted', async () => {
    await startReady();
    const first = await double.slash('summary', { sentences: 15, file: true });
    const shown = String(first['content']).match(/\*\*\[\d+\]\*\*/g)?.length ?? 0;
    expect(shown).toBeLessThan(15);
    expect(first['content']).toContain('more quotes are left out');
    const { files } = await double.until((request) => 'summary.md' in request.files);
    expect(files['summary.md']?.match(/\*\*\[\d+\]\*\*/g)).toHaveLength(15);

    const rest = await double.press(buttonsOf(first).get('More') ?? '');
    expect(Number(rest['flags']) & EPHEMERAL).toBe(EPHEMERAL);
    const [next] = String(files['summary.md'])
      .split(/^> (?!—)/m)
      .slice(shown + 1);
    expect(rest['content']).toContain(next?.split('\n')[0]);
    expect(rest['content']).not.toContain('China refrains from taking a stance');
  });
});

describe('the bot at its end', () => {
  it('fails for good when its token is revoked while it runs', async () => {
    const running = await startReady();
    double.failOnce({
      method: 'POST',
      path: /^\/channels/,
      status: 401,
      body: { code: 0, message: '401: Unauthorized' },
    });
    double.write('<@900000000000000001> ¶4', { mentionsBot: true });
    expect(await running.failed).toContain('DISCORD_TOKEN');
  });

  it('finishes what is under way before it leaves', async () => {
    const running = await startReady();
    const answer = double.slash('slow');
    await double.until(({ path, body }) => path.startsWith('/interactions/') && isRecord(body) && body['type'] === 5);
    const stopped = running.stop();
    slow.finish();
    await stopped;
    expect((await answer)['content']).toBe('Done at last.');
  });
});
