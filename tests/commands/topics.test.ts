import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

describe('/topics', () => {
  it('lists names and terms with where they stand, and the sentences that introduce them', async () => {
    const dispatcher = dispatcherOf(await houseOf(await realArticles()));
    const reply = await dispatcher.invoke('topics', {}, caller());
    const words = toMarkdown(reply);
    expect(words).toContain('- **North Korea** · Pyongyang ¶0-2, ¶5-10');
    expect(words).toContain('### Key terms\n- **pact** ¶1-2,');
    expect(words).toMatch(/\*\*China\*\*, \*\*North Korea\*\*.* come in with:\n> China refrains/);
    expect(quotesOf(reply).length).toBeGreaterThan(5);
    const [first] = reply.actions ?? [];
    expect(await dispatcher.invoke(first?.command ?? '', first?.options ?? {}, caller())).toMatchObject({
      kind: 'summary',
    });
  });

  it('has a timeline where there are dates', async () => {
    const clock = article('Clock', ['It was mended in June 2024.', 'It was built in 1850.']);
    const reply = await dispatcherOf(await houseOf([clock])).invoke('topics', {}, caller());
    expect(toMarkdown(reply)).toContain('### Timeline\n- **1850** ¶2\n- **June 2024** ¶1');
  });

  it('asks which article where there are several, and says when nothing stands out', async () => {
    const two = dispatcherOf(await houseOf([article('A', ['so it was.']), article('B', ['so it is.'])]));
    expect(toMarkdown(await two.invoke('topics', {}, caller()))).toContain('Which article? There are 2');
    expect(toMarkdown(await two.invoke('topics', { article: 'a' }, caller()))).toContain('stands out in **A**');
  });

  it('are offered wherever a topic is asked for', async () => {
    const dispatcher = dispatcherOf(await houseOf(await realArticles()));
    const rows = await dispatcher.suggest('summary', 'topic', { topic: 'mosc' }, caller());
    expect(rows).toMatchObject([{ value: 'Russia', label: expect.stringContaining('Russia · Moscow — ¶0') }]);
  });
});
