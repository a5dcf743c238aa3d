import { REST } from 'discord.js';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isBroken, patientRest } from '../../src/discord/transport.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { EDIT, type Fault, FOLLOW_UP } from '../support/discord/fault.ts';

const NEVER = new Promise(() => undefined);
const MESSAGE = { content: 'Words.', allowed_mentions: { parse: [] } };
const WEBHOOK = '/webhooks/900000000000000001/token' as const;

let double: Double;
let rest: REST;

beforeEach(async () => {
  double = await startDouble();
  rest = new REST({ ...patientRest(100), api: double.apiUrl, version: '10' }).setToken('token');
});
afterEach(async () => {
  rest.clearHandlerSweeper();
  rest.clearHashSweeper();
  await double.stop();
  expect(double.verdicts).toEqual([]);
});

describe('a request', () => {
  const silent = (route: Pick<Fault, 'method' | 'path'>): void =>
    double.failOnce({ ...route, status: 200, isTaken: true, until: NEVER });

  it('without an answer in time is sent again where that leaves things as they are', async () => {
    silent(EDIT);
    expect(await rest.patch(`${WEBHOOK}/messages/@original`, { body: MESSAGE })).toMatchObject({ content: 'Words.' });
    expect(double.requests).toHaveLength(2);
  });

  it('without an answer in time is given up where it would stand there twice', async () => {
    silent(FOLLOW_UP);
    const error = await rest.post(WEBHOOK, { body: MESSAGE }).catch((reason: unknown) => reason);
    expect(isBroken(error)).toBe(true);
    expect(double.requests).toHaveLength(1);
  });

  it('is no longer sent once it was called off', async () => {
    double.failTimes(4, { ...EDIT, status: 500 });
    const controller = new AbortController();
    const sending = rest.patch(`${WEBHOOK}/messages/@original`, { body: MESSAGE, signal: controller.signal });
    await double.until(({ status }) => status === 500);
    controller.abort();
    await expect(sending).rejects.toThrow();
    expect(double.requests.length).toBeLessThan(4);
  });

  it('carries its files again', async () => {
    double.failOnce({ ...EDIT, status: 500 });
    const files = [{ name: 'quote.md', data: Buffer.from('A quote.') }];
    await rest.patch(`${WEBHOOK}/messages/@original`, { body: MESSAGE, files });
    expect(double.requests.map((request) => request.files)).toEqual([
      { 'quote.md': 'A quote.' },
      { 'quote.md': 'A quote.' },
    ]);
  });
});
