import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, realArticles, wholeHouse } from '../support/house.ts';

describe('the button that puts a prompt to the vote', () => {
  it('puts that very prompt, once', async () => {
    const dispatcher = dispatcherOf(await wholeHouse(await realArticles()));
    const started = await dispatcher.invoke('discuss start', {}, caller());
    const button = started.actions?.find(({ label }) => label === 'Poll');
    const press = () => dispatcher.invoke(button?.command ?? '', button?.options ?? {}, caller());
    const [first, second] = await Promise.all([press(), press()]);
    const [put, refused] = first.kind === 'error' ? [second, first] : [first, second];
    expect(put?.poll?.answers.length).toBeGreaterThanOrEqual(2);
    // It is asked about the fourth point of the agenda.
    expect(toMarkdown(started)).toContain('To begin with the fourth point:');
    expect(quotesOf(put).map(({ text }) => text)).toEqual([quotesOf(started)[3]?.text]);
    expect(toMarkdown(refused)).toBe('This is put as a poll already.');
  });

  it('says so when the discussion is over', async () => {
    const dispatcher = dispatcherOf(await wholeHouse(await realArticles()));
    const reply = await dispatcher.invoke('put-poll', { prompt: 'reason-1' }, caller());
    expect(toMarkdown(reply)).toBe('No discussion runs here any more.');
  });
});
