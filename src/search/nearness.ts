/** How near in meaning the words of a library are to those of a question, by their word vectors. */
import { wordRow, wordSimilarity } from '../language/word-vectors.ts';

/** For a word by its vocabulary number: its nearness to each term, 0 to 1 for the word itself. */
export type Nearness = (number: number) => readonly number[];

/** Two words taken at random reach this cosine in one of ten cases: up to here they say nothing of each other. */
const NEAR_FROM = 0.25;

/** Compares questions with one library: its words are looked up once, and each is compared only when it is met. */
export function nearnessOver(vocabulary: readonly string[]): (lemmas: readonly string[]) => Nearness {
  const rows = Int32Array.from(vocabulary, wordRow);

  return (lemmas) => {
    const termRows = lemmas.map(wordRow);
    const known: (readonly number[] | undefined)[] = [];
    return (number) => {
      let near = known[number];
      if (near === undefined) {
        const row = rows[number] ?? -1;
        near = termRows.map((term) => Math.max(0, (wordSimilarity(term, row) - NEAR_FROM) / (1 - NEAR_FROM)));
        known[number] = near;
      }
      return near;
    };
  };
}
