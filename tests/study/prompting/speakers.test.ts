import { describe, expect, it } from 'vitest';
import { readingsOf } from '../../../src/study/prompting/readings.ts';
import { article } from '../../support/articles.ts';

const speakersOf = (sentence: string): readonly string[] =>
  readingsOf(article('Clock', [sentence])).flatMap(({ speakers }) => speakers.map(({ name }) => name.text));

describe('who speaks in a sentence', () => {
  it.each([
    ['The mayor, Ann Reader, said it was over.', 'Ann Reader'],
    ['"It is over," said chief executive Ann Reader.', 'Ann Reader'],
    ['Ann Reader, head of the museum, has also warned of rust.', 'Ann Reader'],
    ['It is over, according to Ann Reader.', 'Ann Reader'],
  ])('is found in: %s', (sentence, name) => expect(speakersOf(sentence)).toEqual([name]));

  it.each([
    'Officials in Powys said it was over.',
    'He told Ann Reader that it was over.',
    '"The firm and Ann Reader said so," he added.',
    'Ann Reader wound the clock.',
  ])('is nobody by name in: %s', (sentence) => expect(speakersOf(sentence)).toEqual([]));
});
