import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedArticles, generatedQuestion } from '../support/generated.ts';
import { caller, dispatcherOf, houseOf } from '../support/house.ts';

describe('the same question over the same articles', () => {
  it('gets the same reply from an index built anew, whatever was asked between', async () => {
    await fc.assert(
      fc.asyncProperty(generatedArticles, generatedQuestion, generatedQuestion, async (articles, text, other) => {
        const first = await dispatcherOf(await houseOf(articles)).invoke('say', { text }, caller('one'));
        const dispatcher = dispatcherOf(await houseOf(articles));
        await dispatcher.invoke('say', { text: other }, caller('two'));
        expect(await dispatcher.invoke('say', { text }, caller('one'))).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });
});
