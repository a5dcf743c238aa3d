import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quotesOf } from '../../../src/command/reply.ts';
import { isVerbatim } from '../../../src/corpus/quote.ts';
import { fitToMessage } from '../../../src/discord/budget.ts';
import { article } from '../../support/articles.ts';
import { realArticles } from '../../support/house.ts';
import { quizGroup } from '../../support/quiz-group.ts';

describe('/quiz close', () => {
  it('shows the right option, the sentence that proves it with its words in bold, and who had it right', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { kind: 'cloze', questions: 2, seed: 'a' });
    const right = await group.right();
    for (const name of ['Cho', 'Ben']) await group.answer(name, question, true);
    await group.answer('Dan', question, false);
    const key = await group.as('Ann', 'quiz close');
    expect(key).toMatchObject({ kind: 'quiz', audience: 'everyone' });
    const words = toMarkdown(key);
    expect(words).toMatch(new RegExp(`^### Question 1 of 2: the answer\nIt is \\*\\*[A-D] · ${right}\\*\\*\\.\n> `));
    expect(words).toContain(`**${right}**`);
    expect(words.endsWith('\n**2 of 3** had it right: Ben and Cho.')).toBe(true);
    expect(words).not.toContain('Dan');
    expect(key.actions?.map(({ label }) => label)).toEqual(['Next question']);
    const [first] = await realArticles();
    expect(quotesOf(key).map((quote) => isVerbatim(quote, first))).toEqual([true]);
  });

  it('says which words were swapped in a false statement', async () => {
    const group = await quizGroup();
    await group.as('Ann', 'quiz start', { kind: 'true-false', seed: 'a', questions: 12 });
    const { items } = await group.running();
    for (const item of items) {
      const words = await group.says('Ann', 'quiz close');
      if (item.answer === 0) expect(words).toContain('It is **true**.');
      else expect(words).toContain(`It is **false**: the article has **${item.truth}**, not **`);
      await group.as('Ann', 'quiz next');
    }
  });

  it('is for who started it, manages the server, or answered', async () => {
    const group = await quizGroup();
    const question = await group.as('Ben', 'quiz start');
    expect(await group.says('Cho', 'quiz close')).toContain('Answer it first.');
    await group.answer('Cho', question, true);
    expect(await group.says('Cho', 'quiz close')).toContain('had it right: Cho.');
    await group.as('Cho', 'quiz next');
    expect(await group.says('Ann', 'quiz close')).toContain('Nobody answered.');
    await group.as('Cho', 'quiz next');
    expect(await group.says('Ben', 'quiz close')).toContain('Question 3 of 5: the answer');
  });

  it('happens once when two do it at the same time; the second sees the answer by themselves', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start');
    await group.answer('Ben', question, true);
    const keys = await Promise.all(['Ann', 'Ben'].map((name) => group.press(name, question, 'Close')));
    expect(keys.map(({ audience }) => audience).sort()).toEqual(['asker', 'everyone']);
    const second = keys.find(({ audience }) => audience === 'asker');
    expect(second && toMarkdown(second)).toContain('was closed before; here is its answer again.');
    expect(await group.says('Ben', 'quiz scores')).toContain('1 of 1 right');
  });

  it('shows how it went after the last question, without who wants no score by name', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { questions: 1 });
    for (const name of ['Ben', 'Cho']) await group.answer(name, question, true);
    await group.answer('Dan', question, false);
    await group.as('Cho', 'quiz scores', { keep: false });
    const key = await group.as('Ann', 'quiz close');
    const words = toMarkdown(key);
    expect(words).toContain('**2 of 3** had it right: Ben and one more.');
    expect(words).toContain('### How it went\n- **Ben** 1 of 1\n-# 2 more took part.');
    expect(words).not.toContain('Cho');
    expect(key.actions).toEqual([]);
  });

  it('fits one message after the last question, with thirty long names', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { questions: 1, seed: 'a' });
    const names = Array.from(
      { length: 30 },
      (_, at) => `${at + 10} ${'Wolfeschlegelsteinhausenbergerdorff'.slice(0, 29)}`,
    );
    for (const name of names) await group.answer(name, question, true);
    const key = await group.as('Ann', 'quiz close');
    const { content } = fitToMessage(key);
    expect(content).toBe(toMarkdown(key));
    expect(content).toMatch(/had it right: .* and 18 more\.\n### How it went\n/);
    expect(content).toContain('20 more took part');
  });

  it('shows no sentence that the article has no longer, and goes on', async () => {
    const texts = [
      'The pact between Moscow and Pyongyang was signed in June.',
      'Beijing and Iran were not asked about it.',
    ];
    const group = await quizGroup([article('Pact', texts)]);
    const question = await group.as('Ann', 'quiz start', { questions: 2 });
    await group.answer('Ben', question, true);
    await group.edit([article('Pact', ['Everything is otherwise now.'])]);
    const key = await group.as('Ann', 'quiz close');
    expect(quotesOf(key)).toEqual([]);
    expect(toMarkdown(key)).toContain('The article was changed since');
    expect(toMarkdown(key)).toContain('had it right: Ben.');
    if (key.actions?.length === 1)
      expect(toMarkdown(await group.press('Ben', key, 'Next'))).toContain('no longer has this sentence');
  });
});
