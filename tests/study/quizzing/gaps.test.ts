import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../../src/corpus/library.ts';
import { quizOf } from '../../../src/study/quiz.ts';
import { gapsOf } from '../../../src/study/quizzing/gaps.ts';
import { article } from '../../support/articles.ts';

/** What can be asked for, with what it is asked as. */
function asked(...paragraphs: readonly string[]): readonly string[] {
  return gapsOf(article('News', paragraphs)).map(({ text, asked: as }) => `${text}: ${as}`);
}

/** The options for each blank with these words. */
function optionsFor(truth: string, ...paragraphs: readonly string[]): readonly string[] {
  const each = article('News', paragraphs);
  const items = quizOf(each, { library: createLibrary([each]), questions: 50, kind: 'cloze', seed: 1 });
  return items.flatMap((item) => (item.truth === truth ? item.options.toSorted() : []));
}

describe('a gap', () => {
  it('asks for a capital that stands for its country as a capital', () => {
    expect(asked('Envoys from Moscow stayed away, as did the fishermen of Japan.')).toEqual([
      'Moscow: capital',
      'Japan: country',
    ]);
  });

  it('is no part of a longer name', () => {
    expect(asked('The city was chosen as the host of the Tour de France this year.')).toEqual([]);
    expect(asked('Guitarist Tom Porter fought in King William’s War for many years.')).toEqual(['Tom Porter: person']);
  });

  it('is none of many names in a list; of a few countries it may be one', () => {
    const listed = 'Former players include Tom Porter, Ann Reader, Ben Writer and Cleo Baker.';
    const met = 'Guitarist Tom Porter met the singer Ann Reader at the old mill.';
    expect(asked(met, listed).filter((each) => /person/.test(each))).toEqual([
      'Tom Porter: person',
      'Ann Reader: person',
    ]);
    expect(asked('Ministers spoke of a growing pact between Russia, North Korea, and Iran.')).toContain(
      'Iran: country',
    );
  });

  it('lets nobody speak who only tells where others are', () => {
    const gaps = gapsOf(article('News', ['A town in the north of England argued about its river for years.']));
    expect(gaps.map(({ text, isSpeaker }) => [text, isSpeaker])).toEqual([['England', false]]);
  });
});

describe('the options for a gap', () => {
  it('are capitals for a capital, and surnames for a surname', () => {
    const capitals = 'Envoys from Paris and Tokyo were late. The fishermen of Spain stayed in Tehran for a day.';
    expect(optionsFor('Moscow', 'In the end the old pact was praised by Moscow alone.', capitals)).toEqual([
      'Moscow',
      'Paris',
      'Tehran',
      'Tokyo',
    ]);
    const people = 'Guitarist Tom Porter met singer Ann Reader. Drummer Ben Writer came later on that day.';
    const options = optionsFor(
      'Baker',
      'Singer Cleo Baker lives by the sea.',
      people,
      'Later that year Baker opened a small shop in the old town.',
    );
    expect(options).not.toEqual([]);
    for (const option of options) expect(option).not.toContain(' ');
  });

  it('stay on their side of the other end of a range', () => {
    const others =
      'A storm left 500 families without light. The choir has 150 members now. The mill was bought with 300 coins.';
    const own = 'Builders in Hull raised their target from 200 boats to 400 boats.';
    const options = optionsFor('400', own, others);
    expect(options).toContain('500');
    expect(options).not.toContain('150');
  });
});
