import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { clozeItems, itemById, type QuizItem, quizOf } from '../../src/study/quiz.ts';
import { article } from '../support/articles.ts';
import { realArticles } from '../support/house.ts';
import { filled, shown } from '../support/sound-item.ts';

async function real(): Promise<Article> {
  const [first] = await realArticles();
  if (first === undefined) throw new Error('The corpus has an article.');
  return first;
}

/** Every item that any of these seeds makes of the paragraphs. */
function itemsOf(paragraphs: readonly string[], kind?: QuizItem['kind'], title = 'News'): readonly QuizItem[] {
  const each = article(title, paragraphs);
  const library = createLibrary([each]);
  return ['a', 'b', 'c', 'd', 'e', 'f'].flatMap((seed) => quizOf(each, { library, questions: 12, kind, seed }));
}

const truths = (items: readonly QuizItem[]): readonly string[] => [...new Set(items.map(({ truth }) => truth))].sort();

describe('a quiz', () => {
  it('asks twelve things of several kinds over an article of ten paragraphs', async () => {
    const each = await real();
    const library = createLibrary([each]);
    for (const seed of ['a', 'b', 1, 2]) {
      const items = quizOf(each, { library, questions: 12, seed });
      expect(items).toHaveLength(12);
      expect(new Set(items.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(3);
      expect(new Set(items.map(({ passage }) => passage)).size).toBeGreaterThanOrEqual(7);
    }
  });

  it('is the same for the same seed, and another for another', async () => {
    const each = await real();
    const library = createLibrary([each]);
    const ids = (seed: string): readonly QuizItem[] => quizOf(each, { library, questions: 6, seed });
    expect(ids('monday')).toEqual(ids('monday'));
    expect(ids('monday')).not.toEqual(ids('tuesday'));
  });

  it('is of one kind where that is wished for, and about one topic or passage', async () => {
    const each = await real();
    const library = createLibrary([each]);
    const choices = quizOf(each, { library, questions: 5, kind: 'choice', seed: 1 });
    expect(new Set(choices.map(({ kind }) => kind))).toEqual(new Set(['choice']));
    expect(quizOf(each, { library, questions: 9, about: [4], seed: 1 }).every(({ passage }) => passage === 4)).toBe(
      true,
    );
    expect(quizOf(each, { library, questions: 9, about: [3, 4], seed: 1 }).length).toBeGreaterThan(1);
    const moscow = quizOf(each, { library, questions: 9, about: 'Moscow', seed: 1 });
    expect(moscow.length).toBeGreaterThan(2);
    expect(moscow.every(({ key }) => /Russia|Moscow/.test(key.text))).toBe(true);
    expect(quizOf(each, { library, questions: 9, about: 'zyzzyva', seed: 1 })).toEqual([]);
  });

  it('finds nothing by an id that is of no item', async () => {
    const each = await real();
    const library = createLibrary([each]);
    for (const id of ['', 'c', 'c0-5x', 'x0-5', 'c1-3', 'c99999-100000-abc', '__proto__']) {
      expect(itemById(each, library, id)).toBeUndefined();
    }
  });
});

describe('a wrong option', () => {
  it('is never the right one under another name', () => {
    const items = itemsOf([
      'A treaty was signed by Beijing after a long night of talks.',
      'Officials who came from China were pleased. Envoys of Moscow stayed away, and so did those of Tehran and of Japan.',
    ]);
    const beijing = items.filter(({ truth, kind }) => truth === 'Beijing' && kind !== 'true-false');
    expect(beijing.length).toBeGreaterThan(0);
    for (const { options } of beijing) expect(options.toSorted()).toEqual(['Beijing', 'Moscow', 'Tehran']);
  });

  it('is nothing that another sentence says of it', () => {
    const items = itemsOf([
      'Russia signed the defense pact in the old capital on Monday.',
      'Iran signed the defense pact in the old capital a day later.',
      'Observers from Japan and from India were not let in at all.',
    ]);
    const signed = items.filter(({ truth }) => truth === 'Russia');
    expect(signed.length).toBeGreaterThan(0);
    for (const item of signed) expect([...item.options, shown(item)].join(' ')).not.toContain('Iran');
  });

  it('is not made true by the words before it', () => {
    const items = itemsOf([
      'The fire at the old mill killed more than 200 people in one night.',
      'A storm had killed 150 people there before, and a flood 300 people in spring.',
    ]);
    const killed = items.filter(({ truth, kind }) => truth === '200' && kind !== 'true-false');
    for (const { options } of killed) expect(options).not.toContain('150');
    const swapped = items.filter(({ truth }) => truth === '200').map(shown);
    for (const statement of swapped) expect(statement).not.toContain('than 150');
  });

  it('reads as well in its place: a or an, the article of a name, a capital', () => {
    const items = itemsOf([
      'The U.S. has warned that the pact could harm stability in the region.',
      'Russia stays calm for now. Envoys from Iran left early.',
    ]);
    const warned = items.filter(({ truth, kind }) => truth === 'The U.S.' && kind !== 'true-false');
    expect(warned.length).toBeGreaterThan(0);
    for (const { options } of warned) expect(options.toSorted()).toEqual(['Iran', 'Russia', 'The U.S.']);
  });
});

describe('what is asked for', () => {
  it('is nothing that the shown words tell', () => {
    const items = itemsOf([
      'China said that nobody but China may decide on the old treaty.',
      'The Chinese army was sent to the border of China last week.',
      'Russia, Iran and Japan were not asked for their views on it.',
    ]);
    expect(truths(items)).not.toContain('China');
  });

  it('is who said it, where someone did', () => {
    const items = itemsOf(
      [
        '"The clock is older than the hall," said historian Ann Reader, who studied both of them.',
        'The mayor, Tom Porter, said that the town could not pay for a new clock this year.',
      ],
      'who-said',
    );
    expect(truths(items)).toEqual(['Ann Reader', 'Tom Porter']);
    expect(items[0]?.options.toSorted()).toEqual(['Ann Reader', 'Tom Porter']);
  });

  it('hangs in no air: the sentence before is shown where it must be', () => {
    const items = itemsOf([
      'The mayor, Tom Porter, opened the new bridge on Monday. He praised architect Ann Reader for her patience.',
      'Engineer Mary Smith was not there, nor was founder John Baker.',
    ]);
    const praised = items.filter(({ truth }) => truth === 'Ann Reader');
    expect(praised.length).toBeGreaterThan(0);
    for (const { key } of praised) expect(key.text).toMatch(/^The mayor, Tom Porter, opened/);
  });

  it('is a question where the blank is the subject', () => {
    const [item] = itemsOf(
      ['Russia praised the new treaty in the strongest words.', 'Envoys from Iran and from Japan left early that day.'],
      'choice',
    ).filter(({ truth }) => truth === 'Russia');
    expect(item).toMatchObject({ form: 'question', asks: 'country' });
  });
});

describe('a statement', () => {
  it('is as written, or has one word swapped that makes it false', () => {
    const text = 'Exports of the small country rose in the winter, the bank of the town reported.';
    const statements = itemsOf([text], 'true-false');
    expect(new Set(statements.map(shown))).toEqual(new Set([text, text.replace('rose', 'fell')]));
    for (const item of statements) expect(item.options[item.answer]).toBe(shown(item) === text ? 'True' : 'False');
  });
});

describe('cards', () => {
  it('are all clozes of an article, with ids that stay', async () => {
    const each = await real();
    const cards = clozeItems(each);
    expect(cards.length).toBeGreaterThanOrEqual(30);
    expect(new Set(cards.map(({ id }) => id)).size).toBe(cards.length);
    expect(cards.map(({ id }) => id)).toEqual(clozeItems(each).map(({ id }) => id));
    for (const card of cards) expect(filled(card, card.truth)).toBe(card.key.text);
  });
});
