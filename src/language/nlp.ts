/** The one wink: only its tokeniser, sentence ends and parts of speech are switched on, as the rest costs time. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsFunction } from 'wink-nlp';

/** The words that wink knows, and where in its list they stand. */
interface Lexemes {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}

let lexemes: Lexemes = { list: [], hash: {} };
const core = (): unknown => {
  // Proof: wink-nlp itself calls it so, and reads and fills these two.
  const loaded = (model.core as () => { readonly features: { readonly lexeme: Lexemes } })();
  lexemes = loaded.features.lexeme;
  return loaded;
};
const wink = winkNLP({ ...model, core }, ['sbd', 'pos']);

/** Read the same wherever it stands. */
const PLAIN = /^[\p{L}\p{N}]+$/u;

/**
 * What wink makes of a text, the same whatever it read before. By itself it learns: from "it is China's, not ours" on it
 * would take "China's" for one word, so that one person's question changed how all others are read. Plain words may stay:
 * to learn each anew doubles the time of a text in which all are unknown.
 */
export function read(text: string): Document {
  const { list, hash } = lexemes;
  const before = list.length;
  const document = wink.readDoc(text);
  for (const word of list.slice(before)) if (!PLAIN.test(word)) delete hash[word];
  return document;
}

const { its: own } = wink;

/** What can be asked of a token. */
export const its = {
  partOfSpeech: own.pos,
  isStopWord: own.stopWordFlag,
  // Proof: wink calls these with (index, document, add-ons); its declared type of a token function has a cache between.
  lemma: own.lemma as unknown as ItsFunction<string>,
  stem: own.stem as unknown as ItsFunction<string>,
};
