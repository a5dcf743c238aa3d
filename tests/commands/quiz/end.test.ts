import { describe, expect, it } from 'vitest';
import { quizGroup } from '../../support/quiz-group.ts';

describe('/quiz end', () => {
  it('shows how it went so far; what was answered to an open question does not count', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start');
    await group.answer('Ben', question, true);
    await group.as('Ben', 'quiz close');
    const second = await group.as('Ben', 'quiz next');
    await group.answer('Ben', second, true);
    const words = await group.says('Ben', 'quiz end');
    expect(words).toContain('The quiz is ended after 1 of 5 questions.');
    expect(words).toContain('- **Ben** 1 of 1');
    expect(await group.says('Ben', 'quiz scores')).toContain('1 of 1 right');
    expect(await group.says('Ben', 'quiz end')).toContain('No quiz is running here');
  });

  it('is for who started it, took part, or manages the server', async () => {
    const group = await quizGroup();
    await group.as('Ben', 'quiz start');
    expect(await group.says('Cho', 'quiz end')).toContain('Who started the quiz can end it');
    expect(await group.says('Ann', 'quiz end')).toBe('The quiz is ended after 0 of 5 questions.');
  });
});
