/** What kind of thing each name of an article names, by the words around it wherever it stands. */
import type { Span } from '../../corpus/article.ts';
import { isLikeNameOf, isPlainWord } from './name-likeness.ts';
import { HONORIFIC, isRole, ORGANISATION, ORGANISATION_ROLE, PLACE, SPEECH, WORK } from './name-words.ts';
import type { StudySentence } from './sentences.ts';

/** `thing` is any other: what it is, nothing tells. */
export type NameKind = 'country' | 'person' | 'organisation' | 'city' | 'thing';

interface Named extends Span {
  readonly text: string;
  readonly key: string;
  readonly tokens: { readonly first: number; readonly end: number };
}

type Scores = Readonly<Record<'person' | 'organisation' | 'city', number>>;

/** From this sum on a kind is believed, if no other comes near. */
const ENOUGH = 1;

/** The kind of each key that is told by enough signs; countries tell themselves. */
export function kindVotes(names: ReadonlyMap<StudySentence, readonly Named[]>): ReadonlyMap<string, NameKind> {
  const scores = new Map<string, Scores>();
  for (const [sentence, found] of names) {
    for (const name of found) {
      const score = scores.get(name.key) ?? { person: 0, organisation: 0, city: 0 };
      const sign = signsOf(sentence, name);
      scores.set(name.key, {
        person: score.person + sign.person,
        organisation: score.organisation + sign.organisation,
        city: score.city + sign.city,
      });
    }
  }
  return new Map([...scores].map(([key, score]) => [key, kindFrom(score)]));
}

function kindFrom(score: Scores): NameKind {
  const most = Math.max(score.person, score.organisation, score.city);
  const [kind, other] = (['person', 'organisation', 'city'] as const).filter((each) => score[each] === most);
  return most >= ENOUGH && kind !== undefined && other === undefined ? kind : 'thing';
}

/** The words of a name and around it. */
interface Surroundings {
  readonly words: readonly string[];
  readonly before: string;
  /** The word before, or the one before a comma: what it is, "guitarist Mick Mars". */
  readonly role: string;
  readonly next: string;
  /** The text up to the name, and from its end. */
  readonly textBefore: string;
  readonly textAfter: string;
  /** Words with capitals and nothing else of note: people's names, among others. */
  readonly isPlain: boolean;
  readonly isAcronym: boolean;
  /** A word says that it is a body: "Party", "Court". */
  readonly isBody: boolean;
}

const PLAIN = /^\p{Lu}[\p{Ll}’']+(?:\p{Lu}\p{Ll}+)?(?:-\p{Lu}\p{Ll}+)?$|^\p{Lu}\.$/u;

function signsOf({ text, tokens }: StudySentence, name: Named): Scores {
  const words = name.text.split(' ');
  const before = tokens[name.tokens.first - 1]?.text ?? '';
  const around: Surroundings = {
    words,
    before,
    role: before === ',' ? (tokens[name.tokens.first - 2]?.text ?? '') : before,
    next: tokens[name.tokens.end]?.text ?? '',
    textBefore: text.slice(0, name.start),
    textAfter: text.slice(name.end),
    isPlain: words.every((word) => PLAIN.test(word)),
    isAcronym: /^\p{Lu}{2,6}$/u.test(name.text),
    isBody: words.length > 1 && words.some((word) => ORGANISATION.test(word)),
  };
  const made = WORK.test(around.role) ? MADE : 0;
  return { person: personSigns(around) - made, organisation: bodySigns(around) - made, city: citySigns(around) };
}

/** What people made is none of them, whatever else speaks for it. */
const MADE = 3;

function personSigns({ words, before, role, next, textAfter, isPlain, isBody }: Surroundings): number {
  let sum = HONORIFIC.test(before) ? 3 : 0;
  if (before.toLowerCase() === 'the') sum -= 2;
  // "Barcelona, who …": clubs and cities are spoken of as people.
  if (words.length === 1 && isLikeNameOf('city', words[0] ?? '')) sum -= 2;
  if (!isPlain || isBody) return sum;
  if (words.length > 1 && words.some((word) => PLACE.test(word))) sum -= 3;
  const [first = '', last = ''] = [words[0], words.at(-1)];
  if (isRole(role) && !ORGANISATION_ROLE.test(role)) sum += before === ',' ? 1 : words.length > 1 ? 2 : 1;
  // "Soldiers to Alta California who …" are who is meant.
  const isWhere = /^(?:in|to|from|at|near|of)$/i.test(before) && textAfter.startsWith(' who');
  if (!isWhere && /^(?:, (?:who\b|\d\d\b|aged \d)| (?:who\b|\(\d\d\)))/.test(textAfter))
    sum += words.length > 1 ? 2 : 0.5;
  if (/^ (?:himself|herself|his|her)\b/.test(textAfter)) sum += 1;
  if (words.length < 2) return sum;
  if (isLikeNameOf('city', last)) sum -= 1;
  // Roles are played, and stories told, in what has a person's name.
  if (/^in$/i.test(before)) sum -= 1;
  if (SPEECH.test(next)) sum += 0.5;
  if (SPEECH.test(before)) sum += 0.5;
  if (/^, (?:the |an? )?[\p{L} -]*\b(?:of|from|at|analyst|director|chairman|author|head)\b/u.test(textAfter))
    sum += 0.5;
  return isLikeNameOf('person', first) && !isPlainWord(last) ? sum + 1.2 : sum;
}

function bodySigns({ words, role, isAcronym, isBody, ...around }: Surroundings): number {
  let sum = isBody ? 2 : 0;
  if (isAcronym) sum += 0.6;
  if (isActor(around)) sum += words.length === 1 || isBody ? 0.5 : 0.2;
  if (words.length === 1 && isLikeNameOf('organisation', words[0] ?? '')) sum += 0.5;
  if (ORGANISATION_ROLE.test(role)) sum += 2.5;
  if (/^['’]s (?:shares|profits?|sales|chief|chairman|board|revenues?|offices?)\b/.test(around.textAfter)) sum += 1.5;
  return sum;
}

/** It does something: people and bodies do. */
function isActor({ next, textBefore, textAfter }: Pick<Surroundings, 'next' | 'textBefore' | 'textAfter'>): boolean {
  return (
    SPEECH.test(next) ||
    /^ (?:has|had|will|would|plans?|wants?|hopes?|faces?|beat) /.test(textAfter) ||
    /^['’]s? (?:decision|plans?|hopes?|response|owners?|bid)\b/.test(textAfter) ||
    /\b(?:told|accused|between|against|beat|rival) $/.test(textBefore)
  );
}

function citySigns({ words, before, isAcronym, isBody }: Surroundings): number {
  if (!/^(?:in|near)$/i.test(before) || isBody || isAcronym) return 0;
  return isLikeNameOf('city', words.at(-1) ?? '') ? 1.2 : 0.4;
}
