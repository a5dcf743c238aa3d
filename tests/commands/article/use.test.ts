import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/command/reply.ts';
import { CLOCK, counter, file } from '../../support/library.ts';

describe('/article use', () => {
  it('chooses the article that questions are about, until the library is chosen again', async () => {
    const { run, says } = await counter();
    await run('article add', { file: file('clock.txt', CLOCK) });
    const articles = async (command: string, options: Record<string, string>) =>
      quotesOf(await run(command, options)).map(({ article }) => article);
    expect(await says('article use', { article: 'clock' })).toContain('**The town clock** from now on');
    expect(await articles('ask', { question: 'Who praised the pact?' })).toEqual([]);
    expect(await articles('say', { text: 'Who praised the pact?' })).toEqual([]);
    expect(await articles('find', { words: 'pact' })).toEqual([]);
    expect(await articles('passage', { reference: '¶2' })).toEqual(['clock']);
    // One that is named is meant all the same.
    expect(await articles('ask', { question: 'Who praised the pact?', article: 'pact' })).toEqual(['pact']);
    expect(await says('article use')).toBe('Questions are about the whole library again.');
    expect(await articles('ask', { question: 'Who praised the pact?' })).toEqual(['pact']);
  });

  it('is forgotten with the article', async () => {
    const { run } = await counter();
    await run('article add', { file: file('clock.txt', CLOCK) });
    await run('article use', { article: 'clock' });
    await run('article remove', { article: 'clock', sure: true });
    expect(quotesOf(await run('ask', { question: 'Who praised the pact?' }))).toHaveLength(1);
  });

  it('is for those who manage the server', async () => {
    const { says } = await counter();
    expect(await says('article use', { article: 'pact' }, { mayManage: false })).toContain('Manage Server');
  });
});
