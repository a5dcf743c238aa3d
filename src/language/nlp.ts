/** The one wink: only its tokeniser, sentence ends and parts of speech are switched on, as the rest costs time. */
import model from 'wink-eng-lite-web-model';
import winkNLP, { type Document, type ItsFunction } from 'wink-nlp';

/** The words that wink knows, and where in its list they stand. */
interface Lexemes {
  readonly list: readonly string[];
  readonly hash: Record<string, number>;
}

/** What wink met stays in its list for good, 50 bytes a word; after so many it is started anew, which takes 0.1 s. */
const MAX_MET = 200_000;

function startWink() {
  let lexemes: Lexemes = { list: [], hash: {} };
  const core = (): unknown => {
    // Proof: wink-nlp itself calls it so, and reads and fills these two.
    const loaded = (model.core as () => { readonly features: { readonly lexeme: Lexemes } })();
    lexemes = loaded.features.lexeme;
    return loaded;
  };
  const wink = winkNLP({ ...model, core }, ['sbd', 'pos']);
  return { wink, ...lexemes, known: lexemes.list.length };
}

let started = startWink();

/**
 * What wink makes of a text, the same whatever it read before. By itself it learns: from "it is China's, not ours" on it
 * would take "China's" for one word, so that one person's question changed how all others are read.
 */
export function read(text: string): Document {
  if (started.list.length - started.known > MAX_MET) started = startWink();
  const { wink, list, hash } = started;
  const before = list.length;
  const document = wink.readDoc(text);
  for (const word of list.slice(before)) delete hash[word];
  return document;
}

const { its: own } = started.wink;

/** What can be asked of a token. */
export const its = {
  partOfSpeech: own.pos,
  isStopWord: own.stopWordFlag,
  // Proof: wink calls these with (index, document, add-ons); its declared type of a token function has a cache between.
  lemma: own.lemma as unknown as ItsFunction<string>,
  stem: own.stem as unknown as ItsFunction<string>,
};
