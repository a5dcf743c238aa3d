/** The learned numbers, once for words alone and once with the sentence encoder; `weights.json` tells where they are from. */
import { inOrder, type Weights } from './rank.ts';
import weights from './weights.json' with { type: 'json' };

export interface Model {
  /** Weights of the features that order candidates. */
  readonly ranking: Float64Array;
  /** The logistic model of whether the best candidate answers. */
  readonly support: { readonly bias: number; readonly weighting: Float64Array };
  /** From which confidence a match is partial, and from which strong. */
  readonly partialFrom: number;
  readonly strongFrom: number;
}

interface StoredModel {
  readonly ranking: Weights;
  readonly support: {
    readonly bias: number;
    readonly partialFrom: number;
    readonly strongFrom: number;
    readonly features: Weights;
  };
}

/** For questions compared by their words alone. */
export const WORDS: Model = modelOf(weights.words);
/** For questions whose meaning is compared as well. */
export const MEANING: Model = modelOf(weights.meaning);

function modelOf({ ranking, support: { bias, partialFrom, strongFrom, features } }: StoredModel): Model {
  return { ranking: inOrder(ranking), support: { bias, weighting: inOrder(features) }, partialFrom, strongFrom };
}
