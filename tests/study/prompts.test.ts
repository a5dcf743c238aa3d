import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { partOf } from '../../src/corpus/part.ts';
import { isVerbatim } from '../../src/corpus/quote.ts';
import { type Prompt, promptsFor } from '../../src/study/prompts.ts';
import { plainly } from '../../src/study/wording.ts';
import { article } from '../support/articles.ts';
import { generatedArticles } from '../support/generated.ts';
import { realArticles } from '../support/house.ts';

async function realPrompts(): Promise<readonly [Article, readonly Prompt[]]> {
  const [real] = await realArticles();
  if (real === undefined) throw new Error('The corpus has an article.');
  return [real, promptsFor(real)];
}

const asked = (prompts: readonly Prompt[]): readonly string[] => prompts.map(({ question }) => plainly(question));

describe('the prompts of an article', () => {
  it('are more than ten of every kind, in the order of an evening', async () => {
    const [, prompts] = await realPrompts();
    expect(prompts.length).toBeGreaterThanOrEqual(20);
    expect(new Set(prompts.map(({ kind }) => kind)).size).toBe(6);
    expect(new Set(asked(prompts.slice(0, 6))).size).toBe(6);
    expect(new Set(prompts.slice(0, 8).flatMap(({ passages }) => passages)).size).toBeGreaterThanOrEqual(5);
  });

  it('change kind and place from one to the next', async () => {
    const [, prompts] = await realPrompts();
    for (const [at, prompt] of prompts.entries()) {
      const before = prompts[at - 1];
      expect(prompt.kind).not.toBe(before?.kind);
      expect(prompt.passages.filter((number) => before?.passages.includes(number))).toEqual([]);
    }
  });

  it('ask what a reading group would answer', async () => {
    const [, prompts] = await realPrompts();
    expect(asked(prompts)).toEqual(
      expect.arrayContaining([
        'How would Russia see this?',
        'A reason is given here (“stems from”). Does it convince you, and what else could explain it?',
        'This rests on “some analysts”. Who might they be, and how would we know whether they are right?',
        'What does the article mean by “dominant power”? Try to say it in one sentence of your own.',
        '“biggest loser” stands in quotation marks. What is meant by it here, and would you have put it that way?',
      ]),
    );
  });

  it('quote a sentence that hangs in the air together with the one it leans on', () => {
    const made = article('Clock', [
      'The town clock of Upper Reading stopped on a cold night in winter. This could weaken the trust of the whole town in its mayor.',
    ]);
    const [prediction] = promptsFor(made).filter(({ kind }) => kind === 'prediction');
    expect(prediction?.quotes.map(({ text }) => text)).toEqual([made.text]);
  });

  it('ask nothing more of a sentence that is quoted for what leans on it', () => {
    const made = article('Clock', [
      'The town clock of Upper Reading stopped on a cold night in winter. This is a bad sign for the town, some analysts believe.',
      'The market square is full of people on every day of the week.',
    ]);
    const [first, second] = made.passages;
    const places = promptsFor(made).map(({ asked, quotes }) => [asked.form, ...quotes.map(({ text }) => text)]);
    expect(places).toEqual([
      ['people', made.text.slice(first?.start, first?.end)],
      ['claim', made.text.slice(second?.start, second?.end)],
    ]);
  });

  it('are about a passage or a topic when asked, a country under any of its names', async () => {
    const [real, prompts] = await realPrompts();
    const inFour = promptsFor(real, [4]);
    expect(inFour.length).toBeGreaterThan(0);
    expect(inFour).toEqual(prompts.filter(({ passages }) => passages.includes(4)));
    const moscow = promptsFor(real, 'Moscow');
    expect(moscow.length).toBeGreaterThan(3);
    expect(moscow.every(({ quotes }) => quotes.some(({ text }) => /Moscow|Russia/.test(text)))).toBe(true);
    expect(promptsFor(real, 'volcanoes')).toEqual([]);
  });

  it('take nothing from passages that are not read yet', async () => {
    const [real] = await realPrompts();
    const early = promptsFor(partOf(real, 3));
    expect(early.length).toBeGreaterThan(3);
    expect(early.flatMap(({ passages }) => passages).every((number) => number <= 3)).toBe(true);
    expect(asked(early).join(' ')).not.toMatch(/U\.S\.|biggest loser/);
    expect(promptsFor(partOf(real, 0)).flatMap(({ passages }) => passages)).toEqual([0]);
  });

  it('ask of one strong word once', () => {
    const made = article('Clock', [
      'The rust is a significant danger to the tower of the town hall.',
      'Every repair took significant sums of money from the town council.',
    ]);
    expect(asked(promptsFor(made)).filter((question) => question.includes('strong word'))).toHaveLength(1);
  });

  it('are made once', async () => {
    const [real, prompts] = await realPrompts();
    expect(promptsFor(real)).toBe(prompts);
    expect(promptsFor(partOf(real, 3))).toBe(promptsFor(partOf(real, 3)));
  });

  it('are ten where an article of ten paragraphs gives little to ask', () => {
    const plain = Array.from(
      { length: 10 },
      (_, at) => `The ${at + 1}00 old clocks of the town stood in a long row by the river.`,
    );
    expect(promptsFor(article('Clocks', plain)).length).toBe(10);
  });

  it('are none where there is no statement', () => {
    expect(promptsFor(article('Any', ['What? No.']))).toEqual([]);
  });
});

