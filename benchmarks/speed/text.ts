/** Generated prose: distinct passages and questions over a vocabulary with the skew of a language. Deterministic. */
import type { Article } from '../../src/corpus/article.ts';
import { segment } from '../../src/corpus/segment.ts';
import { slugOf } from '../../src/corpus/slug.ts';

const SYLLABLES = 'ba ker ton lin mo ra vel st en cor di pra sha ul ner ga pol ti fen mar os ic al um tre'.split(' ');
const STOP_WORDS = 'the of in and to a was by for with on that'.split(' ');
const VOCABULARY = 12_000;
const PASSAGES_AN_ARTICLE = 20;
const SENTENCES_A_PASSAGE = 5;

export interface Prose {
  /** Articles with so many passages in all. */
  readonly articles: (passages: number) => readonly Article[];
  readonly questions: (count: number) => readonly string[];
}

/** Prose from a seed: the same seed gives the same words. */
export function prose(seed: number): Prose {
  let state = seed;
  /** A linear congruential generator (Numerical Recipes, 3rd ed., §7.1): 0 to below 1. */
  const random = (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
  const pick = <T>(list: readonly T[], place = random()): T | undefined => list[Math.floor(place * list.length)];
  const words = Array.from({ length: VOCABULARY }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join(''),
  );
  // The cube makes few words frequent and most rare, about as Zipf's law has it.
  const word = (): string => pick(words, random() ** 3) ?? '';
  const sentence = (): string => {
    const length = 10 + Math.floor(random() * 14);
    const text = Array.from({ length }, (_, at) => (at % 3 === 2 ? pick(STOP_WORDS) : word())).join(' ');
    return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
  };
  const paragraph = (): string => Array.from({ length: SENTENCES_A_PASSAGE }, sentence).join(' ');

  return {
    articles: (passages) =>
      Array.from({ length: passages / PASSAGES_AN_ARTICLE }, (_, at) =>
        segment(slugOf(`article ${at}`), {
          title: `About ${word()} and ${word()}`,
          pieces: Array.from({ length: PASSAGES_AN_ARTICLE }, () => ({ kind: 'paragraph', text: paragraph() })),
          imprint: {},
        }),
      ),
    questions: (count) =>
      Array.from({ length: count }, () => `What ${word()} was the ${word()} of ${word()} in ${word()}?`),
  };
}
