/** Does the language work on passages, once, and files what it finds in columns. */
import { type AnswerKinds, answerKindsOf } from '../language/answer-kinds.ts';
import { mentionsIn } from '../language/names.ts';
import { type Token, tokenise } from '../language/tokens.ts';
import { bigramTerm, type Columns, classCode, countryTerm, type Unit } from './columns.ts';

/** The terms of one passage as they are indexed. */
export interface PassageTerms {
  readonly stems: readonly string[];
  /** Those that differ from their stem: the others would say the same twice. */
  readonly lemmas: readonly string[];
  /** Neighbouring content words of one sentence, stop words between them passed over; see {@link bigramTerm}. */
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
  const countryStarts: number[] = [0];
  const countries: number[] = [];
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
        for (const { lemma, stem } of content) if (lemma !== stem) terms.lemmas.push(lemma);
        for (const [at, { stem }] of content.slice(1).entries()) {
          terms.bigrams.push(bigramTerm(numberOf(content[at]?.stem ?? ''), numberOf(stem)));
        }
        for (const { country } of mentionsIn(tokens)) {
          terms.stems.push(countryTerm(country));
          countries.push(numberOf(countryTerm(country)));
        }
        countryStarts.push(countries.length);
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
      countryStarts: Uint32Array.from(countryStarts),
      countries: Uint32Array.from(countries),
      stems: Uint32Array.from(columns.stems),
      lemmas: Uint32Array.from(columns.lemmas),
      classes: Uint8Array.from(columns.classes),
      places: Uint16Array.from(columns.places),
    }),
  };
}
