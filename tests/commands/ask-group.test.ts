import { describe, expect, it } from 'vitest';
import { counter } from '../support/library.ts';

describe('a question that the article does not answer', () => {
  it('is put to the group under the name of who asks, for all to see, in a thread of its own', async () => {
    const library = await counter();
    const { actions = [] } = await library.run('ask', { question: 'How many troops were sent to Africa?' });
    const button = actions.find(({ label }) => label === 'Ask the group');
    const words = await library.says(button?.command ?? '', button?.options, { name: 'Ann *the first*' });
    expect(words).toBe(
      '**Ann \\*the first\\*** asks the group:\n### How many troops were sent to Africa?\n-# The article does not say. What do you think?',
    );
    const nameless = await library.says(button?.command ?? '', button?.options, { name: '' });
    expect(nameless).toMatch(/^\*\*Someone\*\* asks the group:/);
    const { plan, threadName } = library.dispatcher;
    const call = ['ask-group', button?.options ?? {}, library.caller] as const;
    expect(await plan(...call)).toEqual({ isPrivate: false, opensThread: true });
    expect(await threadName(...call)).toBe('How many troops were sent to Africa?');
  });
});
