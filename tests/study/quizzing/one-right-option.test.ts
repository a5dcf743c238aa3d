/** Never a second right option: over the corpus, the cases, generated prose, and prose made to mislead. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { createLibrary } from '../../../src/corpus/library.ts';
import { partOf } from '../../../src/corpus/part.ts';
import { readArticle } from '../../../src/corpus/read.ts';
import { clozeItems, itemById, quizOf } from '../../../src/study/quiz.ts';
import { article } from '../../support/articles.ts';
import { generatedArticles } from '../../support/generated.ts';
import { realArticles } from '../../support/house.ts';
import { expectSound } from '../../support/sound-item.ts';

const CASES = join(import.meta.dirname, '../../cases');

async function caseArticles(): Promise<readonly Article[]> {
  const folders = readdirSync(CASES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const reads = folders.map(({ name }) => {
    const [file = ''] = readdirSync(join(CASES, name)).filter((entry) => entry !== 'expected.json');
    return readArticle(join(CASES, name, file));
  });
  return (await Promise.all(reads)).flatMap((read) => (read.ok ? [read.value] : []));
}

const ACTORS = ['China', 'Beijing', 'Russia', 'Moscow', 'The U.S.', 'Britain', 'Ann Reader', 'Tom Porter', 'Acme Bank'];
const DEEDS = ['rejected', 'has signed', 'praised', 'paid for', 'will lead', 'said on Monday that nobody rejected'];
const MATTERS = [
  'the defense pact',
  'a nuclear program',
  'an early agreement',
  'the town clock of Oxford',
  'a bold plan',
];
const ENDS = [
  'in 2024',
  'for $3.5 million',
  'with 76% of votes',
  'for three years',
  'beside Iran',
  'against London',
  '',
];

/** Sentences so alike that many of them nearly say the same. */
const alike = fc
  .array(
    fc
      .tuple(...[ACTORS, DEEDS, MATTERS, ENDS].map((words) => fc.constantFrom(...words)))
      .map((words) => `${words.join(' ').trim()}.`),
    { minLength: 2, maxLength: 14 },
  )
  .map((sentences) =>
    article(
      'A long agreement',
      [sentences.slice(0, 5).join(' '), sentences.slice(5).join(' ')].filter((text) => text !== ''),
    ),
  );

function expectSoundQuizzes(articles: readonly Article[], seed: string): number {
  const library = createLibrary(articles);
  let count = 0;
  for (const each of articles) {
    const cards = clozeItems(each).flatMap((card) => {
      const item = itemById(each, library, card.id);
      expect({ ...item, options: [], answer: 0 }).toEqual(card);
      return item ?? [];
    });
    const items = [...quizOf(each, { library, questions: 20, seed }), ...cards];
    for (const item of items) {
      expectSound(item, each);
      expect(itemById(each, library, item.id)).toEqual(item);
    }
    count += items.length;
  }
  return count;
}

describe('a quiz item', () => {
  it('has one right option, restores the article, and is found again by its id, in real articles', async () => {
    const articles = [...(await realArticles()), ...(await caseArticles())];
    for (const seed of ['a', 'b', 'c', 'd', 'e']) expect(expectSoundQuizzes(articles, seed)).toBeGreaterThan(40);
  });

  it('has so where sentences nearly repeat each other', () => {
    let count = 0;
    fc.assert(
      fc.property(fc.array(alike, { minLength: 1, maxLength: 1 }), fc.string(), (articles, seed) => {
        count += expectSoundQuizzes(articles, seed);
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(300);
  });

  it('has so whatever the article holds', () => {
    fc.assert(
      fc.property(generatedArticles, fc.string(), (articles, seed) => {
        expectSoundQuizzes(articles, seed);
      }),
      { numRuns: 100 },
    );
  });

  it('asks and shows nothing past the last ¶ that was read', () => {
    fc.assert(
      fc.property(alike, fc.nat(3), fc.string(), (each, upTo, seed) => {
        const part = partOf(each, upTo);
        const library = createLibrary([part]);
        const read = each.passages
          .filter(({ number }) => number <= upTo)
          .map(({ start, end }) => each.text.slice(start, end));
        for (const item of quizOf(part, { library, questions: 9, seed })) {
          expect(item.passage).toBeLessThanOrEqual(upTo);
          expect(itemById(part, library, item.id)).toEqual(item);
          if (item.kind === 'true-false') continue;
          for (const option of item.options)
            expect(read.join(' ').toLowerCase()).toContain(option.toLowerCase().replace(/^the /, ''));
        }
      }),
      { numRuns: 150 },
    );
  });
});
