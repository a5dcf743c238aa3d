import { describe, expect, it } from 'vitest';
import { questionFrom, suggestQuestions } from '../../src/conversation/suggestions.ts';
import { houseOf, realArticles } from '../support/house.ts';

describe('a question made from a sentence', () => {
  it.each([
    ['China rejects allegations of an alliance.', 'What does China reject?'],
    ['Beijing wants to keep the peace.', 'What does Beijing want to do?'],
    ['The council has approved a new bridge.', 'What has the council approved?'],
    ['The company installed new lamps.', 'What did the company install?'],
  ])('%s → %s', (sentence, question) => {
    expect(questionFrom(sentence)).toBe(question);
  });

  it.each([
    'It rejects all of that.',
    'However, many left early.',
    'The trams run to Cologne.',
    'Rain.',
    '',
    "The council's works department had a form.",
    'News of the repair reached the council.',
  ])('is not made from %j', (sentence) => {
    expect(questionFrom(sentence)).toBeUndefined();
  });
});

describe('suggested questions', () => {
  it('are up to three that the article answers from the passage that they were made from', async () => {
    const articles = await realArticles();
    const { answerer } = await houseOf(articles);
    const suggestions = await suggestQuestions(articles, answerer);
    expect(suggestions).toHaveLength(3);
    for (const { question, passage } of suggestions) {
      const result = await answerer.answer(question);
      expect(result.kind === 'answer' && result.excerpts[0]?.quote.passage).toBe(passage);
    }
  });
});
