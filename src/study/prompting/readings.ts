/** The sentences of an article as the study room reads them: words, names, weight, and how much must be quoted of each. */
import type { Article, Passage, Span } from '../../corpus/article.ts';
import type { Token } from '../../language/tokens.ts';
import { hangsInTheAir } from '../../summary/hanging.ts';
import { namesIn, type PlacedMention, termsIn } from '../../summary/mentions.ts';
import { salienceOf } from '../../summary/salience.ts';
import { type Sentence, tokenisedSentences } from '../../summary/sentences.ts';
import { type Speaker, speakersIn } from './speakers.ts';

/** Offsets of tokens, names, terms and speakers count from the sentence's start; `span` and `quotable` from the article's. */
export interface Reading extends Sentence {
  /** Its place among the sentences of the article. */
  readonly at: number;
  readonly passage: Passage;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: readonly PlacedMention[];
  readonly terms: readonly PlacedMention[];
  /** Who speaks in it, by name. */
  readonly speakers: readonly Speaker[];
  /** 0 to 1: how much it carries of the article. */
  readonly salience: number;
  /** What must be quoted so that it is understood: itself, or with the sentence it leans on. None where that is too much. */
  readonly quotable: Span | undefined;
}

/** Longer quotes are not read twice before one answers. */
const MAX_QUOTE = 420;
/** Shorter sentences say too little to talk about. */
const LEAST_WORDS = 9;
const FIRST_PERSON = /\b(?:I|[Ww]e|[Mm]y|[Oo]ur|[Mm]e|us|I'[a-z]+|[Ww]e'[a-z]+)\b/;
const QUOTATION = /"[^"]*"|“[^”]*”/g;
const ENDS = /[.!…]["”’')\]]*$/;

/** Language work is done once for each article. */
const known = new WeakMap<Article, readonly Reading[]>();

/** The sentences of the body in order; of a standfirst only where there is nothing else. */
export function readingsOf(article: Article): readonly Reading[] {
  const readings = known.get(article) ?? read(article);
  known.set(article, readings);
  return readings;
}

function read(article: Article): readonly Reading[] {
  const all = tokenisedSentences(article);
  const body = all.filter(({ passage }) => passage.number > 0);
  const hasBody = article.passages.some(({ number }) => number > 0);
  const numbers = new Map<string, number>();
  const sentences = (hasBody ? body : all).map(({ passage, span, text, tokens }) => {
    const stems = tokens
      .filter(({ isContent }) => isContent)
      .map(({ stem }) => numbers.get(stem) ?? numbers.set(stem, numbers.size).size - 1);
    const names = namesIn(text, tokens);
    return {
      ...{ unit: { article, passage }, passage, span, text, tokens, stems, names },
      distinct: new Set(stems),
      hangs: hangsInTheAir(text),
      isWhole: ENDS.test(text),
      terms: termsIn(text, tokens),
      speakers: speakersIn(tokens, names),
    };
  });
  const weights = salienceOf(sentences);
  return sentences.map((sentence, at) => ({
    ...sentence,
    at,
    salience: weights[at] ?? 0,
    quotable: quotableOf(article, sentence, sentences[at - 1]),
  }));
}

type Unweighed = Pick<Reading, 'hangs' | 'isWhole' | 'passage' | 'span' | 'speakers' | 'text' | 'tokens'>;

/** The sentence, or both where it leans on the one before. One that leans on a sentence that leans itself is left alone. */
function quotableOf(article: Article, sentence: Unweighed, before: Unweighed | undefined): Span | undefined {
  if (!canBeQuoted(article, sentence)) return undefined;
  if (sentence.hangs && (before === undefined || before.hangs || before.passage !== sentence.passage)) return undefined;
  const span = { start: sentence.hangs && before ? before.span.start : sentence.span.start, end: sentence.span.end };
  const words = article.text.slice(span.start, span.end);
  return words.length <= MAX_QUOTE && isBalanced(words) ? span : undefined;
}

/** A whole statement of some length, of which one can tell who makes it. */
function canBeQuoted(article: Article, { isWhole, passage, span, speakers, text, tokens }: Unweighed): boolean {
  const words = tokens.filter((token) => /\p{L}/u.test(token.text));
  const isProse =
    words.length >= LEAST_WORDS && words.filter((word) => /^\p{Ll}/u.test(word.text)).length * 2 > words.length;
  const before = article.text.slice(passage.start, span.start);
  const own = opensQuotation(before) ? '' : text.replaceAll(QUOTATION, '');
  // Outside quotations "I" is who wrote the article.
  const isOwn = !FIRST_PERSON.test(text) || FIRST_PERSON.test(own);
  return isWhole && isProse && tokens.some(isVerb) && (speakers.length > 0 || isOwn);
}

/** Among them those that wink counts apart: "is", "has". */
function isVerb({ lemma, wordClass }: Token): boolean {
  return wordClass === 'verb' || /^(?:be|have|do|can|could|may|must|should|will|would)$/.test(lemma);
}

/** Whether a quotation begins in the words and goes on after them. */
function opensQuotation(words: string): boolean {
  return (words.match(/"/g)?.length ?? 0) % 2 === 1 || words.lastIndexOf('“') > words.lastIndexOf('”');
}

/** Whether every quotation that begins in the words ends there. */
function isBalanced(words: string): boolean {
  const count = (mark: RegExp): number => words.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/\(/g) === count(/\)/g);
}
