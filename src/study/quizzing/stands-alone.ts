/** Whether a name stands by itself, so that another could take its place: no part of a longer one, and no one's attribute. */
import type { Token } from '../../language/tokens.ts';
import { isRole, TITLE } from './name-words.ts';
import type { FoundName } from './names.ts';
import type { StudySentence } from './sentences.ts';

/** "Russia-North Korea", "(SEC)", "@BBC", and letters that the tokeniser cut off. */
const JOINED_BEFORE = /[-–/(.@#_*[\p{L}\p{N}]$/u;
const JOINED_AFTER = /^(?:[-–/_*\]@]|\s?[([]|['’](?!s\b)|\.\p{L})/u;
/** "Rodrigo de la Serna", "the Department of Justice", "Lost In Translation". */
const GOES_ON =
  /^ (?:(?:of|for) (?:the )?\p{Lu}|(?:de|la|le|van|von|der|den|bin|al|el|du|di|da|y)\b|\p{Ll}{1,2}-\p{Lu}|\p{Lu})/u;
/** "Boy Scouts of America". */
const OF_A_NAME = /\p{Lu}[\p{L}’']+ (?:of|for) (?:the )?$/u;
/** So short a quotation with a name in it is the title of a work: "Smith and Jones". */
const TITLE_OF_WORK = /["“][^"“”]{1,45}["”]/gu;
/** "Tour de France". */
const PARTICLE_BEFORE = /\p{Lu}[\p{L}’']* (?:de|del|della|du|di|da|van|von|der|den|al|el|y)(?: l[ae]s?)? $/u;
/** "King William's War", "Morrell's was founded": the whole is a name of something else. */
const OWNS_A_NAME = /^['’]s (?:\p{Lu}|(?:is|are|was|were|has|had|will)\b)/u;
/** Between the members of a list. */
const SEPARATOR = /,? (?:and|or) |, /;
const MEMBER = /^(?:the )?[\p{Lu}\d]\S*(?: \S+){0,3}$/u;
const LAST_MEMBER = /(?:^|\s)\p{Lu}\S*$|^(?:the )?\p{Lu}/u;
/** Beside so many others one is known to nobody; the third of a few countries can be told. */
const FEW = 2;
const FEW_COUNTRIES = 3;

const NO_NAME_AFTER = /^(?:no|mrs?|another|every|any|an?)$/i;
const OWNER = /^(?:'s|’s|its|their|his|her)$/;

/** "Beijing's stance" and "in Beijing" are; "U.S. influence", "BMW group" and "neighbouring China" are not. */
export function standsAlone({ text, tokens }: StudySentence, name: FoundName): boolean {
  const [textBefore, textAfter] = [text.slice(0, name.start), text.slice(name.end)];
  if (JOINED_BEFORE.test(textBefore) || JOINED_AFTER.test(textAfter) || GOES_ON.test(textAfter)) return false;
  if (OF_A_NAME.test(textBefore) || PARTICLE_BEFORE.test(textBefore) || isInTitle(text, name)) return false;
  if (name.kind !== 'country' && OWNS_A_NAME.test(textAfter)) return false;
  const next = tokens[name.tokens.end];
  if (next !== undefined && next.start - name.end === 1 && isNounLike(next)) return false;
  const before = tokens[name.tokens.first - 1];
  if (before === undefined || name.start - before.end !== 1) return true;
  if (NO_NAME_AFTER.test(before.text) || isOtherName(before)) return false;
  if (name.kind !== 'country' && name.kind !== 'city') return true;
  return !OWNER.test(before.text) && !isNounLike(before) && before.wordClass !== 'number';
}

/** Whether the name is one of a list of names, any of which could be left out: "shops like Ann's, 7 Stars and Cleo's". */
export function isListed({ text }: StudySentence, { start, end, kind }: FoundName): boolean {
  const others = [
    ...membersIn(text.slice(0, start).split(SEPARATOR).reverse()),
    ...membersIn(text.slice(end).split(SEPARATOR)),
  ];
  return others.length >= (kind === 'country' ? FEW_COUNTRIES : FEW);
}

/** The neighbours in a list, from the nearest on: what stands between commas and is nothing but a name. */
function membersIn([own = '', ...next]: readonly string[]): readonly string[] {
  if (own.trim() !== '') return [];
  const end = next.findIndex((each) => !MEMBER.test(each));
  // The last one, to either side, is where the sentence goes on.
  return end === -1 || !LAST_MEMBER.test(next[end] ?? '')
    ? next.slice(0, end === -1 ? next.length : end)
    : next.slice(0, end + 1);
}

function isInTitle(text: string, { start, end }: FoundName): boolean {
  return [...text.matchAll(TITLE_OF_WORK)].some(({ index, 0: { length } }) => index < start && end < index + length);
}

/** A word with a capital that is no office of who is named, nor the sentence's first. */
function isOtherName({ text, start }: Token): boolean {
  return start > 0 && /^\p{Lu}/u.test(text) && !TITLE.test(text) && !isRole(text);
}

function isNounLike({ wordClass, text }: Token): boolean {
  return (
    wordClass === 'noun' ||
    wordClass === 'adjective' ||
    wordClass === 'number' ||
    (wordClass === 'name' && /^\p{Lu}/u.test(text))
  );
}
