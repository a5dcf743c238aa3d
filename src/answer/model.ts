/** The learned numbers, once for words alone and once with the sentence encoder; `weights.json` tells where they are from. */
import type { Logistic } from './logistic.ts';
import { inOrder, type Weights } from './rank.ts';
import weights from './weights.json' with { type: 'json' };

export interface Model {
  /** Weights of the features that order candidates. */
  readonly ranking: Float64Array;
  /** Whether the text is about what is asked, and whether it says it: each a logistic model of the best candidate. */
  readonly onTopic: Logistic;
  readonly said: Logistic;
  /** Whether a match is right, by `measuresOfMatch`. */
  readonly right: Logistic;
  /** From which confidence a match is shown, and from which chance to be right it is strong. */
  readonly partialFrom: number;
  readonly strongFrom: number;
}

interface StoredLogistic {
  readonly bias: number;
  readonly features: Weights;
}

interface StoredModel {
  readonly ranking: Weights;
  readonly support: {
    readonly partialFrom: number;
    readonly strongFrom: number;
    readonly onTopic: StoredLogistic;
    readonly said: StoredLogistic;
    readonly right: { readonly bias: number; readonly confidence: number; readonly margin: number };
  };
}

/** For questions compared by their words alone. */
export const WORDS: Model = modelOf(weights.words);
/** For questions whose meaning is compared as well. */
export const MEANING: Model = modelOf(weights.meaning);

function modelOf({ ranking, support }: StoredModel): Model {
  const logistic = ({ bias, features }: StoredLogistic): Logistic => ({ bias, weights: inOrder(features) });
  return {
    ranking: inOrder(ranking),
    onTopic: logistic(support.onTopic),
    said: logistic(support.said),
    right: { bias: support.right.bias, weights: Float64Array.of(support.right.confidence, support.right.margin) },
    partialFrom: support.partialFrom,
    strongFrom: support.strongFrom,
  };
}
