import { describe, expect, it } from 'vitest';
import { aheadIn, evidenceIn, reasonIn } from '../../../src/study/prompting/cues.ts';
import { type Reading, readingsOf } from '../../../src/study/prompting/readings.ts';
import { article } from '../../support/articles.ts';

function reading(sentence: string): Reading {
  const [first] = readingsOf(article('Clock', [sentence]));
  if (first === undefined) throw new Error('There is a sentence.');
  return first;
}

describe('a reason', () => {
  it.each([
    ['The clock stopped because of rust.', 'cause', 'because of'],
    ['The delay was partly due to rain.', 'cause', 'due to'],
    ['The rust led to a long delay.', 'consequence', 'led to'],
    ['The town paid in order to save it.', 'aim', 'in order to'],
  ])('is found in “%s”', (sentence, form, marker) => {
    expect(reasonIn(reading(sentence))).toEqual({ form, marker });
  });

  it.each(['The clock is due to open in May.', 'The events leading to the sale.', 'They failed to tackle the rust.'])(
    'is not found in “%s”',
    (sentence) => expect(reasonIn(reading(sentence))).toBeUndefined(),
  );
});

describe('what is said of the future', () => {
  it.each([
    ['The rust could weaken the tower.', 'possible', 'could'],
    ['The tower is expected to fall.', 'expected', 'is expected to'],
    ['The sale would change the town.', 'expected', 'would'],
    ['The town will win if the tower stands.', 'condition', 'if'],
  ])('is found in “%s”', (sentence, form, marker) => {
    expect(aheadIn(reading(sentence))).toEqual({ form, marker });
  });

  it.each([
    'It opened in May 2004.',
    'He could not sleep.',
    'The clock could have stopped.',
    'They asked if it stopped.',
    'Nobody knew how much the repair would cost.',
    'The opening will be shown on Friday.',
    'The town, founded in 1625, would become a port.',
  ])('is not found in “%s”', (sentence) => expect(aheadIn(reading(sentence))).toBeUndefined());
});

describe('what asks to be believed', () => {
  it.each([
    ['Some experts believe that it rusts.', 'people', 'Some experts'],
    ['It rusts, say town officials.', 'people', 'town officials'],
    ['A new survey of clocks shows rust.', 'study', 'survey'],
    ['It rusts, according to the mayor.', 'source', 'the mayor'],
    ['The bell is said to rust from within.', 'hedge', 'is said to'],
    ['It was the worst winter of all.', 'judgement', 'worst'],
    ['The repair cost £2.5m in the end.', 'figure', '£2.5m'],
  ])('is found in “%s”', (sentence, form, marker) => {
    expect(evidenceIn(reading(sentence))).toEqual({ form, marker });
  });

  it.each([
    'It won the award for best clock.',
    'The 10,000m race was long.',
    'It cost £3 a day.',
    'It is the 52nd biggest town.',
    'It was sold according to the terms of the deal.',
  ])('is not found in “%s”', (sentence) => expect(evidenceIn(reading(sentence))).toBeUndefined());
});
