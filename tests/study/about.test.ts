import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/corpus/library.ts';
import { tokenise } from '../../src/language/tokens.ts';
import { isAboutWhat } from '../../src/study/about.ts';
import type { Subject } from '../../src/study/discussion.ts';
import { promptsFor } from '../../src/study/prompts.ts';
import { quizOf } from '../../src/study/quiz.ts';
import { realArticles } from '../support/house.ts';

function isAbout(about: Subject | undefined, text: string): boolean {
  return isAboutWhat(about)({ passage: 4, tokens: tokenise(text) });
}

describe('what words are about', () => {
  it.each([
    [undefined, 'Anything at all.'],
    [[4], 'Anything at all.'],
    [[3, 4], 'Anything at all.'],
    ['China', 'Beijing closed its border.'],
    ['China trade', 'Trading with Beijing became dearer.'],
    ['states', 'The United States objected.'],
    ['the old clocks', 'An old clock stopped.'],
  ])('with %s asked for is %s', (about, text) => {
    expect(isAbout(about, text)).toBe(true);
  });

  it.each([
    [[3], 'Anything at all.'],
    [[], 'Anything at all.'],
    ['China trade', 'A Chinese museum opened its doors.'],
    ['China trade', 'Trade came to a halt.'],
    ['China Russia', 'Moscow objected.'],
    ['the', 'The clock stopped.'],
    ['', 'The clock stopped.'],
  ])('with %s asked for is not %s', (about, text) => {
    expect(isAbout(about, text)).toBe(false);
  });

  it('is the same for a quiz and for prompts', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const library = createLibrary([real]);
    for (const about of ['China treaty', 'North Korea weapons', [4]]) {
      const isWanted = isAboutWhat(about);
      const quotes = [
        ...quizOf(real, { library, questions: 50, about, seed: 1 }).map(({ key }) => key),
        ...promptsFor(real, about).flatMap((prompt) => (prompt.quotes.length === 1 ? prompt.quotes : [])),
      ];
      for (const { passage, text } of quotes) expect(isWanted({ passage, tokens: tokenise(text) })).toBe(true);
    }
  });
});
