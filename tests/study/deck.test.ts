import { describe, expect, it } from 'vitest';
import { createLibrary } from '../../src/corpus/library.ts';
import type { KeptCard } from '../../src/study/cards.ts';
import { type Card, cardAt, cardsOf, type Deck, deckOf, NEW_A_DAY, ratedCard } from '../../src/study/deck.ts';
import { itemById } from '../../src/study/quiz.ts';
import type { Grade } from '../../src/study/schedule.ts';
import { article } from '../support/articles.ts';
import { realArticles } from '../support/house.ts';

const NOON = Date.UTC(2024, 5, 24, 12);
const DAY_MS = 86_400_000;

function nextOf({ next }: Deck): Card {
  if (next === undefined) throw new Error('The deck has a next card.');
  return next;
}

/** The kept cards after so many were rated at these times, in the order in which they are due. */
function reviewed(library: ReturnType<typeof createLibrary>, grades: readonly Grade[], now = NOON) {
  let kept: readonly KeptCard[] = [];
  for (const grade of grades) {
    const card = nextOf(deckOf(library, kept, { now }));
    const next = ratedCard(card, grade, now);
    kept = [...kept.filter((each) => each !== card.kept), next].toSorted((a, b) => a.schedule.dueAt - b.schedule.dueAt);
  }
  return kept;
}

describe('a deck', () => {
  it('asks one blank of each sentence before another of one, and facts before terms', async () => {
    const [real] = await realArticles();
    if (real === undefined) throw new Error('The corpus has an article.');
    const cards = cardsOf(real);
    const firsts = cards.slice(0, NEW_A_DAY);
    expect(new Set(firsts.map(({ key }) => key.end)).size).toBe(firsts.length);
    expect(new Set(firsts.map(({ truth }) => truth)).size).toBeGreaterThanOrEqual(5);
    const terms = cards.map(({ asks }) => asks === 'term');
    expect(terms).toEqual(terms.toSorted((a, b) => Number(a) - Number(b)));
    expect(cards.map(({ id }) => id).toSorted()).toEqual([...new Set(cards.map(({ id }) => id))].toSorted());
  });

  it('has so many new cards a day, and new ones the next', async () => {
    const library = createLibrary(await realArticles());
    const kept = reviewed(
      library,
      Array.from({ length: NEW_A_DAY }, () => 'easy' as const),
    );
    const deck = deckOf(library, kept, { now: NOON });
    expect(deck).toMatchObject({ due: 0, fresh: 0, hasMore: true, gone: [] });
    expect(deck.next).toBeUndefined();
    expect(deck.nextDueAt).toBeGreaterThan(NOON + DAY_MS);
    expect(deckOf(library, kept, { now: NOON + DAY_MS })).toMatchObject({ fresh: NEW_A_DAY, next: {} });
  });

  it('asks what is due before what is new, the longest due first', async () => {
    const library = createLibrary(await realArticles());
    const kept = reviewed(library, ['easy', 'good', 'easy']);
    const later = deckOf(library, kept, { now: NOON + 20 * DAY_MS });
    expect(later.due).toBe(3);
    expect(nextOf(later).kept).toBe(kept[0]);
    expect(nextOf(later).kept?.schedule.ratings).toBe(1);
  });

  it('looks for wrong options only of the card that is answered', () => {
    const talks = article('Talks', [
      'Russia praised the new treaty in the strongest words. Envoys from Iran and from Japan left early that day.',
    ]);
    const library = createLibrary([talks]);
    const { item } = nextOf(deckOf(library, [], { now: NOON }));
    expect(item.options).toEqual([]);
    const place = { article: talks.slug, item: item.id };
    expect(cardAt(library, place, [])?.item.options.length).toBeGreaterThan(1);
  });

  it('keeps the cards of an article in every library that has it', () => {
    const pact = article('Pact', ['The pact was signed in Moscow by 14 ministers.']);
    const [one, other] = [1, 2].map(() => deckOf(createLibrary([pact]), [], { now: NOON }).next?.item);
    expect(one).toBeDefined();
    expect(one).toBe(other);
  });

  it('brings what is being learned early once nothing else is left', () => {
    const pact = article('Pact', ['The pact was signed in Moscow by 14 ministers.']);
    const library = createLibrary([pact]);
    const count = cardsOf(pact).length;
    const kept = reviewed(
      library,
      Array.from({ length: count }, () => 'good' as const),
    );
    expect(nextOf(deckOf(library, kept, { now: NOON })).kept).toBe(kept[0]);
    const done = reviewed(
      library,
      Array.from({ length: 2 * count }, () => 'good' as const),
    );
    expect(deckOf(library, done, { now: NOON }).next).toBeUndefined();
  });

  it('drops cards whose sentences were edited, keeps those whose article is away, and passes both over', () => {
    const [pact, clock] = [
      article('Pact', ['The pact was signed in Moscow by 14 ministers.']),
      article('Clock', ['The clock of Berlin stopped after 300 years.']),
    ];
    const library = createLibrary([clock, pact]);
    const count = cardsOf(pact).length + cardsOf(clock).length;
    const kept = reviewed(
      library,
      Array.from({ length: count }, () => 'easy' as const),
    );
    const edited = article('Pact', ['The deal was signed in Moscow by 14 ministers.']);
    const after = deckOf(createLibrary([edited]), kept, { now: NOON + 300 * DAY_MS });
    expect(new Set(after.gone.map(({ article: slug }) => slug))).toEqual(new Set(['pact']));
    expect(after.gone).toHaveLength(cardsOf(pact).length);
    expect(after.due).toBe(0);
  });

  it('knows a card by its place, and no place that is none', () => {
    const pact = article('Pact', ['The pact was signed in Moscow by 14 ministers.']);
    const library = createLibrary([pact]);
    const [item] = cardsOf(pact);
    const place = { article: pact.slug, item: item?.id ?? '' };
    expect(cardAt(library, place, [])).toEqual({ article: pact, item: itemById(pact, library, place.item) });
    expect(cardAt(library, { article: pact.slug, item: 'c1-2' }, [])).toBeUndefined();
    expect(cardAt(createLibrary([]), place, [])).toBeUndefined();
  });
});
