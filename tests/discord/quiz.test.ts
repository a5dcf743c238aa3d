/** A quiz in Discord: thirty people, threads and direct messages, restarts, and people who leave. */
import { randomUUID } from 'node:crypto';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { createLimits } from '../../src/discord/limits.ts';
import type { OpenHouse } from '../../src/house.ts';
import { type Double, type Seen, startDouble } from '../support/discord/double.ts';
import { DM_ID, GUILD_ID, MEMBER, PERSON } from '../support/discord/payloads.ts';
import { buttonsOf, isPrivate } from '../support/discord/seen.ts';
import { dispatcherOf, realArticles, wholeHouse } from '../support/house.ts';
import { readableLog } from '../support/log.ts';

const THREAD_ID = '600000000000000777';
const IN_THREAD = {
  channel_id: THREAD_ID,
  channel: { id: THREAD_ID, type: 11, owner_id: PERSON.id, parent_id: '600000000000000001' },
};
const IN_DM = {
  guild_id: undefined,
  member: undefined,
  user: PERSON,
  channel_id: DM_ID,
  channel: { id: DM_ID, type: 1 },
};

let double: Double;
let bot: Bot | undefined;
let house: OpenHouse | undefined;
let directory: string;

/** Starts the bot over the house in the test's folder; again, it is a restart. */
async function start(limits = createLimits()): Promise<void> {
  await bot?.stop();
  await house?.close();
  house = await wholeHouse(await realArticles(), { DATA_DIR: directory });
  const dispatcher = dispatcherOf(house);
  const { log } = readableLog();
  bot = startBot({ token: 'token', apiUrl: double.apiUrl, messageContent: false, dispatcher, limits, log });
  await bot.ready;
}

beforeEach(async () => {
  directory = join(tmpdir(), `footnote-quiz-${randomUUID()}`);
  double = await startDouble();
});
afterEach(async () => {
  await bot?.stop();
  await house?.close();
  bot = undefined;
  house = undefined;
  await double.stop();
  rmSync(directory, { recursive: true, force: true });
  expect(double.verdicts).toEqual([]);
});

const idOf = (at: number): string => String(800_000_000_000_000_100n + BigInt(at));
const nameOf = (at: number): string => `Reader ${at + 10}`;
const person = (at: number) => ({
  member: { ...MEMBER, user: { ...PERSON, id: idOf(at), username: `reader${at}`, global_name: nameOf(at) } },
});
const pressed = (message: Seen, label: string, more: object = {}): Promise<Seen> => {
  const id = [...buttonsOf(message)].find(([each]) => each.startsWith(label))?.[1];
  if (id === undefined) throw new Error(`There is no button ${label}.`);
  return double.press(id, more);
};

describe('thirty people who answer a quiz at once', () => {
  it('are each told in private, all counted, whatever the server’s pace; two who close at once close once', async () => {
    await start(createLimits({ server: { points: 8, duration: 60 } }));
    const question = await double.slash('quiz start', { kind: 'true-false', seed: 'a', questions: 2 });
    expect(isPrivate(question)).toBe(false);
    const before = double.requests.length;
    const everyone = Array.from({ length: 30 }, (_, at) => at);
    const noted = await Promise.all(
      everyone.map((at) => pressed(question, at % 3 === 0 ? 'True' : 'False', person(at))),
    );
    for (const each of noted) {
      expect(isPrivate(each)).toBe(true);
      expect(each['content']).toMatch(/^Noted: \*\*(?:True|False)\*\*\. You can change it/);
    }
    // Nothing but those private answers was said.
    expect(double.requests.length - before).toBe(30);
    // Some change their minds.
    await Promise.all([0, 3, 6].map((at) => pressed(question, 'False', person(at))));
    const keys = await Promise.all([1, 2].map((at) => pressed(question, 'Close', person(at))));
    expect(keys.map(isPrivate).sort()).toEqual([false, true]);
    const key = keys.find((each) => !isPrivate(each)) ?? {};
    const [, right] = /It is \*\*(true|false)\*\*/.exec(String(key['content'])) ?? [];
    const rightOnes = everyone.filter((at) => (at % 3 === 0 && at > 6 ? 'true' : 'false') === right);
    expect(key['content']).toContain(`**${rightOnes.length} of 30** had it right: ${nameOf(rightOnes[0] ?? 0)}, `);
    expect(key['allowed_mentions']).toEqual({ parse: [], replied_user: false });
    const late = await pressed(question, 'True', person(4));
    expect([isPrivate(late), late['content']]).toEqual([true, 'Question 1 is closed, so this answer does not count.']);
  });

  it('are still held to a pace of their own', async () => {
    await start(createLimits({ person: { points: 3, duration: 60 } }));
    const question = await double.slash('quiz start', {}, person(1));
    for (let at = 0; at < 3; at += 1) await pressed(question, 'Close', person(2));
    const refused = await double.press([...buttonsOf(question).values()][0] ?? '', person(2));
    expect(refused['content']).toContain('faster than I may answer');
  });
});

