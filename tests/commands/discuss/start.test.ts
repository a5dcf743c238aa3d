import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/command/reply.ts';
import { counter } from '../../support/library.ts';

describe('/discuss start', () => {
  it('opens a thread about one passage, which it quotes', async () => {
    const library = await counter();
    const reply = await library.run('discuss start', { about: '¶2' });
    expect(reply).toMatchObject({ kind: 'discussion', audience: 'everyone' });
    expect(quotesOf(reply).map(({ text }) => text)).toEqual(['Moscow praised the pact.']);
    expect(await library.dispatcher.plan('discuss start', { about: '¶2' }, library.caller)).toEqual({
      isPrivate: false,
      thread: '¶2 · Pact',
    });
  });

  it('opens one about the whole article, with what carries it', async () => {
    const library = await counter();
    const reply = await library.run('discuss start');
    expect(quotesOf(reply).length).toBeGreaterThan(0);
    expect(await library.dispatcher.plan('discuss start', {}, library.caller)).toMatchObject({ thread: 'Pact' });
  });

  it.each([{ about: '¶99' }, { article: 'gone' }, { about: 'nothing like a reference' }])(
    'says what is wrong with %j, and opens none',
    async (options) => {
      const library = await counter();
      expect(await library.run('discuss start', options)).toMatchObject({ kind: 'error' });
      expect(await library.dispatcher.plan('discuss start', options, library.caller)).toEqual({ isPrivate: false });
    },
  );

  it('hangs on an answer, about the passage that was quoted', async () => {
    const library = await counter();
    const { actions = [] } = await library.run('ask', { question: 'Who praised the pact?' });
    const button = actions.find(({ label }) => label === 'Discuss');
    expect(quotesOf(await library.run(button?.command ?? '', button?.options)).map(({ passage }) => passage)).toEqual([
      2,
    ]);
  });
});
