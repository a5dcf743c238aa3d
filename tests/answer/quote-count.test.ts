import { describe, expect, it } from 'vitest';
import { quotesWanted, quotesWithin } from '../../src/answer/quote-count.ts';

describe('the number of quotes', () => {
  it.each([
    'What are the goals of the reform?',
    'which three cities are named',
    'list all the reasons',
    'How do the two plans differ?',
    'compare trams and buses',
    'examples of old mills',
  ])('is up to three for %s', (question) => {
    expect(quotesWanted(question, 'strong')).toBe(3);
  });

  it.each([
    'Who built the bridge, and why was it closed?',
    'where and when did it open',
    'Who came? What did they say?',
  ])('is two for two questions in one: %s', (question) => {
    expect(quotesWanted(question, 'strong')).toBe(2);
  });

  it.each(['Who built the bridge?', 'bridge toll', 'What does the mayor say about trams and buses?', ''])(
    'is one for %j, and two where the match is only partial',
    (question) => {
      expect(quotesWanted(question, 'strong')).toBe(1);
      expect(quotesWanted(question, 'partial')).toBe(2);
    },
  );

  it('leaves out passages far behind the first', () => {
    expect(quotesWithin([5, 4.5, 0], 3)).toBe(2);
    expect(quotesWithin([5, 4.9, 4.8], 2)).toBe(2);
    expect(quotesWithin([], 3)).toBe(0);
  });
});