describe('a quiz', () => {
  it('goes on after a restart in its middle, on the buttons of before', async () => {
    await start();
    const question = await double.slash('quiz start', { seed: 'a', questions: 2 });
    await pressed(question, [...buttonsOf(question).keys()][0] ?? '', person(1));
    await start();
    const key = await pressed(question, 'Close', person(1));
    expect(key['content']).toMatch(
      /Question 1 of 2: the answer[\s\S]*(?:\*\*1 of 1\*\* had it right: Reader 11|The one answer)/,
    );
    await start();
    const next = await pressed(key, 'Next', person(3));
    expect(next['content']).toContain('### Question 2 of 2');
  });

  it('is one for all in a channel, and another in each thread and direct message', async () => {
    await start();
    await double.slash('quiz start', {}, person(1));
    const second = await double.slash('quiz start', {}, person(2));
    expect([isPrivate(second), String(second['content'])]).toEqual([true, expect.stringContaining('is running here')]);
    const inThread = await double.slash('quiz start', { kind: 'true-false' }, { ...person(2), ...IN_THREAD });
    expect(inThread['content']).toContain('### Question 1 of 5');
    const inDm = await double.slash('quiz start', { kind: 'true-false' }, IN_DM);
    expect(inDm['content']).toContain('### Question 1 of 5');
    expect((await pressed(inDm, 'True', IN_DM))['content']).toContain('Noted: **True**');
    expect((await pressed(inDm, 'Close', IN_DM))['content']).toContain('Question 1 of 5: the answer');
    // The thread goes, and whoever was in the middle starts anew elsewhere.
    double.gateway.dispatch('THREAD_DELETE', {
      id: THREAD_ID,
      guild_id: GUILD_ID,
      parent_id: '600000000000000001',
      type: 11,
    });
    const elsewhere = {
      ...person(2),
      channel_id: '600000000000000778',
      channel: { ...IN_THREAD.channel, id: '600000000000000778' },
    };
    expect((await double.slash('quiz start', {}, elsewhere))['content']).toContain('### Question 1 of 5');
  });

  it('is answered in words too, which nobody else sees', async () => {
    await start();
    await double.slash('quiz start', { kind: 'true-false', seed: 'a' });
    const noted = await double.slash('quiz answer', { choice: 'true' }, person(1));
    expect([isPrivate(noted), noted['content']]).toEqual([true, expect.stringContaining('Noted: **True**')]);
    expect(isPrivate(await double.slash('quiz close', {}, person(2)))).toBe(true);
    expect(isPrivate(await double.slash('quiz close', {}, person(1)))).toBe(false);
    expect((await double.slash('quiz scores', {}, person(1)))['content']).toContain('Reader 11');
  });

  it('counts and names nobody who was forgotten there, as who leaves the server is', async () => {
    await start();
    const question = await double.slash('quiz start', { kind: 'true-false', seed: 'a' });
    for (const at of [1, 2]) await pressed(question, 'True', person(at));
    await house?.people.forget(`discord:${idOf(1)}`, `discord:${GUILD_ID}`);
    const words = (await pressed(question, 'Close'))['content'];
    expect(words).not.toContain('Reader 11');
    expect(words).toMatch(/\*\*1 of 1\*\* had it right|One person answered, and not so/);
  });
});
