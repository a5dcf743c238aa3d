import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionActions, questionBlocks } from '../../commands/parts/quiz-question.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf, type Reply } from '../../src/command/reply.ts';
import type { Library } from '../../src/corpus/library.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { isVerbatim } from '../../src/corpus/quote.ts';
import { type KeptItem, keptItem } from '../../src/study/kept-item.ts';
import { quizOf } from '../../src/study/quiz.ts';
import type { Quiz } from '../../src/study/quizzes.ts';
import { generatedArticles } from '../support/generated.ts';
import { realArticles } from '../support/house.ts';
import { quizGroup } from '../support/quiz-group.ts';
import { aQuiz } from '../support/quiz-items.ts';
import { filled } from '../support/sound-item.ts';

const NAMES = ['Xerxes', 'Yolanda', 'Zacharias', 'Quintus'];
/** What people do between two questions: who answers rightly, who wrongly. */
const answers = fc.array(fc.record({ name: fc.constantFrom(...NAMES), isRight: fc.boolean() }), { maxLength: 6 });
const wishes = fc.record({ seed: fc.stringMatching(/^[a-z0-9]{1,8}$/), questions: fc.integer({ min: 1, max: 4 }) });

let library: Library;
beforeAll(async () => {
  library = createLibrary(await realArticles());
});

const open = (items: readonly KeptItem[]): Quiz => ({ ...aQuiz(items), asked: 1, closed: 0, isEnded: false });
const shown = (quiz: Quiz): unknown => [
  questionBlocks(quiz, 0, library, false),
  questionActions(quiz, 0, library, false),
];

describe('a quiz, whatever its seed and whoever answers', () => {
  it('tells no one who chose what, nor what is right, before a question is closed; then its key is the article’s own', async () => {
    const group = await quizGroup(library.articles);
    await fc.assert(
      fc.asyncProperty(wishes, answers, async (wish, given) => {
        let question: Reply | undefined = await group.as('Ann', 'quiz start', wish);
        while (question !== undefined) {
          expect(toMarkdown(question)).not.toMatch(new RegExp(NAMES.join('|')));
          const last = new Map<string, boolean>();
          for (const { name, isRight } of given) {
            const noted = await group.answer(name, question, isRight);
            expect(noted.audience).toBe('asker');
            expect(toMarkdown(noted)).toMatch(/^Noted: \*\*.*\*\*\. You can change it until the question closes\.$/);
            last.set(name, isRight);
          }
          const key = await group.as('Ann', 'quiz close');
          const right = [...last].filter(([, isRight]) => isRight).map(([name]) => name);
          const [told = ''] = toMarkdown(key).split('\n### How it went');
          expect(NAMES.filter((name) => told.includes(name)).sort()).toEqual(right.sort());
          expect(quotesOf(key)).toHaveLength(1);
          for (const quote of quotesOf(key)) expect(isVerbatim(quote, library.get(quote.article))).toBe(true);
          const isMore: boolean = key.actions?.some(({ label }) => label === 'Next question') === true;
          question = isMore ? await group.press('Ann', key, 'Next') : undefined;
        }
      }),
      { numRuns: 15 },
    );
  });

  it('looks the same whichever option is right, and whether or not words were swapped', () => {
    fc.assert(
      fc.property(wishes, ({ seed }) => {
        const [article] = library.articles;
        if (article === undefined) return;
        for (const item of quizOf(article, { library, questions: 12, seed })) {
          const kept = keptItem(item);
          const answer = (item.answer + 1) % item.options.length;
          expect(shown(open([{ ...kept, answer, accepted: [] }]))).toEqual(shown(open([kept])));
          const unmarked = JSON.stringify(shown(open([kept])));
          const swapped = item.stem.find(({ kind }) => kind === 'swapped');
          if (swapped?.kind === 'swapped') expect(unmarked).toContain(JSON.stringify(filled(item, '')).slice(1, -1));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('shows exactly one right option for each question, of any article', () => {
    fc.assert(
      fc.property(generatedArticles, wishes, (articles, { seed }) => {
        for (const article of [...articles, ...library.articles]) {
          const own = createLibrary(articles.includes(article) ? articles : library.articles);
          for (const item of quizOf(article, { library: own, questions: 12, seed })) {
            const buttons = questionActions(open([keptItem(item)]), 0, own, false).slice(0, -1);
            expect(buttons).toHaveLength(item.options.length);
            const right = item.options.filter((option, at) =>
              item.form === 'statement' ? at === item.answer : filled(item, option) === item.key.text,
            );
            expect(right).toEqual([item.options[item.answer]]);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
