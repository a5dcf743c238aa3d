import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { encodeCall } from '../../../src/discord/custom-id.ts';
import { desk } from '../../support/desk.ts';
import { READING, SURROUNDINGS } from '../../support/surroundings.ts';

const options = { channel: READING, time: '8:00', zone: 'europe/berlin' };
const as = { surroundings: SURROUNDINGS };

describe('/daily set', () => {
  it('keeps what is wished, and says when the next passage comes', async () => {
    const { run, store, now } = await desk();
    const reply = await run('daily set', { ...options, article: 'pact', order: 'shuffled' }, as);
    expect(reply).toMatchObject({ kind: 'daily', audience: 'asker' });
    expect(toMarkdown(reply)).toBe(
      'In **#reading** there is a passage a day of **Pact**, shuffled; the next on **Tuesday 25 June, 08:00** (Europe/Berlin).',
    );
    expect(await store.dailies.of('home')).toEqual([
      {
        ...{ server: 'home', channel: READING, person: 'ann', article: 'pact', order: 'shuffled' },
        ...{ time: '08:00', zone: 'Europe/Berlin', position: 0, missed: 0, dueAt: now() + 18 * 3_600_000 },
      },
    ]);
    for (const action of reply.actions ?? []) expect(encodeCall(action)).toBeDefined();
  });

  it.each(['#reading', 'reading', `<#${READING}>`, '#Reading'])('takes the channel as %s', async (channel) => {
    const { says } = await desk();
    expect(await says('daily set', { ...options, channel }, as)).toContain('In **#reading** there is');
  });

  it('goes on where it was when only the hour changes, and begins anew with another article', async () => {
    const { run, store } = await desk();
    await run('daily set', options, as);
    const [first] = await store.dailies.of('home');
    if (first === undefined) throw new Error('It was set.');
    await store.dailies.set({ ...first, position: 1, current: first.article, stopped: 'rights' });
    await run('daily set', { ...options, time: '9:00' }, as);
    expect(await store.dailies.of('home')).toMatchObject([{ position: 1, time: '09:00' }]);
    expect((await store.dailies.of('home'))[0]?.stopped).toBeUndefined();
    await run('daily set', { ...options, article: 'clock' }, as);
    expect(await store.dailies.of('home')).toMatchObject([{ position: 0, article: 'clock' }]);
  });

  it.each([
    [{ time: '25:00' }, '**25:00** is no time of a day; write it as **08:00**.'],
    [{ zone: 'Berlin' }, '**Berlin** is no time zone that I know; write its name, such as **Europe/Berlin**.'],
    [{ zone: '+02:00' }, 'is no time zone that I know'],
    [
      { channel: '#nowhere' },
      'There is no channel **nowhere** in which I could write; take **#reading** or **#news**.',
    ],
    [
      { channel: '#closed' },
      'I may not write in **#closed**. Someone who manages it can give me the right `View Channel`',
    ],
    [{ article: 'gone' }, 'gone'],
    [{ order: 'backwards' }, '`reading`, `shuffled` or `main`'],
  ])('answers %j in words and keeps nothing', async (wrong, words) => {
    const { says, store } = await desk();
    expect(await says('daily set', { ...options, ...wrong }, as)).toContain(words);
    expect(await store.dailies.of('home')).toEqual([]);
  });

  it('needs channels, and the right to manage them', async () => {
    const { says } = await desk();
    expect(await says('daily set', options)).toContain('needs a channel of a server');
    expect(await says('daily set', options, { ...as, mayManage: false })).toContain('“Manage Server”');
  });

  it('has room for ten channels', async () => {
    const { says, store } = await desk();
    await says('daily set', options, as);
    const [first] = await store.dailies.of('home');
    if (first === undefined) throw new Error('It was set.');
    for (let at = 0; at < 9; at += 1) await store.dailies.set({ ...first, channel: `${at}` });
    expect(await says('daily set', { ...options, channel: '#news' }, as)).toContain('there is room for no more');
    expect(await says('daily set', options, as)).toContain('there is a passage a day');
  });
});
