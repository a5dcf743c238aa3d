import { describe, expect, it } from 'vitest';
import { hangsInTheAir } from '../../src/summary/hanging.ts';

describe('a sentence', () => {
  it.each([
    'However, the mayor was late.',
    'This would further destabilize the region.',
    'They said nothing.',
    'It was never mended.',
    'He said it was time to go.',
    '“It was old,” he said.',
    'The clock had stopped, he said.',
    'But nobody noticed.',
    'As a result, the tower was closed.',
    'These were the first signs.',
    'Its hands had rusted.',
    'One of them was mended.',
  ])('hangs in the air: %s', (sentence) => {
    expect(hangsInTheAir(sentence)).toBe(true);
  });

  it.each([
    'The clock of the town hall stopped at noon.',
    'This week the mayor was late.',
    'It is likely that the clock will be mended.',
    'It was Tuesday that they noticed.',
    'The mayor said he was sorry.',
    'Ann Reader said she had seen it.',
    'In response to the letter the council met.',
    'Butter is made of cream.',
    '“The clock is old,” said the mayor.',
    '',
  ])('stands by itself: %s', (sentence) => {
    expect(hangsInTheAir(sentence)).toBe(false);
  });
});
