import { describe, expect, it } from 'vitest';
import { type Amount, amountsIn, couldBeTakenFor } from '../../../src/study/quizzing/amounts.ts';

const texts = (text: string): readonly string[] => amountsIn(text).map((amount) => amount.text);

function only(text: string): Amount {
  const [amount] = amountsIn(text);
  if (amount === undefined) throw new Error(`No amount in ${text}`);
  return amount;
}

describe('an amount', () => {
  it('is money, a share, a year, or a number of something', () => {
    expect(texts('Sales rose 76% to $1.13bn in 2004 at 60 shops after three years.')).toEqual([
      '76%',
      '$1.13bn',
      '2004',
      '60',
      'three',
    ]);
  });

  it('is no part of a number in words', () => {
    expect(texts('There was a one point three per cent fall in sales.')).toEqual([]);
  });

  it('is no score, day, time, model or group that was named before', () => {
    expect(texts('They won 3-2 on 12 August at 10:30 with a Rover 75, and the two left in the 60m race.')).toEqual([]);
  });
});

describe('an amount in the place of another', () => {
  it.each([
    ['more than 200 people', '150 people', false],
    ['more than 200 people', '300 people', true],
    ['less than 50 people', '60 people', false],
    ['about 200 people', '210 people', false],
    ['about 200 people', '300 people', true],
    ['it has 14 members', 'a wall is 6.4 metres high', false],
    ['a fine of $20m', 'a fine of £25m', false],
    ['a fine of $20m', 'a fine of $25m', true],
    ['a fine of $20m', 'a fine of $900m', false],
    ['a rise of 5%', 'a rise of 120%', false],
  ])('%s: %s says something else, and nothing absurd: %s', (own, other, could) => {
    expect(couldBeTakenFor(only(own), only(other))).toBe(could);
  });
});
