/** The sentences of an article that a question can be made of: whole ones that a reader understands as they stand. */
import type { Article, Passage, Span } from '../../corpus/article.ts';
import type { Token } from '../../language/tokens.ts';
import { hangsInTheAir } from '../../summary/hanging.ts';
import { tokenisedSentences } from '../../summary/sentences.ts';

export interface StudySentence {
  readonly article: Article;
  readonly passage: Passage;
  readonly span: Span;
  readonly text: string;
  /** Their offsets count from the sentence's start. */
  readonly tokens: readonly Token[];
  /** Stems of its content words. */
  readonly stems: ReadonlySet<string>;
  /** The sentences right before, where this one leans on them: they are shown too. */
  readonly context: readonly StudySentence[];
  /** Whether it can be asked about: the others only tell what else the article says. */
  readonly isFit: boolean;
}

const LENGTH = { least: 40, most: 320 };
const MOST_WITH_CONTEXT = 560;
const MOST_CONTEXT = 2;
const WHOLE = /^["“‘'(]?[\p{Lu}\d$£€].*[.!…]["”’')\]]*$/su;
/** Someone speaks whom the sentence does not name, unless the words stand in quotation marks. */
const SPEAKS = /\b(?:I|we|our|us|my|me|you|your)\b/i;
const QUOTED = /["“][^"“”]*["”]/gu;
/** Nobody is named who says it. */
const ALL_QUOTED = /^["“‘'][^"“”]*["”’']$/u;
/** Needs what was said before, wherever in the sentence it stands. */
const LEANS =
  /\b(?:too|as well|the (?:pair|duo|trio|latter|former|same|others?)|another|(?:[Tt]his|[Tt]hese|[Tt]hose)(?! (?:year|week|month|morning|afternoon|evening|season|summer|winter|spring|autumn|time|century|who|weekend|is)\b) \p{Ll}+|such an?)\b|^(?:Here|There it|On top of|Apart from that|As well as that|Asked|As before|Since then|Until then)\b/u;
const IS = /^(?:is|are|was|were|has|have|had)$/;
const PRONOUN = /\b(?:it|its|they|their|them|he|his|him|she|her)\b/i;
/** Something before that a pronoun could stand for. */
const REFERENT = /\S\s.*\p{Lu}\p{L}|\p{L}{4}.*\s.*\p{Ll}{4}|^\p{Lu}\p{L}+(?:['’]s)? .*\p{L}{4}/u;

/** Language work is done once for each article. */
const known = new WeakMap<Article, readonly StudySentence[]>();

/** All sentences of an article in its order, fit or not. */
export function studySentences(article: Article): readonly StudySentence[] {
  const sentences = known.get(article) ?? findSentences(article);
  known.set(article, sentences);
  return sentences;
}

/** The words shown before the sentence, and its own: one stretch of the article. */
export function shownSpan({ span, context: [first] }: StudySentence): Span {
  return { start: first?.span.start ?? span.start, end: span.end };
}

/** The same as words. */
export function contextOf({ article, span, context: [first] }: StudySentence): string {
  return first === undefined ? '' : article.text.slice(first.span.start, span.start);
}

function findSentences(article: Article): readonly StudySentence[] {
  const made: StudySentence[] = [];
  for (const { passage, span, text, tokens } of tokenisedSentences(article)) {
    const before = made.slice(-MOST_CONTEXT).filter((each) => each.passage === passage);
    const stems = new Set(tokens.filter(({ isContent }) => isContent).map(({ stem }) => stem));
    const sentence = { article, passage, span, text, tokens, stems, context: [], isFit: isAskable(text, tokens) };
    made.push(sentence.isFit && leans(sentence) ? withContext(sentence, before) : sentence);
  }
  return made;
}

function isAskable(text: string, tokens: readonly Token[]): boolean {
  return (
    text.length >= LENGTH.least &&
    text.length <= LENGTH.most &&
    WHOLE.test(text) &&
    hasEvenMarks(text) &&
    !ALL_QUOTED.test(text) &&
    !SPEAKS.test(text.replaceAll(QUOTED, '').replaceAll(/\bU\.?S\.?/g, '')) &&
    tokens.some(({ wordClass, text: word }) => (wordClass === 'verb' && /^\p{Ll}/u.test(word)) || IS.test(word))
  );
}

/** A quotation that goes on in the next sentence leaves a mark without its partner. */
function hasEvenMarks(text: string): boolean {
  const count = (mark: RegExp): number => text.match(mark)?.length ?? 0;
  return count(/"/g) % 2 === 0 && count(/“/g) === count(/”/g) && count(/[([]/g) === count(/[)\]]/g);
}

/** With the sentences before it that it needs, the first of which must need none; else it is not fit. */
function withContext(sentence: StudySentence, before: readonly StudySentence[]): StudySentence {
  for (let count = 1; count <= MOST_CONTEXT; count += 1) {
    const context = before.slice(-count);
    const [first] = context;
    if (context.length < count || first === undefined || !hasEvenMarks(first.text)) break;
    if (sentence.span.end - first.span.start > MOST_WITH_CONTEXT) break;
    if (!leans(first)) return { ...sentence, context };
  }
  return { ...sentence, isFit: false };
}

function leans(sentence: StudySentence): boolean {
  const { text } = sentence;
  return hangsInTheAir(text) || LEANS.test(text) || hasLoosePronoun(text) || isOfSomethingKnown(sentence);
}

function hasLoosePronoun(text: string): boolean {
  const at = PRONOUN.exec(text)?.index;
  return at !== undefined && !REFERENT.test(text.slice(0, at));
}

/** "The firm said": a noun, and nothing that tells which one. */
function isOfSomethingKnown({ tokens, article }: StudySentence): boolean {
  if (!/^the$/i.test(tokens[0]?.text ?? '')) return false;
  const at = tokens.findIndex(({ wordClass }, place) => place > 0 && wordClass !== 'adjective' && wordClass !== 'noun');
  const [last, next] = [tokens[at - 1], tokens[at]];
  const goesOn =
    /^(?:,|who|which|'s|’s|is|was|are|were|has|had|have|will|would|could|can|may|might|also|now|\p{L}+ly)$/u;
  // "The mayor, Tom Porter, said"; what the title names needs no more either.
  if (next?.text === ',' && tokens[at + 1]?.wordClass === 'name') return false;
  if (last === undefined || article.title.toLowerCase().includes(last.lemma)) return false;
  return last.wordClass === 'noun' && (next?.wordClass === 'verb' || goesOn.test(next?.text ?? ''));
}
