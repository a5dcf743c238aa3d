/** Private answers that are shared, and people who ask faster than they read. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { createLimits } from '../../src/discord/limits.ts';
import type { Double } from '../support/discord/double.ts';
import { MEMBER, PERSON } from '../support/discord/payloads.ts';
import { buttonsOf, isPrivate } from '../support/discord/seen.ts';
import { watchBot } from '../support/discord/watched-bot.ts';
import { dispatcherOf, houseOf, realArticles } from '../support/house.ts';

const EPHEMERAL = 64;
const bot = watchBot();
let double: Double;
beforeEach(() => {
  ({ double } = bot());
});

const start = (limits = createLimits()) => bot().start({ limits });

const buttons = (seen: Readonly<Record<string, unknown>>): readonly string[] => [...buttonsOf(seen).keys()];
const someone = (id: string, name = 'Someone') => ({
  member: { ...MEMBER, user: { ...PERSON, id, global_name: name } },
});

describe('a private answer', () => {
  it('is shown to everyone by its button, as it stands, with the name of who shares it', async () => {
    await start();
    const own = await double.slash('ask', { question: 'What does Beijing want?', private: true });
    expect(isPrivate(own)).toBe(true);
    expect(buttons(own)).toContain('Share');
    const message = {
      id: '1',
      channel_id: '2',
      content: own['content'],
      author: PERSON,
      flags: EPHEMERAL,
      components: [],
    };
    const shared = await double.press('share', { message, ...someone('800000000000000009', '*Ann* [x](https://e.x)') });
    expect(isPrivate(shared)).toBe(false);
    expect(shared['content']).toBe(`${own['content']}\n-# Shared by **\\*Ann\\* \\[x](https\\://e.x)**`);
    expect(shared['allowed_mentions']).toEqual({ parse: [], replied_user: false });
  });

  it('leaves room for the name, and what is public or a notice has no such button', async () => {
    await start();
    const long = await double.slash('summary', { sentences: 15 });
    expect(buttons(long)).not.toContain('Share');
    const rest = await double.press('rest|sentences=15|from=1');
    expect(buttons(rest)).toContain('Share');
    expect(String(rest['content']).length).toBeLessThanOrEqual(1910);
    expect(buttons(await double.slash('help'))).not.toContain('Share');
    expect(buttons(await double.menu('Find in article', 'anyone up for lunch?'))).not.toContain('Share');
    expect(buttons(await double.slash('passage', { reference: '¶99' }))).not.toContain('Share');
  });
});

describe('an answer in a thread', () => {
  const ask = () => double.slash('ask', { question: 'What does Beijing want in the Koreas?', thread: true });

  it('is an ordinary message in a thread named after the question, and goes on there', async () => {
    await start();
    const told = await ask();
    const opened = await double.until(({ method, path }) => method === 'POST' && path.endsWith('/threads'));
    expect(opened.body).toMatchObject({ name: 'What does Beijing want in the Koreas?' });
    const [post] = double.messages.filter(({ channel_id: id }) => id === '600000000000000501');
    expect(post?.['content']).toContain('Beijing wants to maintain peace');
    expect(told['content']).toBe('It is in <#600000000000000501>; go on there.');
    const thread = {
      id: '600000000000000501',
      type: 11,
      owner_id: '900000000000000001',
      parent_id: '600000000000000001',
    };
    const next = await double.slash(
      'ask',
      { question: 'what about its own global agenda?' },
      { channel_id: thread.id, channel: thread },
    );
    expect(next['content']).toContain('from what you asked before');
  });

  it('names the right that is missing, and the channel', async () => {
    await start();
    double.failOnce({
      method: 'POST',
      path: /threads/,
      status: 403,
      body: { code: 50_013, message: 'Missing Permissions' },
    });
    const told = await ask();
    expect(told['content']).toContain('I may open no thread in #reading.');
    expect(told['content']).toContain('`Create Public Threads`');
    expect(double.messages.filter(({ channel_id: id }) => id === '600000000000000501')).toEqual([]);
  });
});

describe('someone who asks faster than they read', () => {
  const ask = (more = {}) => double.slash('passage', { reference: '¶4' }, more);

  it('is told so in private, and delays nobody else', async () => {
    await start(createLimits({ person: { points: 3, duration: 60 } }));
    for (let at = 0; at < 3; at += 1) expect((await ask())['content']).toContain('Beijing wants');
    const notice = await ask();
    expect(notice['content']).toMatch(/^That is faster than I may answer; please ask again in \d+ seconds\.$/);
    expect(isPrivate(notice)).toBe(true);
    expect((await ask(someone('800000000000000009')))['content']).toContain('Beijing wants');
    expect(await double.autocomplete('passage', { reference: 'nuclear' }, 'reference')).not.toEqual([]);
  });

  it('is told once in a channel, however often they go on', async () => {
    await start(createLimits({ person: { points: 1, duration: 60 } }));
    expect((await double.mention('what does Beijing want?'))['content']).toContain('Beijing wants');
    expect((await double.mention('and why?'))['content']).toContain('faster than I may answer');
    const before = double.messages.length;
    double.write('<@900000000000000001> and then?', { mentionsBot: true });
    await ask(someone('800000000000000009'));
    expect(
      double.messages
        .slice(before)
        .map(({ content }) => String(content))
        .join(),
    ).not.toContain('faster');
  });

  it('does not use up what other servers may ask', async () => {
    await start(createLimits({ server: { points: 2, duration: 60 } }));
    for (const id of ['1', '2', '3']) await ask(someone(`80000000000000001${id}`));
    expect((await ask(someone('800000000000000014')))['content']).toContain('faster');
    const elsewhere = { guild_id: '700000000000000002', ...someone('800000000000000014') };
    expect((await ask(elsewhere))['content']).toContain('Beijing wants');
  });
});

describe('a server that is slow', () => {
  it('delays no other', async () => {
    const house = await houseOf(await realArticles());
    const open = dispatcherOf(house);
    let wake = (): void => undefined;
    const asleep = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const slow = `discord:${double.guildId}`;
    const dispatcher: Dispatcher = {
      ...open,
      invoke: async (name, options, who) => {
        if (who.server === slow) await asleep;
        return open.invoke(name, options, who);
      },
    };
    await bot().start({ dispatcher });
    const waiting = double.slash('passage', { reference: '¶4' });
    const elsewhere = await double.slash('passage', { reference: '¶4' }, { guild_id: '700000000000000002' });
    expect(elsewhere['content']).toContain('Beijing wants');
    wake();
    expect((await waiting)['content']).toContain('Beijing wants');
  });
});

describe('a question of 6,000 characters', () => {
  it('is answered like any other', async () => {
    await start();
    const asked = `What does Beijing want in the Koreas? ${'Please tell. '.repeat(500)}`.slice(0, 6000);
    const seen = await double.slash('ask', { question: asked });
    expect(seen['content']).toMatch(/Beijing wants|The article does not say/);
    const inThread = await double.slash('ask', { question: asked, thread: true });
    expect(inThread['content']).toContain('go on there');
  });

  it('that the article does not answer is told in a message, however long its words and how many', async () => {
    await start();
    const word = await double.slash('ask', { question: 'x'.repeat(6000) });
    expect(word['content']).toMatch(/^The article does not say. I found nothing about \*\*x{59}…\*\*\.$/m);
    const words = Array.from({ length: 600 }, (_, at) => `xy${at}zz`).join(' ');
    expect((await double.slash('ask', { question: words }))['content']).toMatch(/\*\*xy9zz\*\* or \d+ more words\./);
  });
});

describe('a private question', () => {
  const asked = 'What does Beijing want to maintain?';
  const inThread = {
    channel_id: '600000000000000501',
    channel: { id: '600000000000000501', type: 11, owner_id: '900000000000000001', parent_id: '600000000000000001' },
  };

  it('is heard of by nobody else in the thread, and leads on for who asked alone', async () => {
    await start();
    await double.slash('ask', { question: asked, private: true }, inThread);
    const other = await double.slash('ask', { question: 'why?' }, { ...inThread, ...someone('800000000000000009') });
    expect(other['content']).not.toContain('from what you asked before');
    const again = await double.slash('ask', { question: asked }, { ...inThread, ...someone('800000000000000009') });
    expect(again['content']).not.toContain('You asked this before');
    const own = await double.slash('ask', { question: asked, private: true }, inThread);
    expect(own['content']).toContain('You asked this before');
  });

  it('stays private where the server wants that, though its settings come late', async () => {
    const dispatcher = dispatcherOf(await houseOf(await realArticles()));
    const late: Dispatcher = { ...dispatcher, plan: () => new Promise(() => undefined) };
    await bot().start({ dispatcher: late });
    expect(isPrivate(await double.slash('ask', { question: asked }))).toBe(true);
  });
});
