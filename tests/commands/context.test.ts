import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

describe('the Context button', () => {
  it.each([
    ['¶4', [3, 4, 5]],
    ['¶0', [0, 1]],
    ['¶10', [9, 10]],
  ])('shows what stands around %s, to who pressed it', async (place, passages) => {
    const reference = `china-russia-north-korea-pact ${place}`;
    const reply = await dispatcher.invoke('context', { reference }, caller());
    expect(quotesOf(reply).map(({ passage }) => passage)).toEqual(passages);
    expect(reply.audience).toBe('asker');
  });

  it('says so when the article is gone', async () => {
    expect(await dispatcher.invoke('context', { reference: 'gone ¶4' }, caller())).toMatchObject({ kind: 'error' });
  });
});
