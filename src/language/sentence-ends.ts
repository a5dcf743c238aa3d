/** What tells the end of a sentence from a stop inside one: abbreviations, quotations, reference marks. */

/** What may stand before an abbreviation. */
const BEFORE = String.raw`(?:^|[\s("“‘'[-])`;
/** Titles and words that stand before what they belong to: the stop after them never ends a sentence. */
const LEADS_ON = new RegExp(
  String.raw`${BEFORE}(?:Mr|Mrs|Ms|Mx|Messrs|Mme|Mlle|Dr|Prof|Rev|Fr|Msgr|Gen|Adm|Col|Maj|Capt|Cmdr|Lt|Sgt|Cpl|Sen|Rep|Gov|Pres|Hon|Amb|Atty|Supt|Insp|[Vv]s|[Ee]\.g|[Ii]\.e|[Cc]f|viz|approx|ca)\.$`,
);
/** Words that do so before a name; "Main St. The shop closed." still has its end. */
const LEADS_TO_NAME = new RegExp(String.raw`${BEFORE}(?:St|Ste|Mt|Ft|Dept|Univ)\.$`);
/** Words that do so before a number: "No. 5", "pp. 3–5", "c. 1500". "No. Then he left." is two sentences. */
const LEADS_TO_NUMBER = new RegExp(
  String.raw`${BEFORE}(?:[Nn]os?|[Ff]igs?|[Ee]qs?|[Vv]ols?|[Cc]h|Chap|[Ss]ec|Art|pp?|[Ee]d|[Ee]st|Tel|ext|c|fl|Rs)\.$`,
);
const STARTS_WITH_NUMBER = /^[([]?(?:\d|[IVX]+\b)/;
const AND_OTHERS = /\bal\.$/;
const STARTS_BRACKET = /^[([]/;
/** Words that start sentences and are nobody's name. */
const STARTER = String.raw`["“‘'([]*(?:The|This|That|These|Those|It|Its|He|His|She|Her|They|Their|Then|There|We|Our|You|But|However|When|While|If|Although|Because|After|Before|What|Who|Why|How)\b`;
const STARTS_SENTENCE = new RegExp(`^${STARTER}`);
/** "1." or "(a)" alone: the number of what follows. */
const LIST_NUMBER = /^[([]?(?:\d{1,3}|[A-Za-z])[.)\]]$/;
/** Reference marks belong to the sentence before: "… ended.[1] Next", "… ended.² Next", "… ended. [3]". */
const REFERENCE_MARKS = /^(?:\[(?:[\p{L}\d]{1,4}|citation needed)\]|[¹²³⁰⁴-⁹]+)+(?=\s|$)/u;
/** A bare number right after the stop, as a superscript loses its height when copied: "… ended.12 Next". */
const BARE_MARK = /^\d{1,2}(?=\s+["“‘(]?\p{Lu}|$)/u;
/** Two sentences without a space between: "He sat.The dog ran." But not "Ph.D.", "ASP.NET", "Node.js". */
const ENDS_WORD = /(?:[\p{Ll}\d]{2}|[!?…])[.?!…]*["”’)\]]*$/u;
const STARTS_WORD = /^["“‘([]*(?:\p{Lu}\p{Ll}|[AI]\s)/u;
const ENDS_FULL_WIDTH = /[。！？]["”’」』）)]*$/;
/** "she asked" goes on with a sentence; "iPhone" and "macOS" start one. */
const STARTS_LOW = /^[^\p{L}\p{N}]*\p{Ll}(?!\p{Ll}*\p{Lu})/u;
/** `Smith said`, `Mr Smith asked`: the question or exclamation quoted before is part of this sentence. */
const ATTRIBUTION =
  /^(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?(?!(?:He|She|It|They|We|You)\s)(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(?:said|says|asked|asks|replied|added|told|wrote|writes|answered|explained|argued|warned|noted|insisted|shouted|whispered)\b/u;
const ENDS_CALLING = /[?!…]["”’']$/;

/** Ends that wink passes over, each with the white space after it; {@link goesOn} still has a say. */
const ENDS_MISSED = new RegExp(
  [
    // `"No." Then he left.`
    String.raw`[.?!…]["”’']+\s+(?=["“‘([]?[\p{Lu}\p{N}])`,
    // "He waited… Then he left."
    String.raw`(?:…|\.{3,4})\s+(?=["“‘(]?(?!I\b)\p{Lu}\p{Ll})`,
    // "Take vitamin C. It helps." A capital with a stop is an initial unless no name follows.
    String.raw`(?<=${BEFORE}(?:\p{Lu}|No|St|Mt|Ft))\.\s+(?=${STARTER})`,
    '[。！？]["”’」』）)]*(?=.)',
  ].join('|'),
  'gu',
);
const HAS_WORD = /[\p{L}\p{N}]/u;

/** Whether a text holds a letter or a digit. */
export function hasWord(text: string): boolean {
  return HAS_WORD.test(text);
}

/** Where sentences may begin after an end that wink passes over, in order. */
export function missedBeginnings(text: string): readonly number[] {
  return [...text.matchAll(ENDS_MISSED)].map(({ index, 0: { length } }) => index + length);
}

/** How many characters at the start of `after` are reference marks of the sentence before; `isApart`: a space parts them. */
export function lengthOfMarks(after: string, isApart: boolean): number {
  const marks = REFERENCE_MARKS.exec(after) ?? (isApart ? null : BARE_MARK.exec(after));
  return marks?.[0].length ?? 0;
}

/**
 * Whether the sentence that ends in `before` goes on with `after`. `isApart` tells that white space parts them,
 * `capitalsTell` that the text has capitals, so that a beginning without one means something.
 */
export function goesOn(before: string, after: string, isApart: boolean, capitalsTell: boolean): boolean {
  if (!hasWord(after) || LIST_NUMBER.test(before) || LEADS_ON.test(before)) return true;
  if (LEADS_TO_NAME.test(before) && !STARTS_SENTENCE.test(after)) return true;
  if (LEADS_TO_NUMBER.test(before) && STARTS_WITH_NUMBER.test(after)) return true;
  if (AND_OTHERS.test(before) && STARTS_BRACKET.test(after)) return true;
  if (ENDS_FULL_WIDTH.test(before)) return false;
  if (!isApart && !(ENDS_WORD.test(before) && STARTS_WORD.test(after))) return true;
  if (STARTS_LOW.test(after)) return capitalsTell;
  return ENDS_CALLING.test(before) && ATTRIBUTION.test(after);
}
