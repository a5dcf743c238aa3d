/** What a lively server does on a day: an assumption, stated once, that turns costs an act into costs a server. */

/** How often each act is done a day; the names are those of benchmarks/scale/acts.ts. */
export const A_DAY: Readonly<Record<string, number>> = {
  'a first question': 10,
  'a question in a conversation of ten': 30,
  'a 👍': 8,
  'a note': 4,
  'a quiz, 5 questions, 6 people': 1,
  'a card, seen and rated': 15,
  'a discussion, 8 questions and prompts': 1 / 7,
  'an article of 40 passages': 1 / 7,
  'a setting': 1 / 30,
};

/** The day as one line. */
export function dayInWords(): string {
  return Object.entries(A_DAY)
    .map(([act, times]) => `${times >= 1 ? `${times} ×` : `every ${Math.round(1 / times)} days`} ${act}`)
    .join('; ');
}

/** Per day and server: the sum over its acts of what `cost` gives for each. */
export function perDay(cost: (act: string) => number): number {
  return Object.entries(A_DAY).reduce((sum, [act, times]) => sum + times * cost(act), 0);
}
