import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { desk } from '../../support/desk.ts';

const ANN = { server: 'home', person: 'ann' };

describe('the grades of a card', () => {
  it('keep it, say when it comes back, and lead to the next', async () => {
    const { run, press, store, now } = await desk();
    const next = await press(await press(await run('cards review'), 'Show'), 'Hard');
    expect(toMarkdown(next)).toContain('That card comes back in 6 minutes.');
    const [kept] = await store.cards.of(ANN);
    expect(kept).toMatchObject({ article: 'clock', beganAt: now(), schedule: { dueAt: now() + 360_000, ratings: 1 } });
  });

  it('rate it once, however often they are pressed, one after the other or at once', async () => {
    const { run, press, store } = await desk();
    const back = await press(await run('cards review'), 'Show');
    const said = await Promise.all(['Easy', 'Easy', 'Again'].map((label) => press(back, label)));
    expect(said.filter((reply) => toMarkdown(reply).includes('comes back'))).toHaveLength(1);
    expect(toMarkdown(await press(back, 'Good'))).toContain('That card was rated before');
    expect((await store.cards.of(ANN)).map(({ schedule }) => schedule.ratings)).toEqual([1]);
  });

  it('count new cards of one day, and keep the rest for the next', async () => {
    const { run, press, wait } = await desk();
    let reply = await run('cards review');
    for (let at = 0; at < 20 && reply.actions !== undefined; at += 1)
      reply = await press(await press(reply, 'Show'), 'Easy');
    expect(toMarkdown(reply)).toContain('That is all for today.');
    wait(86_400_000 * 10);
    expect((await run('cards review')).actions).toBeDefined();
  });
});
