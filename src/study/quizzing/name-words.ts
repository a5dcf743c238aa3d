/** Words that tell what a name names: a person, an organisation, a part of the world. */

/** Titles and offices that stand before a person's name and are no part of it. */
export const TITLE =
  /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|prime|minister|chancellor|secretary|senator|sen|congressman|governor|gov|general|gen|colonel|captain|judge|justice|king|queen|prince|princess|pope|chairman|chief|executive|director|commissioner|detective|sergeant|inspector|former|rev|reverend|mayor|foreign|home|vice|deputy|st|mp|leader|spokesman|spokeswoman|coach|captain|sheriff|fellow|dem|beatle|actor|actress)\.?$/i;
export const HONORIFIC = /^(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady|prof|professor|president|senator|judge)\.?$/i;
/** What a person is, before the name: "guitarist Mick Mars". */
const ROLE =
  /^(?:\p{Ll}*(?:man|woman|men|women|ist|person)|(?:ex-|co-)?(?:actor|actress|singer|rapper|comedian|director|writer|author|editor|manager|coach|captain|player|striker|midfielder|defender|keeper|goalkeeper|winger|flanker|fly-half|scrum-half|sprinter|runner|skipper|legend|boss|leader|minister|president|secretary|chancellor|executive|founder|lawyer|solicitor|judge|professor|researcher|analyst|expert|officer|presenter|host|reporter|photographer|designer|engineer|chief|mp|peer|lord|king|queen|prince|brother|sister|wife|husband|son|daughter|father|mother|colleague|trainer|jockey|driver|spokesperson|commissioner|ambassador|envoy|deputy|candidate|teacher|doctor|trainer|team-mate|mentor|architect|student|victim|president-elect|veteran|novelist|\p{Ll}+(?:ian|ologist)))$/u;
/** Most words with these ends are what people are: "engineer", "inventor"; those of NO_DOER are not. */
const DOER = /^\p{Ll}{2,}(?:er|or)$/u;
const NO_DOER =
  /(?:maker|paper|puter|number|after|under|over|other|ever|ether|power|water|order|letter|quarter|winter|summer|character|matter|chapter|cover|super|offer|tower|river|dinner|buyer|server|owner|carrier|retailer|provider|lender|insurer|publisher|broadcaster)$/;
/** Words of the names of organisations. */
export const ORGANISATION =
  /^(?:inc|ltd|plc|corp|corporation|company|co|group|bank|university|college|school|party|union|federation|committee|association|council|ministry|commission|airlines?|airways|agency|institute|society|court|office|department|bureau|authority|board|trust|foundation|club|united|city|league|news|times|post|guardian|telegraph|mirror|bros|brothers|studios?|pictures|records|entertainment|media|systems|software|technologies|electronics|motors?|holdings|partners|exchange|fund|service|services|police|parliament|congress|senate|forum|alliance|network|communications|telecom|industries|international|organi[sz]ation|centre|center|army|force|forces)$/i;
/** What an organisation is, before the name: "search-engine Google". */
export const ORGANISATION_ROLE =
  /^(?:company|firm|giant|maker|group|carrier|airline|retailer|operator|bank|chain|manufacturer|provider|party|charity|union|body|broadcaster|publisher|network|label|studio|watchdog|regulator|newspaper|paper|magazine|agency|brewer|supermarket|carmaker|business|subsidiary|parent|unit|side|club|consultancy|brokerage|engine|website|site)$/;
/** Larger than a country, or a part of the world without borders: they hold what others name. */
export const REGION =
  /\b(?:africa|asia|europe|americas?|eu|european|middle east|gulf|balkans|scandinavia|peninsula|koreas|continent|west|east|north|south|world|earth|atlantic|pacific|mediterranean|commonwealth|eurozone|arab|asian|african|latin)\b/i;
/** Days, months, feasts and words of time have capitals and name nobody. */
export const TIME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:jan|febr)uary|march|april|may|june|july|august|(?:sept|nov|dec)ember|october|christmas|easter|new|year|gmt|spring|summer|autumn|winter)$/i;
/** Verbs of those who say, believe or deny what follows. */
export const SPEECH =
  /^(?:says?|said|tells?|told|adds?|added|warn(?:s|ed)?|believes?|believed|argue[sd]?|claim(?:s|ed)?|insist(?:s|ed)?|explain(?:s|ed)?|admit(?:s|ted)?|announce[sd]?|reject(?:s|ed)?|den(?:y|ies|ied)|comment(?:s|ed)?|predict(?:s|ed)?|accuse[sd]?|promise[sd]?|confirm(?:s|ed)?|stress(?:es|ed)?|suggest(?:s|ed)?|report(?:s|ed)?|wrote|writes|describe[sd]?|complain(?:s|ed)?|note[sd]?|revealed?|reveals|agree[sd]?|conceded?|estimate[sd]?|criticise[sd]?|praise[sd]?|condemn(?:s|ed)?|vow(?:s|ed)?|urge[sd]?|expressed?)$/i;

/** Words that begin or end the names of places. */
export const PLACE =
  /^(?:fort|mount|lake|cape|las|los|san|santa|el|port|new|upper|lower|river|street|road|park|valley|bay|island|hills|county|square|stadium|beach|bridge|hall|castle|airport|station)$/i;
/** What people made, before its name: "abortion drama Vera Drake". */
export const WORK =
  /^(?:drama|film|movie|song|album|single|track|game|book|novel|show|series|play|comedy|musical|thriller|biopic|sitcom|epic|sequel|hit|programme|documentary|cartoon|opera|ship|car|model|virus|worm|operation|boat|horse|team|band|side|trilogy|adventure|western|tale|story|saga|poem|romance|tragedy|fantasy|franchise)$/;

/** Whether the word tells what a person is: "guitarist", "mayor". */
export function isRole(word: string): boolean {
  const lower = word.toLowerCase();
  return ROLE.test(lower) || (DOER.test(lower) && !NO_DOER.test(lower));
}
