/** The engine over the articles of a set. */
import { type Answerer, createAnswerer } from '../../src/answer/answer.ts';
import type { Encoder } from '../../src/language/encoder.ts';
import { sentencesOf, unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { cachedVectors } from '../../src/search/vector-cache.ts';
import type { QuestionSet } from './sets.ts';

/** With the encoder, whose vectors are kept for the next run, or with words alone. */
export async function answererOver({ name, articles }: QuestionSet, encoder: Encoder | undefined): Promise<Answerer> {
  const index = await buildIndex(unitsOf(articles));
  const meaning = encoder && {
    encoder,
    vectors: await cachedVectors(sentencesOf(index.units), encoder, `data/benchmarks/${name}`),
  };
  return createAnswerer(index, () => meaning);
}
