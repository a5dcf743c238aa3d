/** A question set against a library's vocabulary: how rare each term is and which indexed words count as that term. */
import { ANSWER_KIND, type AnswerKind, type AnswerKinds } from '../language/answer-kinds.ts';
import type { Question } from '../language/question.ts';
import type { QuestionForm } from '../language/question-forms.ts';
import { similarWordsOf } from '../language/similar-words.ts';
import { spellingOver } from '../language/spelling.ts';
import { tokenise, type WordClass } from '../language/tokens.ts';
import { bigramTerm, type Columns, countryTerm } from './columns.ts';
import { type Nearness, nearnessOver } from './nearness.ts';
import type { Clause } from './postings.ts';

/** A distinct content word of the question. */
export interface QueryTerm {
  /** As it stands in the question. */
  readonly text: string;
  readonly wordClass: WordClass;
  /** Inverse document frequency over passages; a term that no passage holds is as rare as one that one holds. */
  readonly idf: number;
  /** How much it counts; 1 where it was asked. */
  readonly weight: number;
  /** The kind of answer that it only names ("which year"). */
  readonly names: AnswerKind | undefined;
}

/** What counts as a term: the term's place in {@link Query.terms} and how well, up to 1 for the word itself. */
export interface Match {
  readonly term: number;
  readonly weight: number;
}

export interface Query {
  readonly terms: readonly QueryTerm[];
  /** Sum of the terms' idf: the mass that a full answer would cover. */
  readonly mass: number;
  /** By vocabulary number. */
  readonly matches: ReadonlyMap<number, Match>;
  /** By the vocabulary number of a country that the question names: the terms that any name of it matches. */
  readonly countries: ReadonlyMap<number, readonly number[]>;
  /** Words of the question that were probably misspelt, each with the library's word for it. */
  readonly respelt: ReadonlyMap<string, string>;
  /** How near in meaning words of the library are to the terms. */
  readonly nearness: Nearness;
  /** The forms in which it asks. */
  readonly forms: ReadonlySet<QuestionForm>;
  /** The kind of answer asked for, as a bit; 0 when the question does not tell. */
  readonly expected: AnswerKinds;
  /** What to look up: each with the field it stands in and its weight. */
  readonly clauses: readonly Clause[];
}

/** A word that only looks like the one asked for counts for less than the likeness says. */
const SIMILAR_WEIGHT = 0.8;
/** Another name of the same country, or its capital for its government. */
export const COUNTRY_WEIGHT = 0.8;

/** Turns questions into queries over one library. Built once, when the index is. */
export function queryMaker({ vocabulary, passageFrequency, passageStarts }: Columns): (question: Question) => Query {
  const numbers = new Map(vocabulary.map((word, number) => [word, number]));
  const similarTo = similarWordsOf(vocabulary);
  const meantBy = spellingOver(vocabulary);
  const nearnessTo = nearnessOver(vocabulary);
  const passages = passageStarts.length - 1;

  /** Robertson and Spärck Jones's weight as BM25 uses it, kept above zero by the 1. */
  const idfOf = (number: number | undefined): number => {
    const frequency = number === undefined ? 0 : (passageFrequency[number] ?? 0);
    return Math.log(1 + (passages - frequency + 0.5) / (Math.max(frequency, 1) + 0.5));
  };

  /** The number of a word's stem: passages are looked up by stems, and the vocabulary has lemmas as well. */
  const stemOf = (number: number | undefined): number | undefined => {
    if (number === undefined) return undefined;
    const [token] = tokenise(vocabulary[number] ?? '');
    return numbers.get(token?.stem ?? '') ?? number;
  };

  return ({ terms: words, countries: named, expected, forms }) => {
    const terms: QueryTerm[] = [];
    const lemmas: string[] = [];
    const respelt = new Map<string, string>();
    const matches = new Map<number, Match>();
    const clauses: Clause[] = [];
    const seen = new Set<string>();
    let previous: number | undefined;
    for (const { text, stem, lemma, wordClass, weight: own, names } of words) {
      const mended = numbers.has(stem) ? undefined : meantBy(lemma);
      const number = numbers.get(stem) ?? stemOf(mended);
      if (mended !== undefined) respelt.set(text, vocabulary[mended] ?? text);
      if (previous !== undefined && number !== undefined) {
        clauses.push({ term: bigramTerm(previous, number), field: 'bigrams', weight: 1 });
      }
      previous = number;
      if (seen.has(stem)) continue;
      seen.add(stem);
      const term = terms.push({ text, wordClass, idf: idfOf(number) * own, weight: own, names }) - 1;
      lemmas.push(respelt.get(text) ?? lemma);
      clauses.push({ term: number === undefined ? stem : (vocabulary[number] ?? stem), field: 'stems', weight: own });
      if (lemma !== stem) clauses.push({ term: lemma, field: 'lemmas', weight: own });
      for (const form of [number, mended, numbers.get(lemma)]) {
        if (form !== undefined) matches.set(form, { term, weight: 1 });
      }
      for (const { number: form, likeness } of similarTo(stem)) {
        const weight = SIMILAR_WEIGHT * likeness;
        if ((matches.get(form)?.weight ?? 0) >= weight) continue;
        matches.set(form, { term, weight });
        // A word that the library has finds its passages by itself; to look up its relatives too would cost more than
        // all the rest, and the passages that it finds are measured against them anyway.
        if (number === undefined) clauses.push({ term: vocabulary[form] ?? '', field: 'stems', weight });
      }
    }
    const countries = new Map<number, readonly number[]>();
    for (const { country, terms: naming } of named) {
      const number = numbers.get(countryTerm(country));
      if (number === undefined) continue;
      const texts = new Set(naming.map(({ text }) => text));
      const indexes = [...terms.keys()].filter((term) => texts.has(terms[term]?.text ?? ''));
      countries.set(number, indexes);
      clauses.push({ term: countryTerm(country), field: 'stems', weight: COUNTRY_WEIGHT });
      for (const term of indexes) {
        // "DPRK" may stand nowhere in a library that speaks of North Korea on every page: it is as common as that.
        const known = terms[term];
        if (known !== undefined && !isKnown(matches, term))
          terms[term] = { ...known, idf: idfOf(number) * known.weight };
      }
    }
    return {
      terms,
      countries,
      mass: terms.reduce((sum, { idf }) => sum + idf, 0),
      matches,
      respelt,
      nearness: nearnessTo(lemmas),
      forms,
      expected: expected === undefined ? 0 : ANSWER_KIND[expected],
      // Lunr reads a star inside a term as a wildcard, also where the query is built by program.
      clauses: distinct(clauses.filter(({ term }) => !term.includes('*'))),
    };
  };
}

/** Each term once a field: Lunr would score a term given twice as two. */
function distinct(clauses: readonly Clause[]): readonly Clause[] {
  return [
    ...new Map(clauses.toReversed().map((clause) => [`${clause.field} ${clause.term}`, clause])).values(),
  ].toReversed();
}

function isKnown(matches: ReadonlyMap<number, Match>, term: number): boolean {
  return [...matches.values()].some((match) => match.term === term && match.weight === 1);
}
