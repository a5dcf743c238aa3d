import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quizGroup } from '../../support/quiz-group.ts';

describe('the button of an answer', () => {
  it('notes it in private, and another in its place', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { questions: 2 });
    await group.answer('Ben', question, false);
    expect(toMarkdown(await group.answer('Ben', question, true))).toMatch(/^Noted: /);
    expect(toMarkdown(await group.press('Ann', question, 'Close'))).toContain('**1 of 1** had it right: Ben.');
  });

  it('says plainly that the question is closed, also when another is open, and that the quiz is over', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { questions: 2 });
    const key = await group.press('Ann', question, 'Close');
    const late = await group.as('Ben', 'quiz press', question.actions?.[0]?.options);
    expect(late.audience).toBe('asker');
    expect(toMarkdown(late)).toBe('Question 1 is closed, so this answer does not count.');
    const next = await group.press('Ben', key, 'Next');
    expect(toMarkdown(await group.as('Ben', 'quiz press', question.actions?.[0]?.options))).toContain('is closed');
    await group.press('Ann', next, 'Close');
    expect(await group.says('Ben', 'quiz press', next.actions?.[0]?.options)).toContain('Question 2 is closed');
    expect(await group.says('Ben', 'quiz press', { question: 'swept.0', choice: 'A' })).toBe(
      'This quiz is over. `/quiz start` starts another.',
    );
    expect(await group.says('Ben', 'quiz press', { question: 'nonsense', choice: 'A' })).toContain('This quiz is over');
  });

  it('is no way into a quiz of another server', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start');
    const elsewhere = { server: 'elsewhere', channel: 'another' };
    for (const command of ['quiz press', 'quiz turn']) {
      const action = question.actions?.find((each) => each.command === command);
      const refused = await group.as('Eve', command, action?.options, elsewhere);
      expect(toMarkdown(refused)).toContain('This quiz is over');
    }
    expect(await group.running()).toMatchObject({ closed: 0 });
  });
});
