import { describe, expect, it } from 'vitest';
import { quizGroup } from '../../support/quiz-group.ts';

describe('/quiz scores', () => {
  it('lists the ten best with their streaks, and one’s own line below', async () => {
    const group = await quizGroup();
    expect(await group.says('Ann', 'quiz scores')).toBe('Nobody has a score here yet. `/quiz start` starts a quiz.');
    const question = await group.as('Ann', 'quiz start', { questions: 1 });
    const people = Array.from({ length: 11 }, (_, at) => `P${at + 10}`);
    for (const name of people) await group.answer(name, question, true);
    await group.answer('Zoe', question, false);
    await group.as('Ann', 'quiz close');
    const words = await group.says('Zoe', 'quiz scores');
    expect(words).toContain('- 1\\. **P10** 1 of 1 right · 1 in a row, 1 at best\n- 1\\. **P11**');
    expect(words).not.toContain('P20');
    expect(words.endsWith('12\\. **Zoe** 0 of 1 right · 0 in a row, 0 at best')).toBe(true);
    expect(await group.says('P10', 'quiz scores')).not.toContain('Zoe');
  });

  it('keeps none of who wants none, and a new one when they change their mind', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { questions: 1 });
    await group.answer('Ben', question, true);
    await group.answer('Cho', question, true);
    await group.as('Ann', 'quiz close');
    expect(await group.says('Ben', 'quiz scores', { keep: false })).toMatch(/^Your score here is deleted/);
    const words = await group.says('Ben', 'quiz scores');
    expect(words).not.toContain('Ben');
    expect(words).toContain('-# No score of yours is kept; `/quiz scores keep:true` changes that.');
    expect(await group.says('Ben', 'quiz scores', { keep: true })).toBe('Your score is kept here from now on.');
    expect(await group.says('Ben', 'quiz scores')).not.toContain('No score of yours');
  });
});
