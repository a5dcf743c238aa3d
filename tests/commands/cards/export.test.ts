import { describe, expect, it } from 'vitest';
import { desk } from '../../support/desk.ts';

describe('/cards export', () => {
  it('gives the cards of an article as a file', async () => {
    const { run } = await desk();
    const { file, audience } = await run('cards export', { article: 'pact' });
    expect(audience).toBe('asker');
    expect(file?.name).toBe('pact.csv');
    // They are counted and checked as those that are shown.
    expect(file?.quotes?.map(({ text }) => text)).toContain('The pact was signed in Moscow by 14 ministers.');
    expect(file?.text).toContain('"The pact was signed in _____ by 14 ministers.","Moscow\n');
  });

  it('asks which article where there are several, and says what it does not know', async () => {
    const { says } = await desk();
    expect(await says('cards export')).toBe('Which article? There are 2; name one, such as **clock**.');
    expect(await says('cards export', { article: 'gone' })).toContain('gone');
    expect(await (await desk([])).says('cards export')).toBe('There is no article to look in yet.');
  });
});
