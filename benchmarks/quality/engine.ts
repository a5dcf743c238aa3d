/** The engine over the articles of a set. */
import { type Answerer, createAnswerer } from '../../src/answer/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Encoder, Vector } from '../../src/language/encoder.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex, type SearchIndex } from '../../src/search/lunr-index.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import type { QuestionSet } from './sets.ts';

/** A set is asked and its dialogues are played, with the encoder and without, over one index. */
const indexes = new WeakMap<readonly Article[], Promise<SearchIndex>>();

/** With the encoder, whose vectors are kept for the next run, or with words alone. */
export async function answererOver({ name, articles }: QuestionSet, encoder: Encoder | undefined): Promise<Answerer> {
  const making = indexes.get(articles) ?? buildIndex(unitsOf(articles));
  indexes.set(articles, making);
  const index = await making;
  const meaning = encoder && {
    encoder,
    vectors: await cachedVectors(sentencesOf(index.units), encoder, `data/benchmarks/${name}`),
  };
  return createAnswerer(index, () => meaning);
}

/** The encoder with a memory: sets share passages and questions, and each text is encoded once. */
export function remembering(encoder: Encoder): Encoder {
  const known = new Map<string, Vector>();
  return {
    ...encoder,
    async encode(texts) {
      const wanted = [...new Set(texts)].filter((text) => !known.has(text));
      const made = await encoder.encode(wanted);
      for (const [at, vector] of made.entries()) known.set(wanted[at] ?? '', vector);
      return texts.map((text) => known.get(text) ?? new Float32Array());
    },
  };
}
