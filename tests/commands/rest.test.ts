import { expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { renderReply } from '../../src/terminal/render.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

it('the rest of a summary goes on where the message ended', async () => {
  const dispatcher = dispatcherOf(await houseOf(await realArticles()));
  const whole = quotesOf(await dispatcher.invoke('summary', { sentences: 15 }, caller()));
  const rest = await dispatcher.invoke('rest', { sentences: 15, from: 6 }, caller());
  expect(quotesOf(rest)).toEqual(whole.slice(6));
  expect(toMarkdown(rest)).toMatch(/^> .*\n> — \*\*\[7\]\*\*/);
  expect(renderReply(rest, { marks: 'none' })).toContain('— [7] ');
  expect(rest).toMatchObject({ audience: 'asker', rest: { command: 'rest', options: { sentences: 15, from: 6 } } });
});
