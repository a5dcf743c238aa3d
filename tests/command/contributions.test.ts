import { describe, expect, it } from 'vitest';
import { contributionsOf } from '../../src/command/contributions.ts';
import type { Reply } from '../../src/command/reply.ts';
import { quote } from '../../src/corpus/quote.ts';
import { article } from '../support/articles.ts';
import { caller } from '../support/house.ts';

const pact = article('Pact', ['It was signed.', 'It was praised.']);
const clock = article('Clock', ['The clock stopped.']);
const [first, second, other] = [pact, clock].flatMap((each) => each.passages.map((passage) => quote(each, passage)));
if (first === undefined || second === undefined || other === undefined) throw new Error('There are three passages.');
const running = { caller: caller(), discussion: { article: pact.slug, startedBy: 'ann', startedAt: 0 } };
const shown = (quotes: readonly (typeof first)[], more: Partial<Reply> = {}): Reply => ({
  kind: 'passage',
  blocks: quotes.map((each) => ({ kind: 'quote', quote: each, highlights: [] })),
  ...more,
});

describe('what a reply adds to a discussion', () => {
  it('is each question that it takes up, with the passages of the discussed article that answer it', () => {
    const asked = [
      { question: 'Who signed it?', quotes: [first, first, other] },
      { question: 'Why?', quotes: [] },
    ];
    expect(contributionsOf(shown([first, other], { kind: 'answer', asked }), running)).toEqual([
      { kind: 'question', what: 'Who signed it?', passages: [1] },
      { kind: 'open', what: 'Why?', passages: [] },
    ]);
  });

  it('is what it shows of the discussed article, each passage once', () => {
    expect(contributionsOf(shown([second, first, second, other]), running)).toEqual([
      { kind: 'passage', what: '', passages: [2, 1] },
    ]);
    expect(contributionsOf(shown([other]), running)).toEqual([]);
    expect(contributionsOf(shown([]), running)).toEqual([]);
  });

  it('is that someone moved on, with a prompt', () => {
    expect(contributionsOf(shown([first], { kind: 'discussion' }), running)).toEqual([
      { kind: 'turn', what: '', passages: [] },
    ]);
  });

  it('is nothing where no discussion runs', () => {
    expect(contributionsOf(shown([first]), { caller: caller() })).toEqual([]);
  });

  it('is nothing that the others do not see', () => {
    const alone = { ...running, caller: caller('test', { isPrivate: true }) };
    expect(contributionsOf(shown([first], { audience: 'asker' }), running)).toEqual([]);
    expect(contributionsOf(shown([first]), alone)).toEqual([]);
    expect(contributionsOf(shown([first], { audience: 'everyone' }), alone)).toHaveLength(1);
  });
});