describe('a prompt of any article', () => {
  const slotsOf = ({ question }: Prompt): readonly string[] =>
    question.filter(({ isOfArticle }) => isOfArticle).map(({ text }) => text);

  it('quotes whole sentences, and sets in no word that the article does not have', () => {
    fc.assert(
      fc.property(generatedArticles, (articles) => {
        for (const made of articles) {
          const sentences = made.passages.flatMap((passage) => passage.sentences);
          for (const prompt of promptsFor(made)) {
            expect(prompt.quotes.length).toBe(prompt.kind === 'tension' ? 2 : 1);
            for (const quoted of prompt.quotes) {
              expect(isVerbatim(quoted, made)).toBe(true);
              expect(sentences.some(({ start }) => start === quoted.start)).toBe(true);
              expect(sentences.some(({ end }) => end === quoted.end)).toBe(true);
            }
            for (const slot of slotsOf(prompt)) expect(made.text).toContain(slot);
            expect(slotsOf(prompt)).not.toContain('');
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('has an id of its own that fits a button, and quotes no sentence that another of its kind does', () => {
    fc.assert(
      fc.property(generatedArticles, ([made]) => {
        const prompts = made === undefined ? [] : promptsFor(made);
        expect(new Set(prompts.map(({ id }) => id)).size).toBe(prompts.length);
        expect(prompts.every(({ id }) => id.length <= 40)).toBe(true);
        const places = prompts.flatMap(({ kind, quotes }) => quotes.map(({ start }) => `${kind} ${start}`));
        expect(new Set(places).size).toBe(places.length);
      }),
      { numRuns: 100 },
    );
  });

  it('fits a poll where it has one', () => {
    fc.assert(
      fc.property(generatedArticles, ([made]) => {
        for (const { poll } of made === undefined ? [] : promptsFor(made)) {
          if (poll === undefined) continue;
          expect(poll.question.length).toBeLessThanOrEqual(300);
          expect(poll.answers.length).toBeGreaterThanOrEqual(2);
          expect(poll.answers.length).toBeLessThanOrEqual(10);
          expect(poll.answers.every(({ length }) => length <= 55)).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('is the same for the same article, and speaks of nothing past the passage that one has read up to', () => {
    fc.assert(
      fc.property(generatedArticles, fc.integer({ min: 0, max: 6 }), ([made], upTo) => {
        if (made === undefined) return;
        const prompts = promptsFor(partOf(made, upTo));
        expect(promptsFor(partOf(structuredClone(made), upTo))).toEqual(prompts);
        const read = made.passages.filter(({ number }) => number <= upTo);
        const text = made.text.slice(0, read.at(-1)?.end ?? 0);
        for (const prompt of prompts) {
          expect(prompt.quotes.every(({ end }) => end <= text.length)).toBe(true);
          for (const slot of slotsOf(prompt)) expect(text).toContain(slot);
        }
      }),
      { numRuns: 100 },
    );
  });
});
