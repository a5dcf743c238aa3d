import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quizGroup } from '../../support/quiz-group.ts';

describe('the buttons of a quiz', () => {
  it('lead from question to question to the end', async () => {
    const group = await quizGroup();
    let question = await group.as('Ann', 'quiz start', { questions: 3 });
    for (const at of [1, 2, 3]) {
      expect(toMarkdown(question)).toContain(`### Question ${at} of 3`);
      await group.answer('Ben', question, at !== 2);
      const key = await group.press('Ben', question, 'Close');
      if (at < 3) question = await group.press('Cho', key, 'Next');
      else expect(toMarkdown(key)).toContain('- **Ben** 2 of 3');
    }
    expect(await group.says('Ann', 'quiz next')).toContain('No quiz is running here');
  });

  it('close what they hang on and nothing else, when an old one is pressed', async () => {
    const group = await quizGroup();
    const first = await group.as('Ann', 'quiz start', { questions: 3 });
    const key = await group.press('Ann', first, 'Close');
    await group.press('Ann', key, 'Next');
    expect(toMarkdown(await group.press('Ann', first, 'Close'))).toContain('Question 1 of 3: the answer');
    expect(await group.running()).toMatchObject({ asked: 2, closed: 1 });
    await group.as('Ann', 'quiz close');
    expect(toMarkdown(await group.press('Ann', key, 'Next'))).toBe('Question 3 comes next; `/quiz next` asks it.');
    await group.as('Ann', 'quiz end');
    expect(toMarkdown(await group.press('Ann', key, 'Next'))).toContain('This quiz is over');
  });
});
