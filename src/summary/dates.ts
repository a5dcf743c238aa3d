/** Dates and numbers as articles write them. */

export interface FoundDate {
  readonly text: string;
  /** Compares dates: year, month and day as one number; what is not given counts as 0. */
  readonly order: number;
}

const MONTHS = 'january|february|march|april|may|june|july|august|september|october|november|december';
const MONTH = `(?<month>${MONTHS}|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b\\.?)`;
const YEAR = String.raw`(?<year>1[5-9]\d{2}|20\d{2})`;
const DAY = String.raw`(?<day>[12]\d|3[01]|0?[1-9])(?:st|nd|rd|th)?`;
/** 24 June 2024 · June 24, 2024 · June 2024 · 2024-06-24 · in 2024: only what has its year has its place in time. */
const FORMS = [
  new RegExp(String.raw`\b${DAY}(?: of)? ${MONTH},? ${YEAR}\b`, 'giu'),
  new RegExp(String.raw`\b${MONTH} ${DAY},? ${YEAR}\b`, 'giu'),
  new RegExp(String.raw`\b${YEAR}-(?<month>0[1-9]|1[0-2])-${DAY}\b`, 'giu'),
  new RegExp(String.raw`\b${MONTH},? ${YEAR}\b`, 'giu'),
  new RegExp(String.raw`(?<![\d.,$£€-])${YEAR}(?![\d.,]*\d|%| (?:people|times|of))(?:s\b)?`, 'giu'),
  // Earlier years are told from numbers by what stands around them: "In 1340 Rotterdam", "since 1270."
  /(?<=\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Aa]round|[Cc]irca|[Yy]ear|[Bb]efore|[Aa]fter|[Bb]y|to) )(?<year>1[0-4]\d{2})(?=$|[,;:)]|\.(?!\d)| (?:\p{Lu}|(?:when|and|or|by|to|the|an?|it|he|she|they|until|as|at|after|before)\b))/gu,
];

/** The dates in a sentence that name their year, each once, in the order of the text. */
export function datesIn(sentence: string): readonly FoundDate[] {
  const found = new Map<number, FoundDate & { readonly end: number }>();
  for (const form of FORMS) {
    for (const match of sentence.matchAll(form)) {
      const { year = '0', month = '', day = '0' } = match.groups ?? {};
      const end = match.index + match[0].length;
      const isInside = [...found].some(([start, other]) => start <= match.index && end <= other.end);
      if (isInside) continue;
      found.set(match.index, {
        text: match[0],
        order: Number(year) * 10_000 + monthOf(month) * 100 + Number(day),
        end,
      });
    }
  }
  return [...found].sort(([a], [b]) => a - b).map(([, { text, order }]) => ({ text, order }));
}

function monthOf(written: string): number {
  if (/^\d/.test(written)) return Number(written);
  const start = written.toLowerCase().slice(0, 3);
  return start === '' ? 0 : MONTHS.split('|').findIndex((month) => month.startsWith(start)) + 1;
}

/** Amounts with what they count: "$1.13bn", "76%", "464,000 subscribers", "three-way" not. */
const NUMBER =
  /(?<![\p{L}\d.-])(?:[$£€]\s?)?\d+(?:,\d+)*(?:\.\d+)?(?!\d|,\d|(?:st|nd|rd|th|s)\b)(?:\s?(?:%|percent|per cent)|\s?(?:bn|billion|million|trillion|thousand|m|km|kg)\b)?(?:\s(?:people|women|men|children|\p{Ll}{3,}s)\b(?<!\bwas|\bhas))?/gu;

/** Numbers that are more than a year or a bare digit. */
export function numbersIn(sentence: string): readonly string[] {
  const years = new Set(datesIn(sentence).map(({ text }) => text));
  return [...sentence.matchAll(NUMBER)]
    .map(([text]) => text.trim())
    .filter(
      (text) =>
        !years.has(text) &&
        !/^\d{1,2}$|^(?:1[5-9]|20)\d{2}(?:\s|$)/.test(text) &&
        !new RegExp(`^\\d{1,2} (?:${MONTHS})`).test(text.toLowerCase()),
    );
}
