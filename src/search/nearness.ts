/** How near in meaning the words of a library are to those of a question, by their word vectors. */
import { wordRow, wordSimilarity } from '../language/word-vectors.ts';

/** For a word by its vocabulary number: its nearness to each term, 0 to 1 for the word itself; empty when near to none. */
export type Nearness = (number: number) => readonly number[];

/** Two words taken at random reach this cosine in one of ten cases: up to here they say nothing of each other. */
const NEAR_FROM = 0.25;
const FAR: readonly number[] = [];

/** Compares questions with one library: its words are looked up once, and each is compared only when it is met. */
export function nearnessOver(vocabulary: readonly string[]): (lemmas: readonly string[]) => Nearness {
  const rows = Int32Array.from(vocabulary, wordRow);

  return (lemmas) => {
    const terms = lemmas.map(wordRow);
    const compare = (row: number): readonly number[] => {
      const near = terms.map((term) => Math.max(0, (wordSimilarity(term, row) - NEAR_FROM) / (1 - NEAR_FROM)));
      return near.some((value) => value > 0) ? near : FAR;
    };
    // By vocabulary number, where in `met` a word's nearness is. To keep it there by that number would leave gaps, and
    // an array with gaps is a hash table: this took a sixth of a question.
    const places = new Uint32Array(vocabulary.length);
    const met: (readonly number[] | undefined)[] = [undefined];
    return (number) => {
      const row = rows[number] ?? -1;
      if (row < 0) return FAR;
      let near = met[places[number] ?? 0];
      if (near === undefined) {
        near = compare(row);
        places[number] = met.push(near) - 1;
      }
      return near;
    };
  };
}
