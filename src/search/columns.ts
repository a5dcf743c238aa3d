/**
 * What language work found in every passage, kept in columns: one number array a fact for the whole library, so that
 * ten thousand passages cost a few megabytes, load in one piece and are compared without touching a string.
 *
 *     passageStarts  [0, 2, …]        passage 0 holds sentences 0 and 1
 *     sentenceStarts [0, 5, 9, …]     sentence 0 holds terms 0 to 4
 *     stems          [17, 3, 40, …]   term 0 is vocabulary[17]
 */
import type { Article, Passage, Span } from '../corpus/article.ts';
import type { WordClass } from '../language/tokens.ts';

/** One passage with the article that it belongs to: what a search gives back. */
export interface Unit {
  readonly article: Article;
  readonly passage: Passage;
}

/** Every passage of the articles, in order: what an index is built over. */
export function unitsOf(articles: readonly Article[]): readonly Unit[] {
  return articles.flatMap((article) => article.passages.map((passage) => ({ article, passage })));
}

/** The words of every sentence of the units, in the order in which the columns number them. */
export function sentencesOf(units: readonly Unit[]): readonly string[] {
  return units.flatMap(({ article, passage }) =>
    passage.sentences.map(({ start, end }) => article.text.slice(start, end)),
  );
}

/** Where a sentence of a passage stands in its article, by the numbers of both. */
export function spanOf(
  { units, columns }: { readonly units: readonly Unit[]; readonly columns: Columns },
  unit: number,
  sentence: number,
): Span | undefined {
  return units[unit]?.passage.sentences[sentence - (columns.passageStarts[unit] ?? 0)];
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
  /** For each sentence, its first mention of a country; one entry more than there are sentences. */
  readonly countryStarts: Uint32Array;
  /** For each mention, the vocabulary number of its country's {@link countryTerm}. */
  readonly countries: Uint32Array;
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

/** The vocabulary entry for every mention of a country, whatever it is called there; no word begins like it. */
export function countryTerm(country: string): string {
  return `@${country.toLowerCase()}`;
}

/** Three digits to the base of 32. */
const BIGRAM_BITS = 15;

/**
 * The index's entry for two neighbouring words, by their numbers in the vocabulary: a hash of three characters. Most
 * pairs stand in one passage alone and Lunr keeps objects for every term and letter, so that the pairs written out took
 * ten times the memory of all words. Two pairs that share a hash add a candidate; measuring tells them apart.
 */
export function bigramTerm(first: number, second: number): string {
  // Multiplicative hashing (Knuth, The Art of Computer Programming, vol. 3, §6.4): the highest bits mix best.
  const mixed = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return (mixed >>> (32 - BIGRAM_BITS)).toString(32).padStart(3, '0');
}
