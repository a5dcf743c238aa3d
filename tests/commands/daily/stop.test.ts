import { describe, expect, it } from 'vitest';
import { desk } from '../../support/desk.ts';
import { SURROUNDINGS } from '../../support/surroundings.ts';

const as = { surroundings: SURROUNDINGS };
const set = (channel: string) => ({ channel, time: '8:00', zone: 'UTC' });

describe('/daily stop', () => {
  it('stops the only one without its name', async () => {
    const { says, store } = await desk();
    await says('daily set', set('#news'), as);
    expect(await says('daily stop', {}, as)).toBe('In **#news** there is no passage a day any more.');
    expect(await store.dailies.of('home')).toEqual([]);
  });

  it('asks which where there are several, and knows them by name', async () => {
    const { says, store } = await desk();
    await says('daily set', set('#news'), as);
    await says('daily set', set('#reading'), as);
    expect(await says('daily stop', {}, as)).toContain('In which channel? **#reading** and **#news** have');
    expect(await says('daily stop', { channel: '#closed' }, as)).toContain('has no passage a day');
    await says('daily stop', { channel: '#news' }, as);
    expect(await store.dailies.of('home')).toMatchObject([{ channel: '600000000000000001' }]);
  });

  it('says so where there is none, and is for those who manage', async () => {
    const { says } = await desk();
    expect(await says('daily stop', {}, as)).toBe('No channel has a passage a day here.');
    expect(await says('daily stop', {}, { ...as, mayManage: false })).toContain('“Manage Server”');
  });
});
