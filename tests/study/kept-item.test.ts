import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/corpus/library.ts';
import { itemOver, keptItem, truthIn } from '../../src/study/kept-item.ts';
import { quizOf } from '../../src/study/quiz.ts';
import { article } from '../support/articles.ts';
import { realItems } from '../support/quiz-items.ts';

describe('a kept quiz item', () => {
  it('is the same item again over the same library, whatever its kind', async () => {
    const { items, kept, library } = await realItems(20);
    expect(new Set(items.map(({ kind }) => kind)).size).toBe(4);
    expect(kept.map((each) => itemOver(each, library))).toEqual(items);
  });

  it('holds none of the sentence that it asks about', async () => {
    const { items, kept } = await realItems(20);
    for (const [at, { key }] of items.entries()) {
      const written = JSON.stringify(kept[at]);
      for (const words of key.text.match(/.{40}/g) ?? []) expect(written).not.toContain(words);
    }
  });

  it('is none where the library lost the article, or has other words at its place', async () => {
    const texts = [
      'The pact between Moscow and Pyongyang was signed in June.',
      'Beijing and Iran were not asked about it.',
    ];
    const pact = article('Pact', texts);
    const library = createLibrary([pact]);
    const [item] = quizOf(pact, { library, questions: 1, seed: 'a' });
    if (item === undefined) throw new Error('There is an item.');
    const kept = keptItem(item);
    expect(itemOver(kept, library)).toEqual(item);
    expect(itemOver(kept, createLibrary([]))).toBeUndefined();
    const edited = texts.map((text) => text.replace('signed', 'sealed').replace('were not', 'have been'));
    expect(itemOver(kept, createLibrary([article('Pact', edited)]))).toBeUndefined();
    expect(itemOver(kept, createLibrary([article('Pact', ['Much is new.', ...texts])]))).toBeUndefined();
  });

  it('knows where in the key the right words stand', async () => {
    const { items } = await realItems(20);
    for (const item of items) {
      const place = truthIn(item);
      const { start = 0, end = 0 } = place ?? {};
      const found = item.key.text.slice(start - item.key.start, end - item.key.start);
      if (place === undefined) expect([item.kind, item.answer]).toEqual(['true-false', 0]);
      else expect(found).toBe(item.truth);
    }
  });
});
