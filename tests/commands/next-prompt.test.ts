import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, realArticles, wholeHouse } from '../support/house.ts';

describe('the button for the next prompt', () => {
  it('gives another one while the discussion runs, and starts none once it is over', async () => {
    const dispatcher = dispatcherOf(await wholeHouse(await realArticles()));
    const started = await dispatcher.invoke('discuss start', { 'up-to': 4 }, caller());
    const button = started.actions?.find(({ label }) => label === 'Next prompt');
    const press = () => dispatcher.invoke(button?.command ?? '', button?.options ?? {}, caller());
    expect(quotesOf(await press()).length).toBeGreaterThan(0);
    await dispatcher.invoke('discuss end', {}, caller());
    expect(toMarkdown(await press())).toBe('This discussion is over; `/discuss start` begins another.');
  });
});
