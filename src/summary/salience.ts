/** How much a sentence carries of its article: its place in the graph of sentences that say alike. */
import type { Sentence } from './sentences.ts';

/** What is no whole sentence (an item of a list, a cut piece) says little by itself. */
const FRAGMENT_SHARE = 0.4;

/**
 * Of each sentence, 0 to 1: the sum of its {@link likeness} to all others, beside the largest such sum. This is degree
 * centrality in the graph of Erkan and Radev 2004, "LexRank: Graph-based Lexical Centrality as Salience in Text
 * Summarization", without a threshold and with Dice's coefficient for edges. Their walk over the graph (PageRank) does
 * no better here (docs/summaries.md).
 *
 * Sums over sentences that share a word, by lists of postings: 5,000 sentences take some 100 ms, and not 25 million
 * comparisons.
 */
export function salienceOf(sentences: readonly Sentence[]): Float64Array {
  const postings = new Map<number, Map<number, number>>();
  for (const [at, { stems }] of sentences.entries()) {
    for (const stem of stems) {
      const counts = postings.get(stem) ?? new Map<number, number>();
      counts.set(at, (counts.get(at) ?? 0) + 1);
      postings.set(stem, counts);
    }
  }
  const degrees = Float64Array.from(sentences, (sentence, at) => {
    const shared = new Map<number, number>();
    for (const stem of sentence.distinct) {
      const counts = postings.get(stem) ?? new Map<number, number>();
      const own = counts.get(at) ?? 0;
      for (const [other, count] of counts) {
        if (other !== at) shared.set(other, (shared.get(other) ?? 0) + own + count);
      }
    }
    let degree = 0;
    for (const [other, count] of shared) {
      degree += count / (sentence.stems.length + (sentences[other]?.stems.length ?? 0));
    }
    return sentence.isWhole ? degree : degree * FRAGMENT_SHARE;
  });
  const most = degrees.reduce((largest, degree) => Math.max(largest, degree), 0);
  return most === 0 ? degrees : degrees.map((degree) => degree / most);
}
