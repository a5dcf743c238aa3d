import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const say = (text?: string) => dispatcher.invoke('say', text === undefined ? {} : { text }, 'test');

describe('what is said', () => {
  it('is answered as a question', async () => {
    expect(quotesOf(await say('what does beijing want?'))[0]?.text).toContain('Beijing wants to maintain peace');
  });

  it('is taken as a reference when it is one', async () => {
    expect(await say('¶4')).toMatchObject({ kind: 'passage' });
  });

  it('is met with a word of help when it is nothing', async () => {
    expect(await say()).toMatchObject({ kind: 'help' });
  });
});
