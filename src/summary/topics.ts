/** Who and what an article is about: names, key terms, dates and numbers, each with where it stands. */
import type { Article } from '../corpus/article.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { appendTo } from '../language/append-to.ts';
import { datesIn, type FoundDate } from './dates.ts';
import type { Mention } from './mentions.ts';
import { tokenisedSentences } from './sentences.ts';
import { type SpokenOf, spokenOf } from './spoken-of.ts';

export interface Topic {
  readonly kind: Mention['kind'];
  /** As the article writes it most often. */
  readonly name: string;
  /** What else the article calls it: Beijing, for China. */
  readonly aliases: readonly string[];
  /** The ¶ numbers that speak of it, in order. */
  readonly passages: readonly number[];
  /** How many sentences do. */
  readonly sentences: number;
  /** The sentence that speaks of it first. */
  readonly introduction: Quote;
}

/** A date with the sentence that it stands in. */
export interface Dated {
  readonly date: FoundDate;
  readonly sentence: Quote;
}

export interface Topics {
  /** What most sentences speak of first. */
  readonly names: readonly Topic[];
  readonly terms: readonly Topic[];
  readonly numbers: readonly Topic[];
  /** In the order of time. */
  readonly timeline: readonly Dated[];
}

/** A word that stands in one sentence alone is no key term. */
const LEAST_MENTIONS = 2;
/** Any text counts in them, or is about some. */
const TELLS_NOTHING =
  /^(?:second|minute|hour|day|week|month|season|year|decade|century|centurie|time|moment|thing|way|kind|sort|lot|part)s?$/;
/** Language work is done once for each article. */
const known = new WeakMap<Article, Topics>();

/** The topics of an article, found once and kept as long as the article is. */
export function topicsOf(article: Article): Topics {
  const topics = known.get(article) ?? findTopics(article);
  known.set(article, topics);
  return topics;
}

function findTopics(article: Article): Topics {
  const topics = spokenOf(article).map((each) => topicFrom(article, each));
  const ofKinds = (...kinds: readonly Topic['kind'][]): readonly Topic[] =>
    topics.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => b.sentences - a.sentences);
  return {
    names: ofKinds('place', 'name'),
    terms: withoutParts(ofKinds('term').filter(isTelling)),
    numbers: ofKinds('number').toSorted((a, b) => a.introduction.start - b.introduction.start),
    timeline: timelineOf(article).toSorted((a, b) => a.date.order - b.date.order),
  };
}

function timelineOf(article: Article): readonly Dated[] {
  return tokenisedSentences(article).flatMap(({ passage, span, text }) =>
    datesIn(text).map((date) => ({ date, sentence: quote(article, passage, span) })),
  );
}

function isTelling({ name, sentences }: Topic): boolean {
  return sentences >= LEAST_MENTIONS && !TELLS_NOTHING.test(name);
}

function topicFrom(article: Article, { kind, forms, naming, places }: SpokenOf): Topic {
  const [first] = places;
  if (first === undefined) throw new Error('A topic was found nowhere.');
  // The fullest form of a name, that of a country which names it oftenest, the commonest of anything else.
  const weight = (form: string, often: number): number => {
    if (kind === 'name') return form.length;
    if (kind !== 'place') return often;
    return forms.has(form.replace(/s$/, '')) && form.endsWith('s') ? 0 : (naming.get(form) ?? 0);
  };
  const byFit = [...forms].sort(
    ([a, often], [b, oftener]) => weight(b, oftener) - weight(a, often) || oftener - often || (a < b ? -1 : 1),
  );
  const [name = '', ...aliases] = byFit.map(([form]) => form);
  return {
    kind,
    name,
    aliases: kind === 'place' || kind === 'name' ? aliases : [],
    passages: [...new Set(places.map(({ passage }) => passage.number))],
    sentences: places.length,
    introduction: quote(article, first.passage, first.sentence),
  };
}

/** Without terms that stand in a longer one each time. */
function withoutParts(terms: readonly Topic[]): readonly Topic[] {
  const withWord = new Map<string, Topic[]>();
  for (const term of terms) for (const word of new Set(term.name.split(' '))) appendTo(withWord, word, term);
  return terms.filter(({ name, sentences }) => {
    const [word = ''] = name.split(' ');
    const others = withWord.get(word) ?? [];
    return !others.some(
      (other) => other.name !== name && ` ${other.name} `.includes(` ${name} `) && other.sentences >= sentences,
    );
  });
}
