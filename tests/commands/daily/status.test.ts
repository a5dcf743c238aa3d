import { describe, expect, it } from 'vitest';
import { STOPS } from '../../../src/study/daily.ts';
import { desk } from '../../support/desk.ts';
import { SURROUNDINGS } from '../../support/surroundings.ts';

const as = { surroundings: SURROUNDINGS };

describe('/daily status', () => {
  it('tells each channel, where it stands and when the next comes', async () => {
    const { says } = await desk();
    await says('daily set', { channel: '#reading', time: '8:00', zone: 'Europe/Berlin' }, as);
    expect(await says('daily status', {}, as)).toBe(
      '- In **#reading**: the whole library, in the order of the text, at 08:00 (Europe/Berlin). Next: 1 of 1 of **Clock**, on Tuesday 25 June, 08:00.',
    );
  });

  it.each(STOPS)('says why one goes on no longer: %s', async (stopped) => {
    const { says, store } = await desk();
    await says('daily set', { channel: '#reading', time: '8:00', zone: 'UTC' }, as);
    const [daily] = await store.dailies.of('home');
    if (daily === undefined) throw new Error('It was set.');
    await store.dailies.set({ ...daily, stopped });
    expect(await says('daily status', {}, as)).toMatch(/Stopped: |Waiting: |Every passage was given/);
  });

  it('says what was missed so far, and that all was given', async () => {
    const { says, store } = await desk();
    await says('daily set', { channel: '#reading', time: '8:00', zone: 'UTC', article: 'pact' }, as);
    const [daily] = await store.dailies.of('home');
    if (daily === undefined) throw new Error('It was set.');
    await store.dailies.set({ ...daily, missed: 2 });
    expect(await says('daily status', {}, as)).toContain('Missed on 2 days so far.');
    await store.dailies.set({ ...daily, position: 1, current: daily.article });
    expect(await says('daily status', {}, as)).toContain('Every passage was given; `/daily set` begins anew.');
  });

  it('says so where there is none, or no channel at all', async () => {
    const { says } = await desk();
    expect(await says('daily status', {}, as)).toBe('No channel has a passage a day; `/daily set` begins one.');
    expect(await says('daily status')).toContain('`/daily preview` shows one');
  });
});
