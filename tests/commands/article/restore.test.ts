import { describe, expect, it } from 'vitest';
import { caller } from '../../support/house.ts';
import { CLOCK, counter, file } from '../../support/library.ts';

describe('/article restore', () => {
  it('puts a removed article back, by the button too', async () => {
    const { dispatcher, run, says } = await counter();
    await run('article add', { file: file('clock.txt', CLOCK) });
    const { actions: [button] = [] } = await run('article remove', { article: 'clock', sure: true });
    expect(await dispatcher.suggest('article restore', 'article', { article: 'town' }, caller())).toMatchObject([
      { value: 'clock' },
    ]);
    expect(await says(button?.command ?? '', button?.options)).toBe('**The town clock** is back, as `clock`.');
    expect(await says('ask', { question: 'When did the clock stop?' })).toContain('at noon');
  });

  it('names what can be put back when there is nothing of that name', async () => {
    const { run, says } = await counter();
    expect(await says('article restore', { article: 'clock' })).toBe('There is nothing to put back.');
    await run('article add', { file: file('clock.txt', CLOCK) });
    await run('article remove', { article: 'clock', sure: true });
    expect(await says('article restore', { article: 'zebra' })).toContain('there is `clock`');
  });
});
