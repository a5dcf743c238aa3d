import { describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../../src/command/dispatch.ts';
import { toMarkdown } from '../../../src/command/markdown.ts';
import type { RawOptions } from '../../../src/command/options.ts';
import { quotesOf, type Reply } from '../../../src/command/reply.ts';
import { promptsFor } from '../../../src/study/prompts.ts';
import { caller, dispatcherOf, realArticles, wholeHouse } from '../../support/house.ts';
import { CLOCK, counter, file } from '../../support/library.ts';

async function group(): Promise<{ dispatcher: Dispatcher; next: (options?: RawOptions) => Promise<Reply> }> {
  const dispatcher = dispatcherOf(await wholeHouse(await realArticles()));
  return { dispatcher, next: (options = {}) => dispatcher.invoke('discuss prompt', options, caller()) };
}

const [article] = await realArticles();
const all = article === undefined ? [] : promptsFor(article);

describe('/discuss prompt', () => {
  it('gives each prompt once, and says when there is none left', async () => {
    const { dispatcher, next } = await group();
    await dispatcher.invoke('discuss start', {}, caller());
    const seen = new Set<string>();
    for (let count = 1; count < all.length; count += 1) {
      const reply = await next();
      expect(quotesOf(reply).length).toBeGreaterThan(0);
      seen.add(toMarkdown(reply));
    }
    expect(all.length).toBeGreaterThan(10);
    expect(seen.size).toBe(all.length - 1);
    expect(toMarkdown(await next())).toBe('Every prompt was put already.');
  });

  it('gives two people who press at the same time two prompts', async () => {
    const { dispatcher, next } = await group();
    await dispatcher.invoke('discuss start', {}, caller());
    const replies = await Promise.all(Array.from({ length: 8 }, () => next()));
    expect(new Set(replies.map(toMarkdown)).size).toBe(8);
  });

  it('starts a discussion where none runs', async () => {
    const { next } = await group();
    expect(toMarkdown(await next())).toContain('On the agenda:');
    expect(toMarkdown(await next())).not.toContain('On the agenda:');
  });

  it('gives the kind that is asked for', async () => {
    const { next } = await group();
    await next();
    const evidence = all.filter(({ kind }) => kind === 'evidence').length;
    const given: string[] = [];
    for (let count = 0; count <= evidence; count += 1) given.push(toMarkdown(await next({ kind: 'evidence' })));
    expect(given.filter((words) => words.endsWith(' · evidence')).length).toBeGreaterThanOrEqual(evidence - 1);
    expect(given.at(-1)).toContain('Every prompt of the kind “evidence” was put already.');
    expect(await next({ kind: 'gossip' })).toMatchObject({ kind: 'error' });
  });

  it('puts one as a poll, with its quote first', async () => {
    const { next } = await group();
    await next();
    const reply = await next({ poll: true });
    expect(quotesOf(reply).length).toBeGreaterThan(0);
    expect(reply.poll?.hours).toBe(24);
    expect(reply.actions?.map(({ label }) => label)).toEqual(['Next prompt']);
    // Where there are no polls it is words: a question and numbered answers.
    expect(toMarkdown(reply)).toContain(`**${reply.poll?.question}**\n- 1\\. `);
  });

  it('keeps a poll within what Discord takes, for every prompt', () => {
    for (const { poll } of all) {
      expect(poll?.question.length ?? 0).toBeLessThanOrEqual(300);
      expect(poll?.answers.every((answer) => answer.length <= 55) ?? true).toBe(true);
    }
  });

  it('says that the article is gone once it was removed, as do the poll, the wrap-up and another start', async () => {
    const library = await counter();
    await library.run('article add', { file: file('clock.txt', CLOCK) });
    const started = await library.run('discuss start', { article: 'clock' });
    const poll = started.actions?.find(({ label }) => label === 'Poll');
    await library.run('article remove', { article: 'clock', sure: true });
    const gone = /no longer in the library; .*`\/article restore clock` brings it back\.$/;
    for (const command of ['discuss prompt', 'discuss wrap-up', 'discuss start', 'next-prompt']) {
      const reply = await library.run(command);
      expect(toMarkdown(reply)).toMatch(gone);
      expect(reply.actions?.map(({ label }) => label)).toEqual(['End it']);
    }
    expect(await library.says(poll?.command ?? '', poll?.options)).toMatch(gone);
    await library.run('article restore', { article: 'clock' });
    expect(await library.says('discuss start')).toContain('runs here already');
    await library.run('article remove', { article: 'clock', sure: true });
    expect(await library.says('discuss end')).toContain('The discussion of **clock** is over.');
  });
});
