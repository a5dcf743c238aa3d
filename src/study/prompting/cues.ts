/** Words by which a sentence gives a reason, looks ahead or asks to be believed. */
import { numbersIn } from '../../summary/dates.ts';
import type { Reading } from './readings.ts';

/** A form of asking with the article's words that call for it. */
export interface Cue<Form extends string> {
  readonly form: Form;
  readonly marker: string;
}

type Rule<Form extends string> = readonly [Form, RegExp];

type ReasonForm = 'cause' | 'consequence' | 'aim';
type AheadForm = 'condition' | 'possible' | 'expected';
type EvidenceForm = 'people' | 'study' | 'source' | 'hedge' | 'judgement' | 'figure';

const REASONS: readonly Rule<ReasonForm>[] = [
  [
    'cause',
    // "Is due to open" gives a time; "due to rain" a reason.
    /\b(?:because(?: of)?|(?<!\b(?:is|are|was|were|be|been|being)(?: also| now| still| not)? )due to|owing to|thanks to|as a result of|stem(?:s|med|ming) from|(?:caused|driven|prompted|triggered|fuelled|fueled|sparked|boosted|buoyed|helped|undermined|hampered) by|blam(?:ed|es|ing) (?:on|for)|attributed (?:\w+ )?to|in response to)\b/,
  ],
  [
    'consequence',
    /\b(?:(?:has |have |had )?(?:led|leads|contributed|contributes) to|(?<!\bevents )leading to(?! the\b)|result(?:s|ed|ing) in|prompting|(?:which )?(?:means|meant) that|meaning that|raising (?:fears|concerns|hopes|questions|doubts)|paved the way for|as a result(?! of)|makes? it (?:easier|harder|possible|impossible|difficult))\b/,
  ],
  [
    'aim',
    /\b(?:in order to|in an? (?:effort|bid|attempt|move) to|aim(?:s|ed|ing) (?:at|to)|designed to|so as to|(?<!\b(?:have|had|has|need|needs|needed|able|unable|how|ought|likely|fail|fails|failed|failing|refused|chance) )to (?:prevent|avoid|ensure|protect|tackle|combat|curb|counter|encourage|persuade|improve|boost|reduce))\b/,
  ],
];

const ADVERB = '(?:not |also |now |then |still |soon |well |yet |even |further |always |probably |undoubtedly )*';
/** What "could" and "may" say of the past, or of good manners. */
const NOT_AHEAD = String.raw`(?!${ADVERB}(?:only|have|not|no|never|shed|see|be forgiven|hardly|afford|say|like|comment|explain|appear|see|hear|feel|find|remember|know|think|want|expect|be \p{L}+ing)\b)`;
/** What makes a difference when it comes; what "will be shown on Friday" is a date for the diary. */
const CHANGE =
  'affect|allow|attract|become|benefit|boost|bring|cause|challenge|change|cost|create|cut|damage|destabili[sz]e|disappear|drive|drop|encourage|end(?! up)|enable|ensure|fail|fall|force|give|grow|harm|help|hit|hurt|improve|increase|influence|keep|kill|lead|lose|lower|make|mean|need|open up|prevent|prove|raise|recover|reduce|remain|remove|replace|require|rise|save|slow|solve|spread|stay|stop|strengthen|succeed|suffer|threaten|transform|turn|undermine|weaken|win|be (?:able|better|worse|forced|hit|made|needed|an?|the|more|less|very|harder|easier|difficult|too)';
const AHEAD: readonly Rule<AheadForm>[] = [
  [
    'condition',
    /(?<!\b(?:as|[Ee]ven|only|what|see|asked?|ask|know|wonder\w*|or|and|you|sa(?:y|id|ys)|sure|clear|unclear|decide|doubt|question\w*|find out|out|determine) )\b(?:[Ii]f|[Uu]nless)\b(?= (?!so\b|not\b|you\b|only\b|any\b|ever\b|I\b|necessary|possible|needed|required)\p{L})/u,
  ],
  [
    'possible',
    new RegExp(
      String.raw`(?<!\b(?:I|[Ww]e|[Yy]ou|as they|as it|how|how \p{L}+|free|what|who) )\b(?:could|may|might)\b(?= ${NOT_AHEAD}${ADVERB}\p{Ll}{2,})`,
      'u',
    ),
  ],
  [
    'expected',
    /\b(?:(?:is|are) (?:also |now |widely |not )?(?:expected|likely|unlikely|forecast|predicted|projected|tipped|set|poised|on course) to\b|(?:is|are) (?:planning|hoping) to\b|expects (?!\w+ed)|predicts\b|(?<=\b(?:it|he|she|they|which|who|also|now|\p{Lu}\p{L}+) )(?:plans?|hopes?|intends?) to\b)(?! ?(?:attend|speak|meet|announce|welcome|appear|perform|play|be (?:named|announced|back|on)))/u,
  ],
  [
    'expected',
    new RegExp(
      String.raw`(?<!\b(?:I|[Ww]e|[Yy]ou|who|what|whether|free|at|how \p{L}+ \p{L}+) )\b(?:will|would)\b(?= ${NOT_AHEAD}${ADVERB}(?:${CHANGE})\b)`,
      'u',
    ),
  ],
];

