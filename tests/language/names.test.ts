import { describe, expect, it } from 'vitest';
import { mentionsIn } from '../../src/language/names.ts';
import { tokenise } from '../../src/language/tokens.ts';

/** The countries that a text names, each with the words that name it. */
function countriesIn(text: string): readonly string[] {
  const tokens = tokenise(text);
  return mentionsIn(tokens).map(({ country, first, end }) => {
    const words = text.slice(tokens[first]?.start, tokens[end - 1]?.end);
    return `${words} = ${country}`;
  });
}

describe('names of countries', () => {
  it.each([
    ['Beijing and the PRC', ['Beijing = CHN', 'PRC = CHN']],
    ['what does pyongyang say to the Kremlin?', ['pyongyang = PRK', 'Kremlin = RUS']],
    ['North Koreans and the DPRK', ['North Koreans = PRK', 'DPRK = PRK']],
    ['the U.S., the US and Washington', ['U.S. = USA', 'US = USA', 'Washington = USA']],
    ['Britain, the U.K. and the British', ['Britain = GBR', 'U.K. = GBR', 'British = GBR']],
    ["the People's Republic of China", ["People's Republic of China = CHN"]],
  ])('in %s', (text, countries) => {
    expect(countriesIn(text)).toEqual(countries);
  });

  it('are not found in ordinary words', () => {
    expect(countriesIn('The state told us that they may come.')).toEqual([]);
  });
});
