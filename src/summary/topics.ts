/** Who and what an article is about: names, key terms, dates and numbers, each with where it stands. */
import type { Article, Passage, Span } from '../corpus/article.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { appendTo } from '../language/append-to.ts';
import { datesIn, type FoundDate } from './dates.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { tokenisedSentences } from './sentences.ts';

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

/** Language work is done once for each article. */
const known = new WeakMap<Article, Topics>();

/** The topics of an article, found once and kept as long as the article is. */
export function topicsOf(article: Article): Topics {
  const topics = known.get(article) ?? findTopics(article);
  known.set(article, topics);
  return topics;
}

interface Found {
  readonly kind: Mention['kind'];
  readonly forms: Map<string, number>;
  readonly places: { readonly passage: Passage; readonly sentence: Span }[];
}

function findTopics(article: Article): Topics {
  const found = new Map<string, Found>();
  const timeline: Dated[] = [];
  for (const { passage, span: sentence, text, tokens } of tokenisedSentences(article)) {
    for (const mention of mentionsOf(text, tokens)) {
      const topic: Found = found.get(mention.key) ?? { kind: mention.kind, forms: new Map(), places: [] };
      topic.forms.set(mention.text, (topic.forms.get(mention.text) ?? 0) + 1);
      if (topic.places.at(-1)?.sentence !== sentence) topic.places.push({ passage, sentence });
      found.set(mention.key, topic);
    }
    for (const date of datesIn(text)) timeline.push({ date, sentence: quote(article, passage, sentence) });
  }
  joinSurnames(found);
  const topics = [...found.values()].map((each) => topicFrom(article, each));
  const ofKinds = (...kinds: readonly Topic['kind'][]): readonly Topic[] =>
    topics.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => b.sentences - a.sentences);
  return {
    names: ofKinds('place', 'name'),
    terms: withoutParts(ofKinds('term').filter(({ sentences }) => sentences >= LEAST_MENTIONS)),
    numbers: ofKinds('number').toSorted((a, b) => a.introduction.start - b.introduction.start),
    timeline: timeline.toSorted((a, b) => a.date.order - b.date.order),
  };
}

/** "Putin" is "Vladimir Putin" where the article has one such name alone. */
function joinSurnames(found: Map<string, Found>): void {
  const wholes = new Map<string, Found[]>();
  for (const [key, topic] of found)
    if (topic.kind === 'name' && key.includes(' ')) appendTo(wholes, key.split(' ').at(-1), topic);
  for (const [key, part] of found) {
    if (part.kind !== 'name' || key.includes(' ')) continue;
    const [whole, another] = wholes.get(key) ?? [];
    if (whole === undefined || another !== undefined) continue;
    for (const [form, count] of part.forms) whole.forms.set(form, count);
    const own = new Set(whole.places.map(({ sentence }) => sentence));
    whole.places.push(...part.places.filter(({ sentence }) => !own.has(sentence)));
    whole.places.sort((a, b) => a.sentence.start - b.sentence.start);
    found.delete(key);
  }
}

function topicFrom(article: Article, { kind, forms, places }: Found): Topic {
  const [first] = places;
  if (first === undefined) throw new Error('A topic was found nowhere.');
  // The fullest form of a name, the commonest of anything else.
  const byFit = [...forms].sort(([a, often], [b, oftener]) =>
    kind === 'name' ? b.length - a.length : oftener - often || (a < b ? -1 : 1),
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
