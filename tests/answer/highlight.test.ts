import { describe, expect, it } from 'vitest';
import { highlight } from '../../src/answer/highlight.ts';
import { ANSWER_KIND } from '../../src/language/answer-kinds.ts';
import { analyseQuestion } from '../../src/language/question.ts';

/** The words in bold of a sentence that answers a question. */
function bold(sentence: string, question: string): readonly string[] {
  const { terms, expected } = analyseQuestion(question);
  const spans = highlight(sentence, terms, expected === undefined ? 0 : ANSWER_KIND[expected]);
  return spans.map(({ start, end }) => sentence.slice(start, end));
}

describe('the words that answer', () => {
  it('are what was said, without who said it', () => {
    expect(bold('Experts speculate that the delay stems from fear of the cost.', 'Why the delay?')).toEqual([
      'the delay stems from fear of the cost',
    ]);
  });

  it('are the clause that holds the words asked about', () => {
    expect(
      bold('The dam broke in the night, and the town was flooded within an hour.', 'How fast was the town flooded?'),
    ).toEqual(['and the town was flooded within an hour']);
  });

  it('are the clause with the kind of answer asked for', () => {
    expect(
      bold(
        'The school in the old town, founded by the queen in 1848, still stands.',
        'When was the school founded?',
      )[0],
    ).toContain('1848');
  });

  it('are the whole of a short sentence, without its stop', () => {
    expect(bold('The dam broke.', 'What broke?')).toEqual(['The dam broke']);
  });

  it('are none where there are no words', () => {
    expect(bold('…', 'what?')).toEqual([]);
  });
});
