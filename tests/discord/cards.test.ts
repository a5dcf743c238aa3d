/** Cards as they are turned and rated in Discord: in private, each in the place of the one before. */
import { beforeEach, expect, it } from 'vitest';
import type { OpenHouse } from '../../src/house.ts';
import type { Double } from '../support/discord/double.ts';
import { isRecord } from '../support/discord/judge.ts';
import { MEMBER, messageData, PERSON } from '../support/discord/payloads.ts';
import { buttonsOf } from '../support/discord/seen.ts';
import { watchBot } from '../support/discord/watched-bot.ts';
import { realArticles, wholeHouse } from '../support/house.ts';

const EPHEMERAL = 64;
const PRIVATE = { message: { ...messageData('500000000000000007', 'a card'), components: [], flags: EPHEMERAL } };

const bot = watchBot();
let double: Double;
let house: OpenHouse;

const start = () => bot().start({ house });

beforeEach(async () => {
  ({ double } = bot());
  house = await wholeHouse(await realArticles());
  await start();
});

const updates = (): number => double.requests.filter(({ body }) => isRecord(body) && body['type'] === 7).length;

it('a review goes on in one private message, also after a restart', async () => {
  const front = await double.slash('cards review');
  expect(Number(front['flags']) & EPHEMERAL).not.toBe(0);
  const back = await double.press(buttonsOf(front).get('Show') ?? '', PRIVATE);
  expect([...buttonsOf(back).keys()]).toEqual([
    'Again · 1 minute',
    'Hard · 6 minutes',
    'Good · 10 minutes',
    'Easy · 8 days',
  ]);
  await start();
  const next = await double.press(buttonsOf(back).get('Easy · 8 days') ?? '', PRIVATE);
  expect(next['content']).toContain('That card comes back in 8 days.');
  expect(updates()).toBe(2);
  const again = await double.press(buttonsOf(back).get('Again · 1 minute') ?? '', PRIVATE);
  expect(again['content']).toContain('That card was rated before.');
});

it('each person has cards of their own, and a file of them', async () => {
  const front = await double.slash('cards review');
  await double.press(
    buttonsOf(await double.press(buttonsOf(front).get('Show') ?? '', PRIVATE)).get('Easy · 8 days') ?? '',
    PRIVATE,
  );
  const other = { member: { ...MEMBER, user: { ...PERSON, id: '800000000000000009' } } };
  expect((await double.slash('cards review', {}, other))['content']).toBe(front['content']);
  expect((await double.slash('cards answer', { words: 'Beijing' }, other))['content']).toContain('Right: **China**.');
  await double.slash('cards export');
  const files = double.requests.flatMap((request) => Object.keys(request.files));
  expect(files).toEqual(['china-russia-north-korea-pact.csv']);
});
