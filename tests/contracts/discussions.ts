/** What is promised of discussions, wherever they are kept. */
import { expect, it } from 'vitest';
import type { Contribution, Discussions } from '../../src/study/discussion.ts';
import { article } from '../support/articles.ts';

const { slug } = article('Pact', ['The pact was signed in June.']);
const VENUE = { conversation: 'thread', server: 'home' };
const ANN = { person: 'ann', name: 'Ann' };
const prompt = (what: string): Contribution => ({ kind: 'prompt', what, passages: [1] });

/** Promises of discussions that `open` makes empty, at the time that `now` tells. */
export function theDiscussions(open: (now: () => number) => Promise<Discussions>): void {
  it('run from their start to their end, one at a time in a conversation', async () => {
    let time = 1000;
    const discussions = await open(() => time);
    expect(await discussions.last('thread')).toBeUndefined();
    expect(await discussions.end('thread')).toBe(false);
    expect(await discussions.start(VENUE, 'ann', { article: slug, about: [1, 2], upTo: 3 })).toBe(true);
    expect(await discussions.start(VENUE, 'ben', { article: slug })).toBe(false);
    expect(await discussions.last('thread')).toEqual({
      article: slug,
      about: [1, 2],
      upTo: 3,
      startedBy: 'ann',
      startedAt: 1000,
    });
    expect(await discussions.last('elsewhere')).toBeUndefined();
    time = 2000;
    expect(await discussions.end('thread')).toBe(true);
    expect(await discussions.end('thread')).toBe(false);
    expect(await discussions.last('thread')).toMatchObject({ startedAt: 1000, endedAt: 2000 });
  });

  it('are started once by several who do so at the same time', async () => {
    const discussions = await open(() => 0);
    const started = await Promise.all(
      ['ann', 'ben', 'cleo', 'dan'].map((person) => discussions.start(VENUE, person, { article: slug })),
    );
    expect(started.filter((isNew) => isNew)).toHaveLength(1);
  });

  it('begin afresh where one ended before', async () => {
    const discussions = await open(() => 0);
    await discussions.start(VENUE, 'ann', { article: slug, about: 'peace' });
    await discussions.put(VENUE, [prompt('one')]);
    await discussions.record(VENUE, ANN, [{ kind: 'open', what: 'Why?', passages: [] }]);
    await discussions.end('thread');
    expect(await discussions.recordOf('thread')).toHaveLength(2);
    await discussions.start(VENUE, 'ann', { article: slug });
    expect(await discussions.recordOf('thread')).toEqual([]);
    expect(await discussions.put(VENUE, [prompt('one')])).toEqual(prompt('one'));
  });

  it('get no prompt twice, however many ask for the next at the same time', async () => {
    const discussions = await open(() => 0);
    await discussions.start(VENUE, 'ann', { article: slug });
    const offered = ['one', 'two', 'three', 'four'].map(prompt);
    const put = await Promise.all(Array.from({ length: 6 }, () => discussions.put(VENUE, offered)));
    const given = put.flatMap((each) => each?.what ?? []);
    expect(given.toSorted()).toEqual(['four', 'one', 'three', 'two']);
    expect(put.filter((each) => each === undefined)).toHaveLength(2);
    // As a poll the same prompt is another thing.
    expect(await discussions.put(VENUE, [{ ...prompt('one'), kind: 'poll' }])).toMatchObject({ kind: 'poll' });
  });

  it('keep what was done in its order, whatever its words', async () => {
    const discussions = await open(() => 7);
    await discussions.start(VENUE, 'ann', { article: slug });
    const asked = { kind: 'question', what: 'What is \u0000 “it”?', passages: [2, 4] } as const;
    await discussions.record(VENUE, { person: 'ann', name: 'A\u0000nn' }, [asked, { ...asked, kind: 'open' }]);
    await discussions.record({ ...VENUE, conversation: 'elsewhere' }, ANN, []);
    expect(await discussions.recordOf('thread')).toEqual([
      { ...asked, person: 'ann', name: 'A\u0000nn', madeAt: 7 },
      { ...asked, kind: 'open', person: 'ann', name: 'A\u0000nn', madeAt: 7 },
    ]);
  });
}
