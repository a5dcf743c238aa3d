import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

const dispatcher = dispatcherOf(await houseOf(await realArticles()));
const says = async (text: string) => toMarkdown(await dispatcher.invoke('is-this-quoted-right', { text }, caller()));

describe('Is this quoted right?', () => {
  it('shows where the words stand', async () => {
    expect(await says('I read "peace and stability in the Koreas" there')).toMatch(
      /^Quoted right, word for word:\n> peace and stability in the Koreas\n> — .*¶4$/,
    );
  });

  it('shows what differs, word by word, on both sides', async () => {
    const words = await says(
      'Beijing wants to maintain war and stability in the Koreas while simultaneously countering U.S. influence',
    );
    expect(words).toContain('the words in bold differ');
    expect(words).toContain('maintain **war** and stability');
    expect(words).toMatch(/> Beijing wants to maintain \*\*peace\*\* and/);
  });

  it('says so when no article has it, and repeats no more than a line of it', async () => {
    expect(await says('The clock of the town hall stopped at noon')).toContain(
      'No article here says “The clock of the town hall',
    );
    expect((await says('zebra '.repeat(600))).length).toBeLessThan(400);
  });
});
