import { describe, expect, it } from 'vitest';
import { desk } from '../../support/desk.ts';

describe('/cards answer', () => {
  it('tells right from wrong, shows the sentence, and proposes a grade', async () => {
    const { says } = await desk();
    await says('cards review');
    const right = await says('cards answer', { words: 'berlin' });
    expect(right).toContain('Right: **Berlin**.\n> The clock of **Berlin** stopped');
    expect(right).toContain('I would say **Good**.');
    const wrong = await says('cards answer', { words: '*Paris* @everyone' });
    expect(wrong).toContain('but **Berlin**.');
    expect(wrong).toContain('I would say **Again**.');
    expect(wrong).toContain('\\*Paris\\* \\@everyone');
  });

  it('turns the card over without words', async () => {
    const { says } = await desk();
    await says('cards review');
    expect(await says('cards answer')).toContain('**Berlin**\n>');
  });

  it('needs a card, of whoever answers', async () => {
    const { says } = await desk();
    expect(await says('cards answer', { words: 'Berlin' })).toContain('`/cards review` shows the next');
    await says('cards review');
    expect(await says('cards answer', {}, { person: 'ben' })).toContain('There is no card before you');
  });
});
