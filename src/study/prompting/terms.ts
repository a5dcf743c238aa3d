/** Terms an article leans on without saying what they mean, and words it keeps at arm's length in quotation marks. */
import { appendTo } from '../../language/append-to.ts';
import type { Reading } from './readings.ts';

/** A term with the sentence to ask about it at. */
export interface Term {
  readonly form: 'term' | 'quoted';
  /** As it is written there. */
  readonly text: string;
  readonly reading: Reading;
  /** How many sentences use it. */
  readonly sentences: number;
}

/** Words that only place, count or praise what follows. */
const PLAIN =
  /^(?:last|next|first|second|third|new|old|good|great|big|large|small|high|low|long|short|own|same|other|such|several|many|more|most|few|recent|latest|previous|early|late|current|former|final|full|whole|main|major|total|possible|likely|able|sure|different|certain|young|top|best|better|past|future|annual|daily|fourth|early|right|left|enormous|lengthy|huge|greater|growing|wonderful|weird|further|increased|better|added|speed|com|like|due)\b/;
/** "Fuels innovation": a verb that looks like a noun. */
const FALSE_KIND = /^(?!sports|arms|weapons|earnings|sales|business|news|politics)\p{L}+[^s]s \p{L}/u;
/** Nouns of ideas: what they mean is open to question, once said with what kind is meant. */
const OPEN =
  /^(?:abuse|accountability|agenda|alliance|ambition|assistance|authority|autonomy|bubble|calculation|clampdown|commitment|competence|competitiveness|confidence|consensus|cooperation|corruption|crisis|culture|deficit|democracy|dilemma|discrimination|doping|efficiency|equality|escalation|ethic|ethos|fairness|freedom|genius|globalisation|globalization|harm|heritage|identity|ideology|impact|independence|influence|innovation|instability|integration|interest|intervention|jurisdiction|justice|leadership|legacy|legitimacy|leverage|mandate|mentality|momentum|monopoly|morale|objective|persecution|piracy|power|prejudice|pressure|principle|privacy|protection|quality|racism|rapprochement|recovery|reform|regime|relationship|reputation|responsibility|restraint|revolution|rights|risk|security|sovereignty|spirit|stability|standard|strategy|strength|tension|terrorism|threat|tradition|transparency|trust|uncertainty|value|violence|vision|welfare)s?$/;
/** Nouns that end as those of ideas do. */
const IDEA =
  /(?:tion|sion|ity|ism|ance|ence|ment|ship|cy|dom|ness|law|rate|ban|tax|pact|network|technology|debt|system)s?$/;
/** Nouns that look like ideas and are plain things, times or people. */
const PLAIN_NOUN =
  /^(?:statement|government|department|investment|payment|decision|season|session|question|information|performance|competition|conference|audience|city|university|agency|company|version|addition|station|action|edition|election|occasion|section|television|nation|population|location|difference|experience|presence|appearance|distance|chance|evidence|announcement|championship|currency|country|county|community|celebrity|majority|charity|nomination|nominations|production|exhibition|attraction|connection|collection|commission|injection|tournament|final|equipment|apartment|capacity|element|communication|visibility|quantity|density)s?$/;
/** A word by itself is leaned on when sentences come back to it. */
const LEAST_USES = 2;
/** How people say that they feel: nothing to define. */
const FEELING =
  /^(?:(?:very|absolutely|really|deeply|extremely|so|totally|completely) )?(?:delighted|thrilled|honou?red|pleased|disappointed|happy|sad|saddened|proud|excited|confident|surprised|shocked|sorry|devastated|good|great|yes|no)$/;
/** "Military power" is an idea, "computing power" is measured. */
const ADJECTIVE = /(?:ic|al|ary|ant|ar|ive)$/;
/** When, where, how: no more than a place in a sentence. */
const ADVERBIAL =
  /^(?:within|in|at|on|for|to|of|by|from|until|after|before|with|not|if|as|too|has|have|had|is|are|was|were|will|nearly|almost|about|just)\b/;
/** A few words in quotation marks inside a sentence: “biggest loser”. A whole sentence is speech. */
const QUOTED =
  /(?<=\s)["“]((?!\p{Lu}\p{Ll}+ \p{Lu})[\p{L}][\p{L}'’-]*(?: [\p{L}'’-]+){0,3}),?["”](?!\s*,?\s*(?:said|says|added))/gu;

/** The terms to ask about, the most used first. */
export function termsIn(readings: readonly Reading[]): readonly Term[] {
  return [...leanedOn(readings), ...atArmsLength(readings)];
}

function leanedOn(readings: readonly Reading[]): readonly Term[] {
  const found = new Map<string, Reading[]>();
  for (const reading of readings) {
    for (const key of new Set(reading.terms.map((term) => term.key))) appendTo(found, key, reading);
  }
  return [...found].flatMap(([key, users]): readonly Term[] => {
    const reading = users.find(({ quotable }) => quotable !== undefined);
    const term = reading?.terms.find((each) => each.key === key);
    if (reading === undefined || term === undefined || !isOpen(reading.text.slice(term.start, term.end), users.length))
      return [];
    // A part of "peer-to-peer networks" is no term.
    if (/[\p{L}\d]-$/u.test(reading.text.slice(0, term.start)) || reading.text.startsWith('-', term.end)) return [];
    return [{ form: 'term', text: reading.text.slice(term.start, term.end), reading, sentences: users.length }];
  });
}

/** A kind of an open idea ("dominant power"), one that comes up again alone, or a kind of any idea that does. */
function isOpen(term: string, users: number): boolean {
  const [noun = '', kind = ''] = term.split(' ').reverse();
  if (noun === 'power' && !ADJECTIVE.test(kind)) return false;
  if (/^\p{Lu}/u.test(term) || PLAIN.test(term) || FALSE_KIND.test(term)) return false;
  if (OPEN.test(noun)) return term.includes(' ') || users >= LEAST_USES;
  return users >= LEAST_USES && term.includes(' ') && IDEA.test(noun) && !PLAIN_NOUN.test(noun);
}

function atArmsLength(readings: readonly Reading[]): readonly Term[] {
  return readings.flatMap((reading): readonly Term[] => {
    if (reading.quotable === undefined) return [];
    return [...reading.text.matchAll(QUOTED)].flatMap(([, text = '']) =>
      /\p{Ll}/u.test(text.charAt(0)) && !FEELING.test(text) && !ADVERBIAL.test(text)
        ? [{ form: 'quoted', text, reading, sentences: 1 }]
        : [],
    );
  });
}
