import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLibrary, type Resolved } from '../../src/corpus/library.ts';
import { exactReferenceTo, referenceTo } from '../../src/corpus/reference.ts';
import { exactName } from '../../src/corpus/slug.ts';
import { article } from '../support/articles.ts';

const BODY = Array.from({ length: 10 }, (_, at) => `Paragraph ${at + 1} of the body.`);
const pact = article('The Pact between Russia and North Korea', BODY, { standfirst: 'What the pact means.' });
const ferry = article('Harbour Town Keeps Its Ferry', BODY.slice(0, 3));
const winter = article('The Winter in Zürich', BODY.slice(0, 1));
const library = createLibrary([winter, pact, ferry]);

const named = (result: Resolved<{ slug: string }>): string => (result.ok ? result.value.slug : result.problem);
const numbers = (reference: string, of = library, within?: typeof pact): readonly number[] | string => {
  const place = of.resolve(reference, within);
  return place.ok ? place.value.passages.map(({ number }) => number) : place.problem;
};

describe('a library', () => {
  it('holds its articles in the order of their slugs', () => {
    expect(library.articles).toEqual([ferry, pact, winter]);
    expect(library.get(pact.slug)).toBe(pact);
    expect(library.get('__proto__')).toBeUndefined();
  });

  it.each([
    ['its slug', pact.slug],
    ['its title', 'the pact between russia and north korea'],
    ['a word', 'PACT'],
    ['words in any order', 'korea russia'],
    ['the beginnings of words', 'rus kor'],
    ['a word with noise', 'the pact article'],
  ])('finds an article by %s', (_, name) => {
    expect(library.find(name)).toEqual({ ok: true, value: pact });
  });

  it('finds names without their accents', () => {
    expect(library.find('zurich')).toEqual({ ok: true, value: winter });
  });

  it('prefers the article whose whole name it is', () => {
    const the = article('The', BODY);
    const both = createLibrary([the, article('The Pact', BODY)]);

    expect(both.find('the')).toEqual({ ok: true, value: the });
  });

  it.each([
    ['pakt', `There is no article called “pakt”; the closest is ${pact.slug}.`],
    ['hrabour twon', `There is no article called “hrabour twon”; the closest is ${ferry.slug}.`],
    ['xyzzy', 'There is no article called “xyzzy”.'],
    ['', 'Write the name of an article, or a part of it.'],
    ['?!', 'Write the name of an article, or a part of it.'],
    ['q'.repeat(300), `There is no article called “${'q'.repeat(80)}…”.`],
  ])('says which names are near: %s', (name, problem) => {
    expect(named(library.find(name))).toBe(problem);
  });

  it('finds by an exact name that article and no other, however near its name is', () => {
    const [clock, tower] = [article('Clock', BODY), article('Clock tower', BODY)];
    const long = article('The Long and Winding Road That Leads to the Door of a House', BODY);
    const some = createLibrary([tower, long]);
    expect(some.find(clock.slug)).toEqual({ ok: true, value: tower });
    expect(named(some.find(exactName(clock.slug)))).toBe('This article is no longer in the library.');
    for (const one of [tower, long]) {
      expect(exactName(one.slug).length).toBeLessThanOrEqual(21);
      expect(some.find(exactName(one.slug))).toEqual({ ok: true, value: one });
      expect(some.get(exactName(one.slug))).toBe(one);
      expect(numbers(exactReferenceTo(one.slug, 4), some)).toEqual([4]);
    }
  });

  it('names the articles that a name could mean, five at most', () => {
    const many = createLibrary(Array.from({ length: 8 }, (_, at) => article(`War ${at}`, BODY)));
    const two = createLibrary([article('War One', BODY), article('War Two', BODY)]);

    expect(named(many.find('war'))).toBe(
      '“war” could be war-0, war-1, war-2, war-3, war-4 or 3 more; please write more of the name.',
    );
    expect(named(two.find('war'))).toBe('“war” could be war-one or war-two; please write more of the name.');
  });
});

describe('a reference into a library', () => {
  it.each([
    ['pact ¶4', [4]],
    ['pact ¶0', [0]],
    ['¶4-6 of the pact', [4, 5, 6]],
    ['ferry p. 2', [2]],
  ])('gives passages: %s', (reference, expected) => {
    expect(numbers(reference)).toEqual(expected);
  });

  it('without a name means the given article, or the only one', () => {
    expect(library.resolve('¶3', pact)).toMatchObject({
      ok: true,
      value: { article: pact, passages: [{ number: 3 }] },
    });
    expect(numbers('3', createLibrary([pact]))).toEqual([3]);
    expect(numbers('¶3')).toBe(`Which article? There are 3; write its name too, as in “${ferry.slug} ¶4”.`);
    expect(numbers('¶3', createLibrary([]))).toBe('There is no article to look in yet.');
  });

  it.each([
    ['¶6-4', '¶6-4 runs backwards; write ¶4-6.'],
    ['¶11', `There is no ¶11: “${pact.title}” runs from ¶0 to ¶10.`],
    ['¶1-6', '¶1-6 is 6 passages; at most 5 are shown at once, such as ¶1-5.'],
    ['ferry ¶0', `There is no ¶0: “${ferry.title}” runs from ¶1 to ¶3.`],
    ['winter ¶2', `There is no ¶2: “${winter.title}” has only ¶1.`],
    ['xyzzy ¶2', 'There is no article called “xyzzy”.'],
    ['the fourth', "“the fourth” names no passage; write ¶4, ¶4-6, or an article's name and ¶4."],
  ])('that cannot be followed says why: %s', (reference, problem) => {
    expect(numbers(reference, library, pact)).toBe(problem);
  });

  it('of the program’s own making is always followed', () => {
    for (const { slug, passages } of library.articles) {
      for (const { number } of passages) expect(numbers(referenceTo(slug, number))).toEqual([number]);
    }
  });

  it('of any text is followed or answered in one sentence', () => {
    const part = fc.constantFrom('¶', '#', '4', '0', ' ', '-', 'pact', 'the', 'of', 'ferry', 'xyzzy', '\n', '99');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (words) => {
        for (const result of [library.resolve(words), library.find(words)]) {
          if (!result.ok) expect(result.problem).toMatch(/^[\s\S]{10,400}[.]$/);
        }
      }),
      { numRuns: 200 },
    );
  });
});
