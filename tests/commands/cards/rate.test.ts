import { describe, expect, it } from 'vitest';
import { desk } from '../../support/desk.ts';

describe('/cards rate', () => {
  it('rates the card before one, and shows the next of the same article', async () => {
    const { says } = await desk();
    await says('cards review', { article: 'pact' });
    await says('cards answer');
    const next = await says('cards rate', { grade: 'good' });
    expect(next).toContain('That card comes back in 10 minutes.');
    expect(next).toContain('Pact, ¶1');
  });

  it('rates no card that was not turned, and so none twice', async () => {
    const { says, store } = await desk();
    await says('cards review');
    expect(await says('cards rate', { grade: 'good' })).toContain('was not turned yet');
    await says('cards answer');
    await says('cards rate', { grade: 'good' });
    expect(await says('cards rate', { grade: 'good' })).toContain('was not turned yet');
    expect(await store.cards.of({ server: 'home', person: 'ann' })).toHaveLength(1);
  });

  it('needs a card and a grade', async () => {
    const { says } = await desk();
    expect(await says('cards rate', { grade: 'good' })).toContain('There is no card before you');
    expect(await says('cards rate', { grade: 'perfect' })).toContain('`again`, `hard`, `good` or `easy`');
  });
});
