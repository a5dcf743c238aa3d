import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { article } from '../../support/articles.ts';
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

  it('says that the article is gone, and offers nothing but the end, once it was removed', async () => {
    const group = await quizGroup();
    const question = await group.as('Ann', 'quiz start', { questions: 3 });
    await group.answer('Ben', question, true);
    await group.edit([article('Pact', ['Moscow praised the pact.'])]);
    const again = await group.as('Ann', 'quiz next');
    expect(toMarkdown(again)).toMatch(/is no longer in the library; .*`\/article restore china[^`]*` brings it back/);
    expect(again.actions?.map(({ label }) => label)).toEqual(['End it']);
    expect(toMarkdown(await group.answer('Cho', question, false))).toContain('is no longer in the library');
    const key = await group.press('Ben', question, 'Close');
    expect(toMarkdown(key)).toContain('`/quiz end` ends the quiz');
    expect(key.actions?.map(({ label }) => label)).toEqual(['End it']);
    expect(toMarkdown(await group.press('Ben', key, 'End'))).toContain('The quiz is ended after 1 of 3 questions.');
  });

  it('ends well for one person alone, too', async () => {
    const group = await quizGroup(undefined, { isAlone: true });
    await group.as('Ann', 'quiz start', { questions: 3 });
    await group.edit([article('Pact', ['Moscow praised the pact.'])]);
    expect(await group.says('Ann', 'quiz answer', { choice: 'A' })).toContain('is no longer in the library');
    const key = await group.as('Ann', 'quiz close');
    expect(toMarkdown(key)).not.toContain('Question 2');
    expect(toMarkdown(await group.press('Ann', key, 'End'))).toContain('The quiz is ended after 1 of 3 questions.');
  });
});
