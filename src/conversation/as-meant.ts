/** Words as they are typed in haste → as they are written, so that they are not looked for in the article. */

/** "whats the zoo called", "dont they mind": the apostrophe is left out more often than it is typed. */
const WITHOUT_APOSTROPHE =
  /\b(what|who|where|when|how|why|that|there)s\b|\b(do|does|did|is|are|was|were|has|have|had|could|would|should)nt\b|\b(ca|wo)nt\b/gi;
const IN_SHORT: ReadonlyMap<string, string> = new Map([
  ['u', 'you'],
  ['r', 'are'],
  ['ur', 'your'],
  ['ppl', 'people'],
  ['pls', 'please'],
  ['plz', 'please'],
  ['abt', 'about'],
  ['bc', 'because'],
  ['cuz', 'because'],
  ['govt', 'government'],
  ['yr', 'year'],
  ['yrs', 'years'],
]);

/** The question with what was left out put in; words in capitals ("PPL") and any others stay as they are. */
export function asMeant(question: string): string {
  return question
    .replaceAll(WITHOUT_APOSTROPHE, (_, asks?: string, verb?: string, modal?: string) =>
      asks === undefined ? `${verb ?? modal ?? ''}n't` : `${asks}'s`,
    )
    .replaceAll(/(?<=^|\s)\p{Ll}+(?=[\s?!.,]|$)/gu, (word) => IN_SHORT.get(word) ?? word);
}
