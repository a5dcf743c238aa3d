import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { quotesOf } from '../../../src/command/reply.ts';
import { realArticles } from '../../support/house.ts';
import { quizGroup } from '../../support/quiz-group.ts';

describe('/quiz answer', () => {
  it('notes an answer for its person alone, by letter or in words, and does not say whether it is right', async () => {
    const group = await quizGroup();
    await group.as('Ann', 'quiz start', { kind: 'cloze', seed: 'a' });
    const noted = await group.as('Ben', 'quiz answer', { choice: 'b' });
    expect(noted).toMatchObject({ kind: 'quiz', audience: 'asker' });
    const option = (await group.running()).items[0]?.options[1];
    expect(toMarkdown(noted)).toBe(`Noted: **B · ${option}**. You can change it until the question closes.`);
    expect(await group.says('Ben', 'quiz answer', { choice: 'Atlantis' })).toMatch(
      /^Noted: \*\*“Atlantis”\*\*\. You can/,
    );
    expect(await group.says('Ben', 'quiz answer', { choice: await group.right() })).toContain('Noted');
    expect(await group.says('Ann', 'quiz close')).toContain('**1 of 1** had it right: Ben.');
  });

  it('says what counts where it is none of the answers, and that nothing is open', async () => {
    const group = await quizGroup();
    expect(await group.says('Ben', 'quiz answer', { choice: 'A' })).toBe(
      'No quiz is running here. `/quiz start` starts one.',
    );
    await group.as('Ann', 'quiz start', { kind: 'true-false' });
    expect(await group.says('Ben', 'quiz answer', { choice: 'perhaps' })).toBe(
      'That is no answer here: it is **true** or **false**.',
    );
    await group.as('Ann', 'quiz close');
    expect(await group.says('Ben', 'quiz answer', { choice: 'true' })).toBe(
      'No question is open; `/quiz next` asks the next one.',
    );
    await group.as('Ann', 'quiz end');
    await group.as('Ann', 'quiz start', { kind: 'who-said' });
    expect(await group.says('Ben', 'quiz answer', { choice: 'Z' })).toMatch(
      /give a letter from \*\*A\*\* to \*\*[BCD]\*\*/,
    );
  });

  it('tells who is alone at once whether it is right, with the next question, to the end', async () => {
    const group = await quizGroup(await realArticles(), { isAlone: true });
    const first = await group.as('Ann', 'quiz start', { questions: 2, seed: 'a' });
    const second = await group.answer('Ann', first, true);
    expect(toMarkdown(second)).toMatch(/^Right\. It is [\s\S]*\n> [\s\S]*### Question 2 of 2\n/);
    expect(quotesOf(second)).toHaveLength(1);
    const last = toMarkdown(await group.answer('Ann', second, false));
    expect(last).toMatch(/^Not so\. It is [\s\S]*That was the quiz: \*\*1 of 2\*\* right\.$/);
    expect(await group.says('Ann', 'quiz next')).toContain('No quiz is running here');
  });
});
