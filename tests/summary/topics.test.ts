import { describe, expect, it } from 'vitest';
import { topicsOf } from '../../src/summary/topics.ts';
import { article } from '../support/articles.ts';
import { realArticles } from '../support/house.ts';

const shown = (topics: readonly { readonly name: string; readonly aliases: readonly string[] }[]) =>
  topics.map(({ name, aliases }) => [name, ...aliases].join(' · '));

describe('the topics of an article', () => {
  it('are its names, what most is said of first, with all that each is called and where', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const { names } = topicsOf(real);
    expect(shown(names).slice(0, 4)).toEqual(['China · Beijing', 'North Korea · Pyongyang', 'Russia · Moscow', 'U.S.']);
    const [, , , america] = names;
    expect(america).toMatchObject({ kind: 'place', passages: [4, 6, 8] });
    expect(america?.introduction.text).toContain('countering U.S. influence');
  });

  it('join a surname to the full name, and are no days, months or openings of sentences', () => {
    const made = article('Clock', [
      'Ann Reader saw the clock stop in June. Reader told the mayor on Tuesday.',
      'Experts came. Nobody listened to Reader.',
    ]);
    expect(shown(topicsOf(made).names)).toEqual(['Ann Reader · Reader']);
  });

  it('are names whole, whatever class a word of them has', () => {
    const made = article('Film', [
      'The critics of Peter Pan saw him in Finding Neverland and in 21 Jump Street.',
      'Neither Elm Street nor the clock was liked.',
    ]);
    expect(shown(topicsOf(made).names)).toEqual(['Peter Pan', 'Finding Neverland', 'Jump Street', 'Elm Street']);
  });

  it('call a country by its name, not by what only tells of what kind something is', () => {
    const made = article('War', [
      'The German army came to the Netherlands, and the Germans stayed with a British model.',
      'Other Dutch cities fell before Germany left the Berlin games.',
    ]);
    expect(shown(topicsOf(made).names)).toEqual(['Germany · Germans · Berlin · German', 'Netherlands · Dutch']);
  });

  it('count a name that opens a sentence, where it is one elsewhere', () => {
    const made = article('Clock', [
      'A man called Walter Reader came.',
      'Reader left. However, nobody saw that.',
      'We met Ms Reader too.',
    ]);
    expect(topicsOf(made).names.map(({ name, passages }) => [name, passages])).toEqual([['Walter Reader', [1, 2, 3]]]);
  });

  it('join no part that comes before the whole', () => {
    const made = article('Port', ['It is the largest port of Europe.', 'It serves the heart of Western Europe.']);
    expect(shown(topicsOf(made).names)).toEqual(['Europe', 'Western Europe']);
  });

  it('are no units of time, no years among the numbers, and no marks beside them', () => {
    const made = article('Dam', [
      'In 1340 the dam was 71, after 900 years of 30,400 floods.',
      'It was the 168th dam, rebuilt in the 1950s, two years late.',
    ]);
    const { terms, numbers, timeline } = topicsOf(made);
    expect(shown(terms)).toEqual(['dam']);
    expect(shown(numbers)).toEqual(['900 years', '30,400 floods']);
    expect(timeline.map(({ date }) => date.text)).toEqual(['1340', '1950s']);
  });

  it('are terms that come up more than once, not those that stand in a longer one each time', () => {
    const made = article('Clock', [
      'The town clock stopped.',
      'A town clock is dear.',
      'The mayor paid for the town clock.',
    ]);
    expect(shown(topicsOf(made).terms)).toEqual(['town clock']);
  });

  it('are amounts and dates, these in the order of time', () => {
    const made = article('Clock', [
      'In June 2024 the clock cost $1.13bn, 76% more than on 3 May 1999.',
      'It was built in 1850 for 464,000 people.',
    ]);
    const { numbers, timeline } = topicsOf(made);
    expect(shown(numbers)).toEqual(['$1.13bn', '76%', '464,000 people']);
    expect(timeline.map(({ date, sentence }) => `${date.text} ¶${sentence.passage}`)).toEqual([
      '1850 ¶2',
      '3 May 1999 ¶1',
      'June 2024 ¶1',
    ]);
  });

  it('are none where nothing is named', () => {
    expect(topicsOf(article('Any', ['it was so.']))).toMatchObject({ names: [], numbers: [], timeline: [] });
  });
});
