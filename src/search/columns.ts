/**
 * What language work found in every passage, kept in columns: one number array a fact for the whole library, so that
 * ten thousand passages cost a few megabytes, load in one piece and are compared without touching a string.
 *
 *     passageStarts  [0, 2, …]        passage 0 holds sentences 0 and 1
 *     sentenceStarts [0, 5, 9, …]     sentence 0 holds terms 0 to 4
 *     stems          [17, 3, 40, …]   term 0 is vocabulary[17]
 */
import type { Article, Passage } from '../corpus/article.ts';
import { type AnswerKinds, answerKindsOf } from '../language/answer-kinds.ts';
import { type Token, tokenise, type WordClass } from '../language/tokens.ts';

/** One passage with the article that it belongs to: what a search gives back. */
export interface Unit {
  readonly article: Article;
  readonly passage: Passage;
}

/** Every passage of the articles, in order: what an index is built over. */
export function unitsOf(articles: readonly Article[]): readonly Unit[] {
  return articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
}

export interface Columns {
  /** Stems and lemmas by their number. */
  readonly vocabulary: readonly string[];
  /** For each vocabulary entry, how many passages hold it as a stem. */
  readonly passageFrequency: Uint32Array;
  /** For each passage, its first sentence; one entry more than there are passages. */
  readonly passageStarts: Uint32Array;
  /** For each sentence, its first term; one entry more than there are sentences. */
  readonly sentenceStarts: Uint32Array;
  /** For each sentence, the kinds of answer it holds, as a bit set. */
  readonly answerKinds: Uint16Array;
  /** For each content term: its stem and lemma by number, its word class, and its place among its passage's tokens. */
  readonly stems: Uint32Array;
  readonly lemmas: Uint32Array;
  readonly classes: Uint8Array;
  readonly places: Uint16Array;
}

const WORD_CLASSES: readonly WordClass[] = ['other', 'noun', 'name', 'verb', 'adjective', 'number'];

/** The number that stands for a word class in {@link Columns.classes}. */
export function classCode(wordClass: WordClass): number {
  return WORD_CLASSES.indexOf(wordClass);
}

/** The terms of one passage as they are indexed. */
export interface PassageTerms {
  readonly stems: readonly string[];
  readonly lemmas: readonly string[];
  /** Neighbouring content words of one sentence, joined by a space. */
  readonly bigrams: readonly string[];
}

/** Collects passages one by one; `add` gives the passage's terms for the inverted index, `finish` the columns. */
export function columnsBuilder(): { add: (unit: Unit) => PassageTerms; finish: () => Columns } {
  const vocabulary: string[] = [];
  const numbers = new Map<string, number>();
  const passageFrequency: number[] = [];
  const passageStarts: number[] = [0];
  const sentenceStarts: number[] = [0];
  const answerKinds: AnswerKinds[] = [];
  const columns = { stems: [] as number[], lemmas: [] as number[], classes: [] as number[], places: [] as number[] };

  const numberOf = (term: string): number => {
    const known = numbers.get(term);
    if (known !== undefined) return known;
    numbers.set(term, vocabulary.length);
    passageFrequency.push(0);
    return vocabulary.push(term) - 1;
  };

  const addTerm = (token: Token, place: number): void => {
    columns.stems.push(numberOf(token.stem));
    columns.lemmas.push(numberOf(token.lemma));
    columns.classes.push(classCode(token.wordClass));
    columns.places.push(place);
  };

  return {
    add({ article, passage }) {
      const terms = { stems: [] as string[], lemmas: [] as string[], bigrams: [] as string[] };
      let place = 0;
      for (const sentence of passage.sentences) {
        const tokens = tokenise(article.text.slice(sentence.start, sentence.end));
        const content = tokens.filter(({ isContent }) => isContent);
        for (const [index, token] of tokens.entries()) if (token.isContent) addTerm(token, place + index);
        place += tokens.length;
        for (const { stem } of content) terms.stems.push(stem);
        for (const { lemma } of content) terms.lemmas.push(lemma);
        terms.bigrams.push(...bigramsOf(content));
        answerKinds.push(answerKindsOf(tokens));
        sentenceStarts.push(columns.stems.length);
      }
      passageStarts.push(sentenceStarts.length - 1);
      for (const stem of new Set(terms.stems)) {
        const number = numberOf(stem);
        passageFrequency[number] = (passageFrequency[number] ?? 0) + 1;
      }
      return terms;
    },
    finish: () => ({
      vocabulary,
      passageFrequency: Uint32Array.from(passageFrequency),
      passageStarts: Uint32Array.from(passageStarts),
      sentenceStarts: Uint32Array.from(sentenceStarts),
      answerKinds: Uint16Array.from(answerKinds),
      stems: Uint32Array.from(columns.stems),
      lemmas: Uint32Array.from(columns.lemmas),
      classes: Uint8Array.from(columns.classes),
      places: Uint16Array.from(columns.places),
    }),
  };
}

/** Pairs of neighbouring content words, stop words between them passed over. */
function bigramsOf(content: readonly Token[]): readonly string[] {
  return content.slice(1).map(({ stem }, index) => `${content[index]?.stem} ${stem}`);
}
