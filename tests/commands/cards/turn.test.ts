import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quotesOf } from '../../../src/command/reply.ts';
import { article } from '../../support/articles.ts';
import { desk } from '../../support/desk.ts';

describe('the back of a card', () => {
  it('has the sentence as a quote with the missing words bold, and when it would come back', async () => {
    const { run, press } = await desk();
    const back = await press(await run('cards review'), 'Show');
    expect(back).toMatchObject({ kind: 'cards', audience: 'asker', isUpdate: true });
    expect(quotesOf(back).map(({ text }) => text)).toEqual(['The clock of Berlin stopped after 300 years.']);
    expect(toMarkdown(back)).toContain('**Berlin**\n> The clock of **Berlin** stopped after 300 years.');
    expect(back.actions?.map(({ label }) => label)).toEqual([
      'Again · 1 minute',
      'Hard · 6 minutes',
      'Good · 10 minutes',
      'Easy · 8 days',
    ]);
  });

  it('is the next card where that one was rated, or its sentence is gone', async () => {
    const { run, press, replace } = await desk();
    const front = await run('cards review');
    await press(await press(front, 'Show'), 'Easy');
    expect(toMarkdown(await press(front, 'Show'))).toContain('That card was rated before.');
    replace([article('Tower', ['The tower of Berlin burned after 300 years.'])]);
    expect(toMarkdown(await press(front, 'Show'))).toContain('The sentence of that card is gone.');
  });

  it('is none for a name that nobody made', async () => {
    const { says } = await desk();
    for (const card of ['', 'x', 'pact c1-2 0', 'pact m0-3 0', '__proto__ c0-1 0'])
      expect(await says('cards turn', { card })).toMatch(/sentence of that card is gone|Please give/);
  });
});
