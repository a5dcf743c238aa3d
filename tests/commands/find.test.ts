import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const passagesWith = async (words: string) =>
  quotesOf(await dispatcher.invoke('find', { words }, caller())).map(({ passage }) => passage);

describe('/find', () => {
  it('gives the passages that hold all the words, in any form', async () => {
    expect(await passagesWith('weapon')).toEqual([5]);
    expect(await passagesWith('fears tension')).toEqual([3]);
  });

  it('takes words in double quotes as they stand', async () => {
    expect(await passagesWith('"cold war"')).toEqual([9]);
    expect(await passagesWith('"war cold"')).toEqual([]);
    expect(await passagesWith('“the possibility that Russia”')).toEqual([5]);
  });

  it('says so when no passage holds them', async () => {
    const reply = await dispatcher.invoke('find', { words: 'zebra' }, caller());
    expect(reply.blocks).toEqual([
      { kind: 'text', phrase: [{ text: 'No passage holds ' }, { text: 'zebra', style: 'strong' }, { text: '.' }] },
    ]);
  });

  it('shows five and names the others', async () => {
    const reply = await dispatcher.invoke('find', { words: 'china' }, caller());
    expect(quotesOf(reply)).toHaveLength(5);
    expect(JSON.stringify(reply.blocks.at(-1))).toMatch(/Also in .*¶\d+, ¶\d+/);
  });
});
