/** Amounts and years in a sentence, with what tells whether another one could stand in their place. */
import type { Span } from '../../language/span.ts';

export interface Amount extends Span {
  readonly text: string;
  readonly value: number;
  /** What it counts in: `%`, `£ m`, `word`, `year`, or nothing. */
  readonly unit: string;
  /** What the words before make of it: "more than 200" is true of 100 too. */
  readonly bound: 'exact' | 'above' | 'below' | 'near';
}

const WORDS = ['two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const MONTHS =
  /(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?/
    .source;
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  trillion: 1e12,
};
const SCALE = String.raw`\s?(?:%|per cent|percent|mn?\b|bn\b|million\b|billion\b|trillion\b|thousand\b|km\b|kg\b|mph\b|miles\b)`;
/** A number with nothing hyphenated, typed or dotted on to it: no scores, no clock times, no models of cars. */
const NUMERAL = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:/'’#-])(?<sign>[$£€¥]\s?)?(?<digits>\d{1,3}(?:,\d{3})+(?!\d)|\d+)(?<part>\.\d+)?(?<scale>${SCALE})?(?![\p{L}\p{N}]|[-–:/.,]\p{N}|['’-]\p{L}|[-–])`,
  'giu',
);
const WORD = new RegExp(String.raw`(?<![\p{L}-])(?:${WORDS.join('|')})(?= \p{Ll})(?! (?:of|or|and|to|other)\b)`, 'gu');
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const BEFORE_YEAR = new RegExp(
  String.raw`\b(?:in|since|by|until|from|of|during|before|after|to|${MONTHS}|spring|summer|autumn|winter|late|early|mid)[ -]$`,
  'i',
);
const IS_DAY = new RegExp(String.raw`(?:\b${MONTHS} $)|^(?:st|nd|rd|th)? (?:of )?${MONTHS}\b`, 'i');
/** Said of a group that was named before, or of one of its parts; or a number that is a name. */
const NO_AMOUNT =
  /(?:\b(?:the|these|those|all|both|other|last|first|next|past|another|only|of|one in|out of|one|or|aged?|no\.?|number|point|page|chapter|part|article|section|clause|paragraph|directive|omega|type|phase|class|grade|version|group|top|under|over-|level|channel|formula|route|flight) |(?:\p{Lu}[\p{L}\p{N}]*) |[-–('‘]|\d )$/u;
const NOTHING_COUNTED =
  /^ (?:and|or|to|per|from|for|with|was|were|has|had|when|after|before|in|on|at|years? (?:old|ago))\b/;
const TIME_AFTER = /^\s?(?:am|pm|a\.m|p\.m|GMT|o'clock|seconds?|minutes?|hrs?)\b/i;

const BOUNDS: readonly (readonly [RegExp, Amount['bound']])[] = [
  [/\b(?:more than|over|above|at least|in excess of|exceed(?:s|ed|ing)?|beyond|a minimum of|upwards of) $/i, 'above'],
  [
    /\b(?:less than|fewer than|under|below|within|at most|a maximum of|up to|as (?:much|many) as|not more than|no more than) $/i,
    'below',
  ],
  [/\b(?:about|around|some|nearly|almost|roughly|approximately|close to|just|an estimated|estimated|circa) $/i, 'near'],
];

/** The amounts of a text that can be asked for, in order. */
export function amountsIn(text: string): readonly Amount[] {
  const found: Amount[] = [];
  for (const match of text.matchAll(NUMERAL)) {
    const amount = amountFrom(match, text);
    if (amount !== undefined) found.push(amount);
  }
  for (const match of text.matchAll(WORD)) {
    const before = text.slice(0, match.index);
    if (NO_AMOUNT.test(before)) continue;
    found.push({ ...placeOf(match), value: WORDS.indexOf(match[0]) + 2, unit: 'word', bound: boundOf(before) });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Every number of a text by its value, askable or not: what a wrong option must not be. */
export function valuesIn(text: string): ReadonlySet<number> {
  const values = [...text.matchAll(/\d[\d,]*(?:\.\d+)?/g)].map(([digits]) => Number(digits.replaceAll(',', '')));
  const words = [...text.toLowerCase().matchAll(/\p{L}+/gu)]
    .map(([word]) => WORDS.indexOf(word) + 2)
    .filter((n) => n > 1);
  return new Set([...values, ...words]);
}

function amountFrom(match: RegExpExecArray, text: string): Amount | undefined {
  const { sign = '', digits = '', part = '', scale = '' } = match.groups ?? {};
  const place = placeOf(match);
  const [before, after] = [text.slice(0, place.start), text.slice(place.end)];
  const isBare = sign === '' && scale === '' && part === '';
  if (isBare && YEAR.test(digits)) {
    return BEFORE_YEAR.test(before) && !/^ \p{Ll}{3,}s\b/u.test(after)
      ? { ...place, value: Number(digits), unit: 'year', bound: 'exact' }
      : undefined;
  }
  if (!isCount(match, before, after)) return undefined;
  const unit = scale
    .trim()
    .toLowerCase()
    .replace(/^per ?cent$/, '%');
  return {
    ...place,
    value: Number(digits.replaceAll(',', '') + part) * (SCALES[unit] ?? 1),
    unit: `${sign.trim()} ${unit}`.trim(),
    bound: boundOf(before),
  };
}

/** Whether the number counts something that another could count: "60 cities", "£5m", "76%". */
function isCount({ groups = {} }: RegExpExecArray, before: string, after: string): boolean {
  const { sign = '', part = '', scale = '' } = groups;
  if (IS_DAY.test(before) || IS_DAY.test(after) || TIME_AFTER.test(after)) return false;
  if (sign !== '' || /^\s?(?:%|per)/.test(scale)) return true;
  if (NO_AMOUNT.test(before)) return false;
  // "60m" is a distance as well as a sum.
  if (/^\s?mn?$/i.test(scale)) return /^ (?:euros?|pounds|dollars|yen|people|\p{Ll}{4,}s)\b/u.test(after);
  return scale !== '' || part !== '' || (/^ \p{Ll}{3,}/u.test(after) && !NOTHING_COUNTED.test(after));
}

function placeOf({ index, 0: words }: RegExpExecArray): Span & { readonly text: string } {
  const text = words.trimEnd();
  return { start: index, end: index + text.length, text };
}

function boundOf(before: string): Amount['bound'] {
  return BOUNDS.find(([words]) => words.test(before))?.[1] ?? 'exact';
}

/** An amount that is near may be off by this much and still be meant. */
const NEAR = 0.3;
/** What is this many times as large is no serious guess. */
const FARTHEST = 5;

/** Whether `other` in the place of `own` says something else, and nothing absurd. */
export function couldBeTakenFor(own: Amount, other: Amount): boolean {
  if (own.unit !== other.unit || own.value === other.value || own.text.includes(',') !== other.text.includes(','))
    return false;
  if (own.unit === 'year') return Math.abs(own.value - other.value) <= 40;
  // Votes and sheep come whole.
  if (own.unit === '' && Number.isInteger(own.value) !== Number.isInteger(other.value)) return false;
  if (own.value <= 1 || other.value <= 1) return false;
  const ratio = other.value / own.value;
  if (ratio > FARTHEST || ratio < 1 / FARTHEST) return false;
  if (own.unit === '%' && own.value <= 100 !== other.value <= 100) return false;
  if (own.bound === 'above') return ratio > 1;
  if (own.bound === 'below') return ratio < 1;
  return Math.abs(ratio - 1) > (own.bound === 'near' ? NEAR : own.unit === 'word' ? 0 : 0.04);
}
