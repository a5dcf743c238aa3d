/** Whether a name stands for someone where it stands, and not for a place, a part of a longer name or a kind of thing. */
import type { PlacedMention } from '../../summary/mentions.ts';
import type { Reading } from './readings.ts';

/** What stands before the later part of a longer name: "Department of Trade and Industry", "Sandra den Hamer". */
const PART_OF_NAME =
  /(?:\b(?:Ministry|Department|Commission|Bank|Institute|Association|Office|University|House|Council|Society|Federation|Union|Board|Agency|Secretary|Minister|Chamber|Confederation|Campaign|Centre|Center|Committee|Organi[sz]ation|Court|League|Trust|Fund|Movement|Coalition|Secretary-General|Director-General)(?: (?:of|for|and|the|[Aa]gainst|&|\p{Lu}[\p{L}-]*))* |\p{L}[ -](?:den|van|von|de|der|du|la|le|bin|al|di|da) |\b(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Big) )$/u;
/** "New Jersey", which is not Jersey. */
const LATER_PART = /\b(?:New|Old|Upper|Lower|Nether) $/;
/** Where, and not who: "in the US", "from Japan". */
const WHERE = /\b(?:in|at|from|near|across|around|within|outside|inside|throughout|of|into|to)(?: the)? $/i;
/** Whose office: "Iraq's Ministry", "Boeing's chief financial officer". */
const OFFICE =
  /^['’]s? (?:\p{Lu}|(?:\p{L}+ ){0,3}(?:boss|captain|chair\p{Ll}*|chief|coach|commissioner|director|head|leader|manager|minister|officer|official|owner|president|prosecutor|secretary|spokes\p{Ll}+|lawyer)s?\b)/u;
/** What kind of thing: "US regulators", "Russia-led". */
const KIND = /^(?:noun|name|adjective)$/;
const LIST = /, $/;
const OPENING = /(?:^|[.!?] )["“]$/;
/** "IBM", "BBC": no word that only has its capital from its place. */
const KNOWN_BY_LETTERS = /\p{Lu}.*\p{Lu}/u;

/** Whether the name stands there for someone, whole, and not for a place or a kind of thing. */
export function isSomeone(
  { text, tokens }: Pick<Reading, 'text' | 'tokens'>,
  { kind, start, end }: PlacedMention,
): boolean {
  const [before, after] = [text.slice(0, start), text.slice(end)];
  if (kind === 'name' && (isOpeningWord(before, text.slice(start, end)) || /^ \p{Lu}/u.test(after))) return false;
  if (
    PART_OF_NAME.test(before) ||
    LATER_PART.test(before) ||
    /[\p{L}\d][-–]$/u.test(before) ||
    /^[-–]\p{L}/u.test(after)
  )
    return false;
  const next = tokens.find((token) => token.start >= end);
  if (OFFICE.test(after) || next?.wordClass === 'noun') return false;
  return kind !== 'place' || !(WHERE.test(before) || LIST.test(before) || KIND.test(next?.wordClass ?? ''));
}

/** Whether what follows these words is where something is, and not who. */
export function standsAsPlace(before: string): boolean {
  return /\b(?:in|at|near|across|around|throughout)(?: the)? $/i.test(before);
}

/** Any word has a capital where a quotation starts. */
function isOpeningWord(before: string, name: string): boolean {
  return OPENING.test(before) && !name.includes(' ') && !KNOWN_BY_LETTERS.test(name);
}
