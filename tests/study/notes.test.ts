import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isVerbatim, quote } from '../../src/corpus/quote.ts';
import { hookOn, wordsNow } from '../../src/study/notes.ts';
import { article } from '../support/articles.ts';
import { generatedArticles } from '../support/generated.ts';

const pact = article('Pact', ['The pact was signed in June.', 'Moscow praised the pact, and the pact alone.']);
const [first, second] = pact.passages;
if (first === undefined || second === undefined) throw new Error('The article has two passages.');
/** The second time that ¶2 says "the pact". */
const alone = hookOn(quote(pact, second, { start: second.start + 29, end: second.start + 37 }));

describe('the words that a note hangs on', () => {
  it('are found where they stood, however often the article has them', () => {
    expect(alone.words).toBe('the pact');
    expect(wordsNow(alone, pact)).toMatchObject({ passage: 2, start: alone.start });
    expect(wordsNow(hookOn(quote(pact, first)), pact)).toMatchObject({
      passage: 1,
      text: 'The pact was signed in June.',
    });
  });

  it('are found again in the same passage, or in another that they moved to', () => {
    const edited = article('Pact', [
      'The pact was signed.',
      'Moscow, it is said, praised the pact, and the pact alone.',
    ]);
    expect(wordsNow(alone, edited)).toMatchObject({ passage: 2, text: 'the pact' });
    const moved = article('Pact', ['A preface.', 'Another.', 'Moscow praised it.', 'The pact was signed in June.']);
    expect(wordsNow(hookOn(quote(pact, first)), moved)).toMatchObject({ passage: 4 });
  });

  it('are gone when no passage has exactly them, and with the article', () => {
    const reworded = article('Pact', ['The pact was signed in July.', 'Moscow praised it.']);
    expect(wordsNow(hookOn(quote(pact, first)), reworded)).toBeUndefined();
    expect(wordsNow(alone, undefined)).toBeUndefined();
  });

  it('are never other words, in whichever article they are looked for', () => {
    fc.assert(
      fc.property(generatedArticles, generatedArticles, ([before], [after]) => {
        for (const passage of before?.passages ?? []) {
          const hook = hookOn(quote(before ?? pact, passage));
          expect(wordsNow(hook, before)).toMatchObject({ start: hook.start, end: hook.end });
          const found = wordsNow(hook, after);
          if (found === undefined) continue;
          expect(found.text).toBe(hook.words);
          expect(isVerbatim(found, after)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
