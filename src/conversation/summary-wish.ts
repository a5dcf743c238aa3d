/** A message that asks for a summary: how long, and of what. */

/** What is wished for; what was not said is left out. */
export interface SummaryWords {
  readonly sentences?: number;
  readonly topic?: string;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const NUMBER = `(?<count>\\d{1,3}|${NUMBERS.join('|')}|an?|a few|a couple(?: of)?|several)`;
const UNITS = '(?:sentences?|lines?|points?|bullets?(?: points?)?|takeaways?|things|phrases?|words? of it)';
/** "in about five sentences", "a two-sentence summary", "top 3 points". */
const COUNT = [
  new RegExp(
    String.raw`\b(?:in|with|using|as|within|to)? ?(?:just|only|about|around|roughly|at most|max(?:imum)?|no more than|under|up to)? ?(?:the )?(?:top |main |key )?${NUMBER}[ -](?:short |brief |main |key |important )?${UNITS}\b`,
    'i',
  ),
];
const LENGTHS: readonly (readonly [RegExp, number])[] = [
  [/\b(?:in a nutshell|headline|as (?:short|brief) as possible)\b/i, 1],
  [/\b(?:in brief|briefly|in short|shortly|quick(?:ly)?|short)\b/i, 3],
  [/\b(?:in detail|in depth|detailed|at length|long(?:er)?|thorough(?:ly)?|full(?:er)?)\b/i, 7],
];
/** What asks for a summary, at the start of what is said. */
const ASKS =
  /^(?:(?:can|could|would|will) (?:you|i|we) (?:please )?(?:get |have |see |give (?:me|us) )?|(?:please )?(?:give|tell|show|get) (?:me|us) |i(?:'d| would) like |i (?:want|need) |let'?s have |what (?:is|are|was|were|'s) |what's )?(?:a |an |the |some )?(?:(?:very |really )?(?:quick|short|brief|long|longer|detailed|full|one-line|\d+-sentence|\w+-sentence) )?(?:summar(?:y|ies)|summari[sz]e|sum(?: (?:it|this|that|everything|all))? up|recap|tl;?dr|gist|overview|outline|rundown|run-down|digest|synopsis|abstract|headline|(?:key|main|most important|top \w+|\w+ (?:key|main)) (?:points?|takeaways?|ideas?|messages?|facts|arguments?|claims?)|takeaways?|highlights|boil (?:(?:this|it|that|the (?:article|text|whole thing|story))(?: all)? )?down|wrap (?:it|this|that|everything)(?: all)? up|condense|shorten|bottom line|in a nutshell|(?:explain|tell)(?: me| us)? (?:the |this )?(?:whole |entire |full )?(?:story|article|text|piece|thing))\b/i;
/** "…, in brief": the end alone asks for a summary of what stands before. */
const ASKS_AT_END = new RegExp(
  `^(?<topic>.{8,}?)[,;:]? (?:in (?:brief|short|a nutshell|summary)|briefly|(?:in|with) (?:just |only |about |at most )?${NUMBER} ${UNITS})$`,
  'i',
);
/** What links a summary to its topic. */
const ABOUT =
  /^(?:of|on|about|regarding|concerning|around|for|from|with)?\s*(?:what (?:it|the (?:article|text|piece|story)|this(?: (?:article|text))?) (?:says?|tells us|has to say|said) (?:on|about|of|regarding) )?/i;
/** The article itself. */
const WHOLE =
  /^(?:(?:all )?(?:of )?(?:this|that|it|everything|(?:the|this|that)(?: (?:whole|entire|full))? (?:article|text|piece|story|thing|page|lot|passage))(?: up| down| all)?|all(?: of (?:it|this))?|here|me|us|please|now|again)?$/i;
/** Words that say for whom or how, and nothing of what. */
const ASIDES =
  /\b(?:for (?:me|us|a newcomer|beginners?|someone new|dummies|a (?:child|kid)|everyone)|to (?:me|us|a newcomer|someone new|everyone)|please|thanks?|in (?:plain|simple) (?:words|terms|english)|in your own words|in the article's(?: own)? words|what'?s (?:it|this) about)\b/gi;

/** What a message asks to be summed up; nothing when it asks for something else. */
export function summaryWish(text: string): SummaryWords | undefined {
  const words = text
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s"'([]+|[\s"')\].,!?:;…]+$/g, '')
    .replace(/^(?:(?:ok(?:ay)?|so|well|hey|hi|hello|now|and|then|please|just)\b[\s,.!:;-]*)+/i, '');
  const sentences = sentencesIn(words);
  const length = sentences === undefined ? {} : { sentences };
  const atEnd = ASKS_AT_END.exec(words)?.groups?.['topic'];
  if (ASKS.test(words)) {
    const rest = withoutLength(words.replace(ASKS, '')).replaceAll(ASIDES, ' ').replaceAll(/\s+/g, ' ').trim();
    const topic = trimmed(rest.replace(ABOUT, ''));
    return WHOLE.test(rest.trim()) || WHOLE.test(topic) ? length : { ...length, topic };
  }
  if (atEnd === undefined) return undefined;
  const topic = trimmed(atEnd.replaceAll(ASIDES, ' '));
  return WHOLE.test(topic) || topic.split(' ').length < 2 ? undefined : { ...length, topic };
}

function sentencesIn(words: string): number | undefined {
  for (const form of COUNT) {
    const count = form.exec(words)?.groups?.['count']?.toLowerCase();
    if (count === undefined) continue;
    if (/^\d+$/.test(count)) return Number(count);
    if (/few|couple|several/.test(count)) return 3;
    return /^an?$/.test(count) ? 1 : NUMBERS.indexOf(count) + 1;
  }
  if (/\bone[- ](?:liner?|sentence)\b/i.test(words)) return 1;
  return LENGTHS.find(([form]) => form.test(words))?.[1];
}

function withoutLength(words: string): string {
  return [...COUNT, ...LENGTHS.map(([form]) => form)].reduce((left, form) => left.replace(form, ' '), words);
}

function trimmed(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s,;:.-]+|[\s,;:.-]+$/g, '')
    .replace(/^(?:in|to|of|about|and) /i, '');
}
