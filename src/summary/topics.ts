/** Who and what an article is about: names, key terms, dates and numbers, each with where it stands. */
import type { Article, Passage, Span } from '../corpus/article.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { appendTo } from '../language/append-to.ts';
import type { Token } from '../language/tokens.ts';
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
/** Any text counts in them, or is about some. */
const TELLS_NOTHING =
  /^(?:second|minute|hour|day|week|month|season|year|decade|century|centurie|time|moment|thing|way|kind|sort|lot|part)s?$/;
const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|professor)\.? /;

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
  /** By form, how much oftener it names than only tells of what kind something is. */
  readonly naming: Map<string, number>;
  readonly places: { readonly passage: Passage; readonly sentence: Span }[];
}

function findTopics(article: Article): Topics {
  const found = new Map<string, Found>();
  const timeline: Dated[] = [];
  const openings: OpeningWord[] = [];
  for (const { passage, span: sentence, text, tokens } of tokenisedSentences(article)) {
    for (const mention of mentionsOf(text, tokens)) {
      const topic: Found = found.get(mention.key) ?? {
        kind: mention.kind,
        forms: new Map(),
        naming: new Map(),
        places: [],
      };
      topic.forms.set(mention.text, (topic.forms.get(mention.text) ?? 0) + 1);
      const isNaming = mention.isAttributive === true ? -1 : 1;
      topic.naming.set(mention.text, (topic.naming.get(mention.text) ?? 0) + isNaming);
      if (topic.places.at(-1)?.sentence !== sentence) topic.places.push({ passage, sentence });
      found.set(mention.key, topic);
    }
    const opening = openingIn(tokens);
    if (opening !== undefined) openings.push({ name: opening, passage, sentence });
    for (const date of datesIn(text)) timeline.push({ date, sentence: quote(article, passage, sentence) });
  }
  addOpenings(found, openings);
  joinSurnames(found);
  const topics = [...found.values()].filter(isNamed).map((each) => topicFrom(article, each));
  const ofKinds = (...kinds: readonly Topic['kind'][]): readonly Topic[] =>
    topics.filter(({ kind }) => kinds.includes(kind)).sort((a, b) => b.sentences - a.sentences);
  return {
    names: ofKinds('place', 'name'),
    terms: withoutParts(ofKinds('term').filter(isTelling)),
    numbers: ofKinds('number').toSorted((a, b) => a.introduction.start - b.introduction.start),
    timeline: timeline.toSorted((a, b) => a.date.order - b.date.order),
  };
}

/** A word that a sentence opens with and that may be a name. */
interface OpeningWord {
  readonly name: string;
  readonly passage: Passage;
  readonly sentence: Span;
}

function openingIn([first, second]: readonly Token[]): string | undefined {
  const isAlone = second === undefined || second.wordClass !== 'name' || second.start - (first?.end ?? 0) > 1;
  return first?.wordClass === 'name' && isAlone ? first.text : undefined;
}

/** Any word has a capital where a sentence starts: it is a name there if it is one, or the end of one, elsewhere. */
function addOpenings(found: Map<string, Found>, openings: readonly OpeningWord[]): void {
  const lastWords = new Set([...found].flatMap(([key, { kind }]) => (kind === 'name' ? [key.split(' ').at(-1)] : [])));
  for (const { name, passage, sentence } of openings) {
    const key = name.toLowerCase();
    if (!lastWords.has(key)) continue;
    const topic: Found = found.get(key) ?? { kind: 'name', forms: new Map(), naming: new Map(), places: [] };
    if (topic.kind !== 'name') continue;
    topic.forms.set(name, (topic.forms.get(name) ?? 0) + 1);
    if (!topic.places.some((place) => place.sentence === sentence)) topic.places.push({ passage, sentence });
    topic.places.sort((a, b) => a.sentence.start - b.sentence.start);
    found.set(key, topic);
  }
}

/** "Dutch" alone, of cities and armies, is no name; "U.S." is one however it is used. */
function isNamed({ kind, forms, naming }: Found): boolean {
  return (
    kind !== 'place' || [...forms].some(([form, often]) => !/\p{Ll}/u.test(form) || (naming.get(form) ?? 0) > -often)
  );
}

function isTelling({ name, sentences }: Topic): boolean {
  return sentences >= LEAST_MENTIONS && !TELLS_NOTHING.test(name);
}

/** "Putin" is "Vladimir Putin" where the article has one such name alone, which comes first: "Europe" is not short for "Western Europe". */
function joinSurnames(found: Map<string, Found>): void {
  const wholes = new Map<string, Found[]>();
  for (const [key, topic] of found)
    if (topic.kind === 'name' && key.replace(HONORIFIC, '').includes(' '))
      appendTo(wholes, key.split(' ').at(-1), topic);
  for (const [key, part] of found) {
    const surname = key.replace(HONORIFIC, '');
    if (part.kind !== 'name' || surname.includes(' ')) continue;
    const [whole, another] = (wholes.get(surname) ?? []).filter((topic) => topic !== part);
    if (whole === undefined || another !== undefined || startOf(whole) > startOf(part)) continue;
    for (const [form, count] of part.forms) whole.forms.set(form, count);
    const own = new Set(whole.places.map(({ sentence }) => sentence));
    whole.places.push(...part.places.filter(({ sentence }) => !own.has(sentence)));
    whole.places.sort((a, b) => a.sentence.start - b.sentence.start);
    found.delete(key);
  }
}

function startOf({ places }: Found): number {
  return places[0]?.sentence.start ?? 0;
}

function topicFrom(article: Article, { kind, forms, naming, places }: Found): Topic {
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
