import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import type { Reply } from '../../../src/command/reply.ts';
import { article } from '../../support/articles.ts';
import { realArticles } from '../../support/house.ts';
import { quizGroup } from '../../support/quiz-group.ts';

const labels = ({ actions = [] }: Reply): readonly string[] => actions.map(({ label }) => label);

describe('/quiz start', () => {
  it('asks the first of its questions, with a button for each answer and one that closes', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { kind: 'cloze', questions: 3, seed: 'a' });
    expect(question).toMatchObject({ kind: 'quiz', audience: 'everyone' });
    const words = toMarkdown(question);
    expect(words).toMatch(
      /^### Question 1 of 3\n\*\*Fill the blank\*\*: which country\?\n.*\\_\\_\\_\\_\\_.*\n- \*\*A\*\* /,
    );
    expect(words).toContain('-# Press your answer: only you see it');
    expect(words).toContain('the same questions again: `seed:a`');
    expect(labels(question).at(-1)).toBe('Close and show');
    expect(labels(question).slice(0, -1)).toEqual(
      (await group.running()).items[0]?.options.map((option, at) => `${'ABCD'[at]} · ${option}`),
    );
  });

  it.each([
    ['true-false', '**True or false?** A statement to judge, not a quote:', ['True', 'False', 'Close and show']],
    ['who-said', '**Who says this?**', undefined],
    ['choice', '**Choose** the answer that the article gives:\nWhich capital ', undefined],
  ])('says how a question of the kind %s is meant', async (kind, words, buttons) => {
    const question = await (await quizGroup()).as('Ann', 'quiz start', { kind, seed: 'a', questions: 1 });
    expect(toMarkdown(question)).toContain(words);
    if (buttons !== undefined) expect(labels(question)).toEqual(buttons);
    else expect(toMarkdown(question)).toMatch(/\n- \*\*A\*\* .*\n- \*\*B\*\* /);
  });

  it('makes a question of a sentence whose subject is asked for', async () => {
    const words = toMarkdown(
      await (await quizGroup()).as('Ann', 'quiz start', { kind: 'choice', seed: 'a', questions: 1 }),
    );
    expect(words).toMatch(/\nWhich capital [^\n]*\?\n/);
    expect(words).not.toContain('\\_');
  });

  it('asks the same for the same seed, and tells the seed of each quiz', async () => {
    const [one, two] = [await quizGroup(), await quizGroup()];
    const first = await one.says('Ann', 'quiz start');
    const seed = /`seed:(\w+)`/.exec(first)?.[1] ?? '';
    expect(await two.says('Ben', 'quiz start', { seed })).toBe(first);
    expect((await two.running()).items).toEqual((await one.running()).items);
  });

  it('says how many there are where there are too few, and when there are none', async () => {
    const group = await quizGroup();
    const few = await group.says('Ann', 'quiz start', { about: '¶4', kind: 'choice', questions: 20 });
    expect(few).toMatch(/The article gives (?:\d|one) such questions? and no more\./);
    await group.as('Ann', 'quiz end');
    expect(await group.says('Ann', 'quiz start', { about: '¶99' })).toMatch(/^There is no ¶99: “China/);
    await group.as('Ann', 'quiz start', { about: '¶4-6', questions: 20 });
    const { items } = await group.running();
    expect(new Set(items.map(({ key }) => key.passage)).size).toBeGreaterThan(1);
    expect(items.every(({ key: { passage } }) => passage >= 4 && passage <= 6)).toBe(true);
    await group.as('Ann', 'quiz end');
    expect(await group.says('Ann', 'quiz start', { about: 'zebras', kind: 'cloze' })).toMatch(
      /^There is no question of the kind `cloze` about \*\*zebras\*\* in \*\*China/,
    );
    const dull = await quizGroup([article('Dull', ['so it was.'])]);
    expect(await dull.says('Ann', 'quiz start')).toBe('There is nothing that makes a question in **Dull**.');
  });

  it('asks which article where there are several, and none where there is none', async () => {
    const two = await quizGroup([article('A', ['so it was.']), article('B', ['so it is.'])]);
    expect(await two.says('Ann', 'quiz start')).toBe('Which article? There are 2; name one, such as **a**.');
    expect(await two.says('Ann', 'quiz start', { article: 'zebra' })).toContain('zebra');
    expect(await (await quizGroup([])).says('Ann', 'quiz start')).toBe('There is no article to look in yet.');
  });

  it('offers to end the quiz that runs here, in private, before another', async () => {
    const group = await quizGroup();
    await group.as('Ann', 'quiz start', { questions: 3 });
    const offer = await group.as('Ben', 'quiz start');
    expect(offer.audience).toBe('asker');
    expect(toMarkdown(offer)).toContain('is running here, at question 1 of 3. End it to start another.');
    expect(labels(offer)).toEqual(['Show the question', 'End it']);
    expect(toMarkdown(await group.press('Ben', offer, 'Show'))).toContain('It was asked before');
    expect(toMarkdown(await group.press('Ben', offer, 'End it'))).toContain('Who started the quiz can end it');
    expect(toMarkdown(await group.press('Ann', offer, 'End it'))).toBe('The quiz is ended after 0 of 3 questions.');
    expect(await group.says('Ben', 'quiz start')).toContain('Question 1 of 5');
  });

  it('starts afresh at once for who is alone, and says how to type an answer', async () => {
    const alone = await quizGroup(await realArticles(), { isAlone: true });
    await alone.as('Ann', 'quiz start', { seed: 'a' });
    const words = await alone.says('Ann', 'quiz start', { seed: 'b', kind: 'cloze' });
    expect(words).toContain('Question 1 of 5');
    expect(words).toContain('Answer with `/quiz answer B`, or with words of your own');
  });
});
