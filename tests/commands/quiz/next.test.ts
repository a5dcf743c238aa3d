import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quizGroup } from '../../support/quiz-group.ts';

describe('/quiz next', () => {
  it('asks the next question for all, once; who comes second sees it by themselves', async () => {
    const group = await quizGroup();
    await group.as('Ann', 'quiz start', { questions: 3 });
    await group.as('Ann', 'quiz close');
    const asked = await Promise.all([group.as('Ben', 'quiz next'), group.as('Cho', 'quiz next')]);
    expect(asked.map(({ audience }) => audience).sort()).toEqual(['asker', 'everyone']);
    for (const each of asked) expect(toMarkdown(each)).toContain('### Question 2 of 3');
  });

  it('shows the open question again to who lost sight of it, and its buttons work', async () => {
    const group = await quizGroup();
    await group.as('Ann', 'quiz start');
    const again = await group.as('Ben', 'quiz next');
    expect(again.audience).toBe('asker');
    expect(toMarkdown(again)).toContain('It was asked before; answers count as they do there.');
    await group.answer('Ben', again, true);
    expect(await group.says('Ann', 'quiz close')).toContain('had it right: Ben.');
  });
});
