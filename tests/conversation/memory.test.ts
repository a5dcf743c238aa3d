import { describe, expect, it } from 'vitest';
import { createMemory, keptTurn, turnOver } from '../../src/conversation/memory.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { quote } from '../../src/corpus/quote.ts';
import { aMemory } from '../contracts/memory.ts';
import { article } from '../support/articles.ts';

describe('a memory in the process', () => aMemory(async (options) => createMemory(options), 100));

describe('a kept turn', () => {
  const pact = article('Pact', ['The pact was signed in June.', 'It was praised. It was also blamed.']);
  const quotes = pact.passages.map((passage) => quote(pact, passage));
  const turn = { question: 'when?', isFollowUp: false, topics: ['pact'], quotes, more: [] };

  it('holds places instead of words, and finds the words again', () => {
    const kept = keptTurn(turn);
    expect(JSON.stringify(kept)).not.toContain('signed');
    expect(turnOver(kept, createLibrary([pact]))).toEqual(turn);
  });

  it('leaves out what is no longer there', () => {
    const shorter = article('Pact', ['The pact was signed in June.']);
    expect(turnOver(keptTurn(turn), createLibrary([shorter])).quotes.map(({ passage }) => passage)).toEqual([1]);
    expect(turnOver(keptTurn(turn), createLibrary([])).quotes).toEqual([]);
  });
});
