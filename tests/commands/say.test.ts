import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
beforeAll(async () => {
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const say = (text?: string) => dispatcher.invoke('say', text === undefined ? {} : { text }, caller());

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

  it('is cleaned of what was quoted and of marks that only Discord reads', async () => {
    const plain = quotesOf(await say('what does beijing want?'));
    expect(quotesOf(await say('> who?\n<@123> what does beijing want? <:wave:1>'))).toEqual(plain);
  });

  it('is met with a greeting and questions that can be asked', async () => {
    const reply = await say('hello');
    expect(reply.kind).toBe('smalltalk');
    expect(reply.actions?.map(({ command }) => command)).toEqual(['ask', 'ask', 'ask']);
  });

  it('shows what was taken from earlier questions', async () => {
    await say('What is Washington concerned about?');
    expect(await say('and why?')).toMatchObject({ usedContext: ['Washington'] });
  });

  it('is answered twice where it asks twice', async () => {
    const reply = await say('What resolutions does the pact violate? Who may be the biggest loser?');
    const passages = quotesOf(reply).map(({ passage }) => passage);
    expect(passages).toContain(6);
    expect(passages).toContain(10);
  });

  it('gets an overview in the words of the article', async () => {
    const reply = await say('what is this about?');
    expect(reply.kind).toBe('summary');
    expect(quotesOf(reply).map(({ passage }) => passage)).toEqual([0, 2, 7]);
  });
});
