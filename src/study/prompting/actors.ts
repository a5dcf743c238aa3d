/** Who acts in an article: people, organisations and countries that could have a view, under all their names. */
import { appendTo } from '../../language/append-to.ts';
import type { PlacedMention } from '../../summary/mentions.ts';
import type { Reading } from './readings.ts';
import { isSomeone, standsAsPlace } from './someone.ts';
import { actsOnPurpose } from './speakers.ts';

interface Appearance {
  readonly reading: Reading;
  readonly name: PlacedMention;
}

export interface Actor {
  /** The fullest form in which the article names it. */
  readonly name: string;
  /** Whether "the" belongs before it: the U.S., the Liberal Democrats. */
  readonly takesThe: boolean;
  readonly appearances: readonly Appearance[];
  /** The sentences that name it. */
  readonly readings: ReadonlySet<Reading>;
  /** What is spoken of in the same sentences: keys of names and terms. */
  readonly company: ReadonlySet<string>;
}

/** What stands before a person's name and is no part of it. */
const TITLE =
  /^(?:(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|singer|actor|actress|mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor)\.? |(?:[\p{L}-]+ ){0,3}(?:president|chancellor|senator|minister|secretary|commissioner|chairman|judge|captain|director|spokesman|MP|MEP) (?=\p{Lu}))/iu;
/** Names that end so are of laws, events and places. */
const NO_ACTOR =
  /\b(?:act|agenda|agreement|airport|award|awards|bill|book|bridge|championship|championships|conference|cup|day|euro|festival|film|final|games|globe|globes|grand prix|house of commons|island|islands|league|museum|ocean|olympics|open|oscar|oscars|pact|park|peninsula|prize|resolutions|river|road|series|slam|stadium|street|summit|test|theatre|tour|treaty|war|week|world|internet|web|net|asia|east asia|africa|europe|america|middle east|bbc \w+|news|times|guardian|telegraph|radio \w+|tv)$/;
const LONGEST_NAME = 40;
/** "China's concerns": only who has a mind has these. */
const ATTITUDE =
  /^['’]s? (?:\p{Ll}+ )?(?:ability|aim|ambition|attitude|attempt|behaviou?r|bid|choice|concern|decision|demand|desire|fear|government|goal|hope|interest|intention|leader|leverage|opposition|plan|policy|position|preference|proposal|refusal|reluctance|response|stance|strateg\p{Ll}+|support|view|wish)s?\b/u;
/** A country, or a name that does something, is one of those whom the article is about when three sentences name it. */
const LEAST_SENTENCES = 3;
/** What stands as a place once in three times is one: "in Western Pennsylvania". */
const OFTEN_WHERE = 3;
/** One of many, and no one: "a new Mini". */
const ONE_OF_MANY = /\b(?:an?|every|each|(?:the|a) new) $/i;

/** The actors among these sentences, in the order in which they appear. */
export function actorsIn(readings: readonly Reading[]): readonly Actor[] {
  const appearances = new Map<string, Appearance[]>();
  for (const reading of readings) {
    for (const name of reading.names.filter((each) => isSomeone(reading, each))) {
      appendTo(appearances, bareKey(name.key), { reading, name });
    }
  }
  joinSurnames(appearances);
  return [...appearances.values()].flatMap((each) => (isActor(each) ? actorFrom(each) : []));
}

/** Whether the actor is named in the sentence. */
export function isNamedIn({ readings }: Actor, reading: Reading): boolean {
  return readings.has(reading);
}

/** Whether the sentence is the actor's own: says, wants or does something. */
export function isOwnOf({ appearances }: Actor, reading: Reading): boolean {
  const own = appearances.filter((appearance) => appearance.reading === reading);
  return own.some(
    ({ name }) =>
      reading.speakers.some((speaker) => speaker.name.start === name.start) ||
      actsOnPurpose(reading.tokens, name) ||
      // The first name of a sentence is mostly its subject.
      !reading.tokens.some(({ end, wordClass }) => wordClass === 'verb' && end <= name.start),
  );
}

function bareKey(key: string): string {
  const bare = key.replace(TITLE, '');
  return bare === '' ? key : bare;
}

/** "Reader", "Mr Reader" are "Ann Reader" where the article has one such name alone. */
function joinSurnames(appearances: Map<string, Appearance[]>): void {
  const wholes = new Map<string, Appearance[][]>();
  for (const [key, whole] of appearances) if (key.includes(' ')) appendTo(wholes, key.split(' ').at(-1), whole);
  for (const [key, part] of appearances) {
    if (key.includes(' ') || key.startsWith('@')) continue;
    const [whole, another] = wholes.get(key) ?? [];
    if (whole === undefined || another !== undefined) continue;
    whole.push(...part);
    whole.sort((a, b) => a.reading.at - b.reading.at);
    appearances.delete(key);
  }
}

function isActor(appearances: readonly Appearance[]): boolean {
  const [first] = appearances;
  if (first === undefined || appearances.some(isNoActor)) return false;
  const sentences = new Set(appearances.map(({ reading }) => reading)).size;
  if (first.name.kind === 'name' && appearances.filter(isWhere).length * OFTEN_WHERE > appearances.length) return false;
  if (first.name.kind === 'place' && sentences >= LEAST_SENTENCES) return true;
  if (sentences >= LEAST_SENTENCES && appearances.some(doesSomething)) return true;
  return appearances.some(
    ({ reading, name }) =>
      actsOnPurpose(reading.tokens, name) ||
      reading.speakers.some((speaker) => speaker.name.start === name.start) ||
      ATTITUDE.test(reading.text.slice(name.end)),
  );
}

function isWhere({ reading, name }: Appearance): boolean {
  return standsAsPlace(reading.text.slice(0, name.start));
}

function isNoActor({ reading, name }: Appearance): boolean {
  return NO_ACTOR.test(name.text.toLowerCase()) || ONE_OF_MANY.test(reading.text.slice(0, name.start));
}

/** Whether a verb follows, other than "is": things are, but seldom do. */
function doesSomething({ reading, name }: Appearance): boolean {
  const next = reading.tokens.find((token) => token.start >= name.end);
  return (
    next?.wordClass === 'verb' && !/^(?:be|have|open|start|begin|contain|include|feature|remain|cost)$/.test(next.lemma)
  );
}

/** None where every form of the name is too long to be set into a sentence. */
function actorFrom(appearances: readonly Appearance[]): readonly Actor[] {
  const forms = appearances.map(({ name }) => withoutTitle(name.text)).filter((form) => form.length <= LONGEST_NAME);
  const isPlace = appearances[0]?.name.kind === 'place';
  // A country is called what it is called first, a person by the fullest name.
  const [name] = isPlace ? forms : forms.toSorted((a, b) => b.length - a.length);
  if (name === undefined) return [];
  const called = appearances.filter((each) => withoutTitle(each.name.text) === name);
  const withThe = called.filter(({ reading, name: { start } }) => /\bthe $/i.test(reading.text.slice(0, start)));
  const readings = new Set(appearances.map(({ reading }) => reading));
  const company = [...readings].flatMap((reading) => [...reading.names, ...reading.terms].map(({ key }) => key));
  const takesThe = withThe.length * 2 > called.length;
  return [{ name, takesThe, appearances, readings, company: new Set(company) }];
}

/** "Chancellor Gordon Brown" is Gordon Brown; "Mr Brown" stays as he is. */
function withoutTitle(name: string): string {
  const bare = name.replace(TITLE, '');
  return bare.includes(' ') ? bare : name;
}
