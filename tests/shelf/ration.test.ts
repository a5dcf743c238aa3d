import { describe, expect, it } from 'vitest';
import { quote } from '../../src/corpus/quote.ts';
import { createRation } from '../../src/shelf/ration.ts';
import { article } from '../support/articles.ts';
import { CLOCK, counter, file } from '../support/library.ts';

const pact = article('Pact', ['Ten letters.']);
const other = article('Clock', ['Ten letters.']);
const quotes = (...articles: readonly (typeof pact)[]) =>
  articles.flatMap((each) => each.passages.map((passage) => quote(each, passage)));
const ann = { person: 'ann', server: 'home' };

describe('a day’s ration of an added article', () => {
  it('is each person’s own, for each article', async () => {
    const ration = createRation({ person: 30 });
    expect(await ration.take(ann, quotes(pact))).toBeUndefined();
    expect(await ration.take(ann, quotes(pact))).toBeUndefined();
    expect(await ration.take(ann, quotes(pact))).toBe('Pact');
    expect(await ration.take(ann, quotes(other))).toBeUndefined();
    expect(await ration.take({ ...ann, person: 'ben' }, quotes(pact))).toBeUndefined();
  });

  it('has an end for a whole server, however many share in it', async () => {
    const ration = createRation({ server: 30 });
    const people = ['ann', 'ben', 'cy'].map((person) => ({ ...ann, person }));
    const spent = [];
    for (const person of people) spent.push(await ration.take(person, quotes(pact)));
    expect(spent).toEqual([undefined, undefined, 'Pact']);
    expect(await ration.take({ ...ann, server: 'elsewhere' }, quotes(pact))).toBeUndefined();
  });

  it('is told in a sentence when it is spent, and the articles that every server has are without one', async () => {
    const library = await counter();
    await library.run('article add', { file: file('clock.txt', `${CLOCK}\n\n${'It stood still. '.repeat(200)}\n`) });
    const said: string[] = [];
    for (let at = 0; at < 20; at += 1) said.push(await library.says('passage', { reference: 'clock ¶3-4' }));
    expect(said[0]).toContain('It stood still.');
    expect(said.at(-1)).toContain('So much of **The town clock** was quoted to you today');
    expect(await library.says('passage', { reference: 'pact ¶1' })).toContain('signed in June');
    expect(await library.says('passage', { reference: 'clock ¶1' })).toContain('was quoted to you today');
    expect(await library.run('passage', { reference: 'clock ¶1' }, { person: 'ben' })).toMatchObject({
      kind: 'passage',
    });
  });
});
