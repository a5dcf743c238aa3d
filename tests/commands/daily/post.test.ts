import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { desk } from '../../support/desk.ts';

const HOUR_MS = 3_600_000;

async function due() {
  const own = await desk();
  await own.store.dailies.set({
    ...{ server: 'home', channel: '1', person: 'ann', time: '12:00', zone: 'UTC', order: 'reading' },
    ...{ position: 0, missed: 0, dueAt: own.now() },
  });
  return { ...own, post: { channel: '1', due: own.now() } };
}

describe('the passage that is due', () => {
  it('is given to one of those who ask at once, for all to see', async () => {
    const { run, post } = await due();
    const replies = await Promise.all([1, 2, 3].map(() => run('daily post', post)));
    const given = replies.filter(({ kind }) => kind === 'daily');
    expect(given).toMatchObject([{ audience: 'everyone' }]);
    expect(toMarkdown(given[0] ?? { kind: 'daily', blocks: [] })).toContain('> The clock of Berlin stopped');
    expect(await run('daily post', post)).toMatchObject({ kind: 'error' });
  });

  it('is none before its time, long after it, or where it was set anew', async () => {
    const { run, post, wait, store } = await due();
    wait(-1);
    expect(await run('daily post', post)).toMatchObject({ kind: 'error' });
    expect(await run('daily post', { ...post, due: post.due + 1 })).toMatchObject({ kind: 'error' });
    expect(await run('daily post', { ...post, channel: '2' })).toMatchObject({ kind: 'error' });
    wait(7 * HOUR_MS);
    expect(await run('daily post', post)).toMatchObject({ kind: 'error' });
    expect(await store.dailies.of('home')).toMatchObject([{ missed: 1, position: 0, dueAt: post.due + 24 * HOUR_MS }]);
  });
});
