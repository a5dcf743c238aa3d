/** The one wink instance. Only the tokeniser, sentence ends and parts of speech are switched on: the rest costs time. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type ItsFunction } from 'wink-nlp';

export const wink = winkNLP(model, ['sbd', 'pos']);

const { its: own } = wink;

/** What can be asked of a token. */
export const its = {
  partOfSpeech: own.pos,
  isStopWord: own.stopWordFlag,
  // Proof: wink calls these with (index, document, add-ons); its declared type of a token function has a cache between.
  lemma: own.lemma as unknown as ItsFunction<string>,
  stem: own.stem as unknown as ItsFunction<string>,
};
