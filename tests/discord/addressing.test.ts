import { beforeEach, describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/command/command.ts';
import { code, phrase } from '../../src/command/reply.ts';
import type { Double } from '../support/discord/double.ts';
import { BOT, CHANNEL_ID, GUILD_ID, messageData, PERSON } from '../support/discord/payloads.ts';
import { watchBot } from '../support/discord/watched-bot.ts';
import { houseOf } from '../support/house.ts';

const THREAD_ID = '600000000000000009';

/** Says which conversation it was asked in, and what it heard. */
const say = defineCommand({
  name: 'say',
  description: 'Repeats what it hears',
  hidden: true,
  options: { text: { kind: 'text', description: 'The words' } },
  run: ({ text = 'nothing' }, { caller: { conversation } }) => ({
    kind: 'answer',
    blocks: [{ kind: 'text', phrase: phrase`${code(conversation)} heard ${text}` }],
  }),
});

const bot = watchBot();
let double: Double;
beforeEach(() => {
  ({ double } = bot());
});

/** The channel is one that the server chose for words without a mention. */
async function start(messageContent: boolean): Promise<void> {
  const house = { ...(await houseOf([])), settings: { channels: [CHANNEL_ID] } };
  await bot().start({ messageContent, house, list: [say] });
}

function openThread(owner: string): void {
  const thread_metadata = { archived: false, auto_archive_duration: 1440, locked: false, archive_timestamp: null };
  double.gateway.dispatch('THREAD_CREATE', {
    ...{ id: THREAD_ID, type: 11, guild_id: GUILD_ID, parent_id: CHANNEL_ID, owner_id: owner, name: 'Discussion' },
    thread_metadata,
  });
}

/** What the bot said until it answered a mention that came last: everything before it was answered or let be. */
async function saidUntilMention(): Promise<readonly string[]> {
  await double.mention('the end');
  return double.messages.map(({ content }) => String(content));
}

describe('a conversation', () => {
  it('is one person in one channel, where many talk', async () => {
    await start(false);
    expect((await double.mention('hello'))['content']).toBe(
      `\`discord:member:${CHANNEL_ID}:${PERSON.id}\` heard hello`,
    );
  });

  it('is all of a direct message', async () => {
    await start(false);
    expect((await double.direct('hello'))['content']).toMatch(/^`discord:dm:\d+` heard hello$/);
  });

  it('is all of a thread', async () => {
    await start(false);
    openThread(PERSON.id);
    double.gateway.dispatch('MESSAGE_CREATE', {
      ...messageData('500000000000000001', `<@${BOT.id}> hello`, { mentionsBot: true }),
      channel_id: THREAD_ID,
      channel_type: 11,
    });
    expect((await saidUntilMention())[0]).toBe(`\`discord:thread:${THREAD_ID}\` heard hello`);
  });

  it('is begun by a mention without words', async () => {
    await start(false);
    expect((await double.mention(''))['content']).toContain('heard nothing');
  });
});

describe('a mention by a program', () => {
  it('is let be, be it a bot, a webhook or Discord itself', async () => {
    await start(true);
    const mention = messageData('500000000000000001', `<@${BOT.id}> hello`, { mentionsBot: true });
    for (const more of [
      { author: { ...PERSON, id: '810000000000000001', bot: true } },
      { author: { ...PERSON, id: '810000000000000002' }, webhook_id: '810000000000000002', member: undefined },
      { type: 7 },
    ]) {
      double.gateway.dispatch('MESSAGE_CREATE', { ...mention, ...more });
    }
    expect(await saidUntilMention()).toHaveLength(1);
  });
});

describe('words without a mention', () => {
  const talk = (): void => {
    const answered = messageData('500000000000000001', 'an answer', { author: { ...PERSON, ...BOT } });
    double.gateway.dispatch('MESSAGE_CREATE', {
      ...messageData('500000000000000002', 'in reply'),
      type: 19,
      message_reference: { message_id: '500000000000000001', channel_id: CHANNEL_ID, guild_id: GUILD_ID },
      referenced_message: answered,
    });
    openThread(BOT.id);
    double.gateway.dispatch('MESSAGE_CREATE', {
      ...messageData('500000000000000003', 'in a thread'),
      channel_id: THREAD_ID,
      channel_type: 11,
    });
    double.write('to nobody');
    double.write('to everyone', { mentionsEveryone: true });
  };

  it('are let be while the bot may not read every message', async () => {
    await start(false);
    talk();
    expect(await saidUntilMention()).toEqual([expect.stringContaining('heard the end')]);
  });

  it('are answered as a reply to the bot and in its own thread, once it may', async () => {
    await start(true);
    talk();
    await saidUntilMention();
    await double.settled(() => double.messages.length >= 3);
    expect(double.messages.map(({ content }) => content)).toEqual(
      expect.arrayContaining([expect.stringContaining('heard in reply'), expect.stringContaining('heard in a thread')]),
    );
    expect(double.messages).toHaveLength(3);
  });
});
