import { describe, expect, it } from 'vitest';
import { wordsOf } from '../../src/command/words.ts';

const BOT = '900000000000000001';

describe('what was said to the bot', () => {
  it.each([
    ['without its mention', `<@${BOT}> why?`, 'why?'],
    ['without an old-style mention', `why, <@!${BOT}>?`, 'why, ?'],
    ['without quoted lines', `> who?\nwhy?\n> how?`, 'why?'],
    ['without an empty quoted line, but with the line after it', 'who?\n>\nwhy?', 'who?\nwhy?'],
    ['without all that follows >>>', 'why?\n>>> who?\nhow?', 'why?'],
    ['without blocks of code', 'why?\n```ts\nwho?\n```', 'why?'],
    ['without marks that only Discord reads', 'why <@1> <#2> <:a:3> <t:4:R> </ask:5>?', 'why ?'],
    ['without a call to all', '@here @everyone: why?', ': why?'],
    ['with an address', 'who is ann@here.org?', 'who is ann@here.org?'],
    ['with a comparison', 'is 5 > 4?', 'is 5 > 4?'],
    ['as nothing, when it is a mention alone', `<@${BOT}>`, ''],
  ])('is taken %s', (_, content, words) => {
    expect(wordsOf(content)).toBe(words);
  });
});
