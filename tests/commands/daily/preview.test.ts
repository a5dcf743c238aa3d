import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../../src/command/reply.ts';
import { desk } from '../../support/desk.ts';
import { realArticles } from '../../support/house.ts';
import { READING, SURROUNDINGS } from '../../support/surroundings.ts';

describe('/daily preview', () => {
  it('shows the first passage with its question, on every face', async () => {
    const { run, says } = await desk(await realArticles());
    const reply = await run('daily preview', { order: 'main' });
    expect(reply).toMatchObject({ kind: 'daily', audience: 'asker' });
    expect(quotesOf(reply)).toHaveLength(1);
    expect(reply.actions?.map(({ label }) => label)).toEqual(['Context', 'Discuss']);
    expect(await says('daily preview', { order: 'main' })).toMatch(/\*\*A passage a day\*\*, 1 of 1\d\n> .*\?/s);
  });

  it('shows what a channel gets next, and gives nothing away of it', async () => {
    const { says, store } = await desk();
    await says(
      'daily set',
      { channel: '#reading', time: '8:00', zone: 'UTC', article: 'pact' },
      { surroundings: SURROUNDINGS },
    );
    const before = await store.dailies.of('home');
    expect(await says('daily preview', { channel: READING })).toContain('> The pact was signed');
    expect(await says('daily preview', { channel: '#reading' }, { surroundings: SURROUNDINGS })).toContain(
      '> The pact was signed',
    );
    expect(await store.dailies.of('home')).toEqual(before);
  });

  it('knows a channel by its name in any case, and says which have a passage a day where it has none', async () => {
    const { says } = await desk();
    const preview = (channel: string) => says('daily preview', { channel }, { surroundings: SURROUNDINGS });
    expect(await preview('#reading')).toBe('No channel has a passage a day here.');
    await says(
      'daily set',
      { channel: '#reading', time: '8:00', zone: 'UTC', article: 'pact' },
      { surroundings: SURROUNDINGS },
    );
    expect(await preview('#Reading')).toContain('> The pact was signed');
    expect(await preview('#raeding')).toBe('That channel has no passage a day; **#reading** has.');
  });

  it('says so where there is nothing', async () => {
    const { says } = await desk([]);
    expect(await says('daily preview')).toBe('There is no passage left to show.');
    expect(await says('daily preview', { article: 'gone' })).toContain('gone');
  });
});