/** "How much it would cost", "before Italy could recover": asked or past, and not foretold. */
const IS_ASKED = /\b(?:how|whether|what|where|who|why|before|so|there|page that)\b[^,;:"“”]*$/i;

/** Long ago "would" and "could" tell what came, or did not. */
const LONG_AGO = /\b1[0-8]\d\ds?\b|\b19[0-4]\d\b|\bcentury\b/;

/** Many who are called by what they are, and not by name. */
const PEOPLE = String.raw`\b(?:(?!(?:but|and|that|as|while|when|which|with|from|the|by|of|for|his|her|their|its|to|other)\b)\p{L}{2,} )?(?:analysts|experts|critics|observers|commentators|campaigners|sources|insiders|economists|scientists|researchers|officials|opponents|lawyers|specialists|watchdogs|doctors|bookmakers|pundits)\b`;
const BELIEVE =
  '(?:says?|said|believed?|think|thought|speculated?|argued?|warn(?:ed)?|fear(?:ed)?|claim(?:ed)?|suggest(?:ed)?|expect(?:ed)?|predict(?:ed)?|estimated?|doubt(?:ed)?|agreed?|hoped?|insist(?:ed)?|forecast|question(?:ed)?|point(?:ed)? (?:out|to))';
const FINDS =
  '(?:shows?|showed|shown|found|finds|suggest(?:s|ed)?|reveal(?:s|ed)?|indicat(?:es|ed)|says?|said|warn(?:s|ed)|conclud(?:es|ed)|estimat(?:es|ed)|claim(?:s|ed)|predict(?:s|ed))';
const EVIDENCE: readonly Rule<EvidenceForm>[] = [
  ['people', new RegExp(String.raw`${PEOPLE}(?=(?: \w+){0,2}? ${BELIEVE}\b)`, 'u')],
  ['people', new RegExp(`(?<=(?:according to|[Ss]ay|[Ss]aid) )${PEOPLE}`, 'u')],
  [
    'study',
    new RegExp(
      String.raw`\b(?:survey|study|report|research|poll|figures|data|statistics|studies)(?=(?: [\p{L}'’-]+){0,5}? ${FINDS}\b)`,
      'u',
    ),
  ],
  [
    'source',
    /(?<=\b[Aa]ccording to )(?!plan\b|the (?:terms|rules|law|customs?|traditions?)\b)(?:[^\s,.;:()"“”]+ ){0,6}[^\s,.;:()"“”]+(?=[,.;)"“”]|$)/,
  ],
  [
    'hedge',
    /\b(?:reportedly|allegedly|supposedly|(?:is|are) (?:widely )?(?:believed|thought|understood|said|reported|alleged|rumoured) to|(?:was|were) (?:reported|alleged|rumoured) to|[Ii]t is (?:thought|believed|understood|reported|said|claimed)|(?:is|are) (?:widely )?seen as)\b/,
  ],
  [
    'judgement',
    /(?<!\bno )\b(?:(?<=\b(?:the|its|their|his|her|our) )(?:best|worst)(?![ -](?:known|selling))|(?<![-\d]|\d(?:st|nd|rd|th) )(?:biggest|greatest|strongest|weakest|fastest|richest|poorest)|hardest|toughest|easiest|finest|safest|deadliest|brightest|(?<=\b(?:the|its|their|his|her|our)(?: \w+)? |['’]s )(?:most|least) (?!of\b|people\b|recent\b|likely\b)\p{Ll}+(?:ed|ing|nt|al|ic|ful|ous|ive|ble|ar|cessful)|unprecedented|unique|crucial|inevitabl[ey]|undoubtedly|clearly|obviously|historic|dramatically|disastrous|controversial|revolutionary|brilliant(?:ly)?|superb|stunning|impressive(?:ly)?|embarrassing|extraordinar(?:y|ily)|remarkabl[ey]|significant(?:ly)?|vital|essential|dominant|increasingly|ideal|disappointing|excellent|outstanding(?! (?:payment|debt|issue|bill|loan|balance))|deserved(?:ly)?)\b(?! (?:actor|actress|album|band|film|director|picture|supporting|song|single|male|female|original|foreign|new)\b)(?!.*\b(?:award|prize|nominat))/u,
  ],
];
/** Figures that say how much of something: a share, a sum of money, many. */
const TELLING_FIGURE =
  /^[$£€]?\s?[\d,]*\d(?:\.\d+)?(?:(?: ?%| per ?cent| ?(?:bn|billion|million|trillion)\b)(?: people\b)?|(?<=[$£€][\d.,]*)m\b|(?<=\d,\d{3})(?: (?:people|women|men|children|jobs|deaths)\b)?(?!\p{L}))/u;

/** Gives a reason, names what follows from one, or an aim. */
export function reasonIn(reading: Reading): Cue<ReasonForm> | undefined {
  return firstOf(REASONS, reading);
}

/** Says what may come, what is expected, or what hangs on an "if". */
export function aheadIn(reading: Reading): Cue<AheadForm> | undefined {
  const ahead = firstOf(AHEAD, reading, IS_ASKED);
  return /^(?:could|might|would)$/.test(ahead?.marker ?? '') && LONG_AGO.test(reading.text) ? undefined : ahead;
}

/** Rests on people without a name, a study, a named source or on nobody; or judges, or gives a figure. */
export function evidenceIn(reading: Reading): Cue<EvidenceForm> | undefined {
  const [figure] = numbersIn(reading.text).flatMap((number) => TELLING_FIGURE.exec(number)?.[0] ?? []);
  return firstOf(EVIDENCE, reading) ?? (figure === undefined ? undefined : { form: 'figure', marker: figure });
}

/** The first words by the first rule that finds any, unless what stands before them tells that they do not count. */
function firstOf<Form extends string>(
  rules: readonly Rule<Form>[],
  { text }: Reading,
  unless?: RegExp,
): Cue<Form> | undefined {
  for (const [form, words] of rules) {
    const found = words.exec(text);
    if (found !== null && unless?.test(text.slice(0, found.index)) !== true) return { form, marker: found[0].trim() };
  }
  return undefined;
}
