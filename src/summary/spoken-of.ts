/** What an article speaks of, gathered from its sentences: everything once, under all that it is called. */
import type { Article, Passage, Span } from '../corpus/article.ts';
import { appendTo } from '../language/append-to.ts';
import type { Token } from '../language/tokens.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import { tokenisedSentences } from './sentences.ts';

const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|professor)\.? /;

export interface SpokenOf {
  readonly kind: Mention['kind'];
  readonly forms: Map<string, number>;
  /** By form, how much oftener it names than only tells of what kind something is. */
  readonly naming: Map<string, number>;
  readonly places: InSentence[];
}

/** The sentence of a passage. */
interface InSentence {
  readonly passage: Passage;
  readonly sentence: Span;
}

/** Everything that the article names, tells of or counts, in the order in which it first does. */
export function spokenOf(article: Article): readonly SpokenOf[] {
  const found = new Map<string, SpokenOf>();
  const openings: OpeningWord[] = [];
  for (const { passage, span: sentence, text, tokens } of tokenisedSentences(article)) {
    for (const mention of mentionsOf(text, tokens)) count(found, mention, { passage, sentence });
    const name = openingIn(tokens);
    if (name !== undefined) openings.push({ name, passage, sentence });
  }
  addOpenings(found, openings);
  joinSurnames(found);
  return [...found.values()].filter(isNamed);
}

function count(found: Map<string, SpokenOf>, { key, kind, text, isAttributive }: Mention, place: InSentence): void {
  const topic = found.get(key) ?? newOf(kind);
  topic.forms.set(text, (topic.forms.get(text) ?? 0) + 1);
  topic.naming.set(text, (topic.naming.get(text) ?? 0) + (isAttributive === true ? -1 : 1));
  if (topic.places.at(-1)?.sentence !== place.sentence) topic.places.push(place);
  found.set(key, topic);
}

function newOf(kind: Mention['kind']): SpokenOf {
  return { kind, forms: new Map(), naming: new Map(), places: [] };
}

/** A word that a sentence opens with and that may be a name. */
interface OpeningWord extends InSentence {
  readonly name: string;
}

function openingIn([first, second]: readonly Token[]): string | undefined {
  const isAlone = second === undefined || second.wordClass !== 'name' || second.start - (first?.end ?? 0) > 1;
  return first?.wordClass === 'name' && isAlone ? first.text : undefined;
}

/** Any word has a capital where a sentence starts: it is a name there if it is one, or the end of one, elsewhere. */
function addOpenings(found: Map<string, SpokenOf>, openings: readonly OpeningWord[]): void {
  const lastWords = new Set([...found].flatMap(([key, { kind }]) => (kind === 'name' ? [key.split(' ').at(-1)] : [])));
  for (const { name, passage, sentence } of openings) {
    const key = name.toLowerCase();
    if (!lastWords.has(key)) continue;
    const topic = found.get(key) ?? newOf('name');
    if (topic.kind !== 'name') continue;
    topic.forms.set(name, (topic.forms.get(name) ?? 0) + 1);
    if (!topic.places.some((place) => place.sentence === sentence)) topic.places.push({ passage, sentence });
    topic.places.sort((a, b) => a.sentence.start - b.sentence.start);
    found.set(key, topic);
  }
}

/** "Dutch" alone, of cities and armies, is no name; "U.S." is one however it is used. */
function isNamed({ kind, forms, naming }: SpokenOf): boolean {
  return (
    kind !== 'place' || [...forms].some(([form, often]) => !/\p{Ll}/u.test(form) || (naming.get(form) ?? 0) > -often)
  );
}

/** "Putin" is "Vladimir Putin" where the article has one such name alone, which comes first: "Europe" is not short for "Western Europe". */
function joinSurnames(found: Map<string, SpokenOf>): void {
  const wholes = new Map<string, SpokenOf[]>();
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

function startOf({ places }: SpokenOf): number {
  return places[0]?.sentence.start ?? 0;
}
