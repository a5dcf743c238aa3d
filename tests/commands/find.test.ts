import { beforeAll, describe, expect, it } from 'vitest';
import type { Dispatcher } from '../../src/command/dispatch.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { article } from '../support/articles.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

let dispatcher: Dispatcher;
let text: string;
beforeAll(async () => {
  text = (await realArticles())[0]?.text ?? '';
  dispatcher = dispatcherOf(await houseOf(await realArticles()));
});

const passagesWith = async (words: string) =>
  quotesOf(await dispatcher.invoke('find', { words }, caller())).map(({ passage }) => passage);

describe('/find', () => {
  it('gives the passages that hold all the words, in any form', async () => {
    expect(await passagesWith('weapon')).toEqual([5]);
    expect(await passagesWith('fears tension')).toEqual([3]);
  });

  it('takes words in double quotes as they stand', async () => {
    expect(await passagesWith('"cold war"')).toEqual([9]);
    expect(await passagesWith('"war cold"')).toEqual([]);
    expect(await passagesWith('“the possibility that Russia”')).toEqual([5]);
  });

  it('takes a star at the end for the rest of a word', async () => {
    expect(await passagesWith('autono*')).toEqual([10]);
    expect(await passagesWith('autono')).toEqual([]);
  });

  it('finds a short word as a word alone, never inside another', async () => {
    const { blocks } = await dispatcher.invoke('find', { words: 'it' }, caller());
    const found = blocks.flatMap((block) =>
      block.kind === 'quote' ? block.highlights.map(({ start, end }) => text.slice(start - 1, end + 1)) : [],
    );
    expect(found.length).toBeGreaterThan(0);
    for (const words of found) expect(words).toMatch(/^\P{L}it\P{L}$/iu);
  });

  it('says so when no passage holds them', async () => {
    const reply = await dispatcher.invoke('find', { words: 'zebra' }, caller());
    expect(reply.blocks).toEqual([
      { kind: 'text', phrase: [{ text: 'No passage holds ' }, { text: 'zebra', style: 'strong' }, { text: '.' }] },
    ]);
  });

  it('shows five and names the others', async () => {
    const reply = await dispatcher.invoke('find', { words: 'china' }, caller());
    expect(quotesOf(reply)).toHaveLength(5);
    expect(toMarkdown(reply)).toContain('-# Also in ¶1, ¶8-9');
  });

  it('names the article too where there are several', async () => {
    const clock = article('Clock', Array(6).fill('The clock of China.'));
    const both = dispatcherOf(await houseOf([...(await realArticles()), clock]));
    const reply = await both.invoke('find', { words: 'china' }, caller());
    expect(toMarkdown(reply)).toContain('-# Also in china-russia-north-korea-pact ¶1, ¶8-9; clock ¶1-6');
  });
});
