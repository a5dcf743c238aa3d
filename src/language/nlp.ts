/** The one wink instance: text in, sentences and tokens with offsets out. */
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import type { Span } from './span.ts';

const wink = winkNLP(model);

/**
 * The sentences of one paragraph, in order, without the white space between them. Ends are told from the stops in
 * "U.S.", "p.m.", "3.5", initials and abbreviations, and a quotation keeps its closing mark.
 */
export function splitSentences(text: string): readonly Span[] {
  let cursor = 0;
  return wink
    .readDoc(text)
    .sentences()
    .out()
    .map((sentence) => {
      const start = text.indexOf(sentence, cursor);
      cursor = start + sentence.length;
      return { start, end: cursor };
    });
}
