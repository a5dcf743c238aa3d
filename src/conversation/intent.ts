/** What a message wants: a question answered, a passage shown, a word of greeting returned. Rules, in one place. */
import { type About, aboutIn } from './about.ts';
import { type SummaryWords, summaryWish } from './summary-wish.ts';

export type Intent =
  | { readonly kind: 'greeting' | 'thanks' | 'farewell' | 'help' | 'forget' | 'nothing' }
  /** A word that asks for nothing: "ok", "lol", "that's wrong". */
  | { readonly kind: 'nod' | 'laughter' | 'complaint' }
  | About
  /** The article, or what it says on a topic, in fewer words. */
  | { readonly kind: 'summary'; readonly wish: SummaryWords }
  /** A passage beside the last one quoted; `anchor` are words that name another ("the one about experts"). */
  | { readonly kind: 'step'; readonly by: 1 | -1; readonly anchor?: string }
  /** The passage that was quoted, whole: "show me the paragraph", "where does it say that?". */
  | { readonly kind: 'place' }
  /** More of what was found: "more", "anything else?". */
  | { readonly kind: 'more' }
  /** Whose words the last quote gives: "who says so?". */
  | { readonly kind: 'attribution' }
  | { readonly kind: 'question'; readonly text: string };

/** Words of politeness around what is meant. */
const POLITE =
  /^(?:(?:ok(?:ay)?|so|well|fine|great|cool|right|and|now|then|um|uh|hmm|please|hey|hi|hello)\b[\s,.!:;-]*)+/i;

const GREETING =
  /^(?:hi|hiya|hello|hey|yo|howdy|greetings|good (?:morning|afternoon|evening|day)|hi there|hello there|hey there|how are you(?: doing)?|what'?s up|sup)(?: (?:all|everyone|folks|there|bot|footnote|again))*$/;
const THANKS =
  /^(?:(?:ok(?:ay)?|great|cool|perfect|nice|awesome|brilliant|lovely|good|super)[\s,!.]*)*(?:many |much )?(?:thanks?|thank you|thx|ty|cheers|appreciated?|much appreciated|that helps|nice one|good bot|well done)(?: (?:a lot|so much|very much|a bunch|again|everyone|bot|footnote|then|for (?:that|the help|your help)|you(?: so much)?|it|that))*$/;
/** Words apart, so that no text takes long to be told from them. */
const severalOf = (words: string): RegExp => new RegExp(String.raw`^(?:${words})(?:[\s,.!]+(?:${words}))*$`);
/** Without a word of thanks. */
const NOD = severalOf(
  'ok(?:ay)?|kk?|cool|nice|great|good|fine|perfect|awesome|brilliant|lovely|interesting|super|sure|alright|right|i see|got it|understood|makes sense|good to know|wow|yes|yeah|yep|true|amazing',
);
const LAUGHTER = severalOf('lol|lmao|rofl|xd|a?ha(?:ha)+h?|he(?:he)+|hihi');
const COMPLAINT =
  /^(?:(?:no|nope|nah)[\s,.!]*)?(?:no|nope|nah|(?:that|this|it|you)(?:'?s| is| are|'?re)? (?:so |just |totally |completely )?(?:wrong|not right|not true|incorrect|nonsense|rubbish|useless|stupid|bad|not (?:an|the|my) answer|not what i (?:asked|meant)(?: for| about)?)|(?:that|this|it) (?:doesn'?t|does not|didn'?t) (?:answer (?:that|it|(?:my|the) question)|make sense|help)|(?:wrong|incorrect)(?: answer)?|(?:bad|stupid|dumb|useless) (?:bot|answer)|not helpful|i (?:don'?t|do not|didn'?t) (?:understand|get it|get that)|huh)$/;
const FAREWELL =
  /^(?:bye|goodbye|bye bye|see (?:you|ya)(?: later)?|good ?night|later|ciao|take care)(?: (?:all|everyone|bot|then))*$/;
const HELP =
  /^(?:help(?: me)?|what can you do|what (?:do|can) (?:you|i) (?:do|ask)(?: (?:you|here|for me))?|how do(?:es)? (?:this|you|it) work|how do i use (?:this|you)|who are you|what are you|commands|usage)$/;
/** The gist, without a word for it. */
const OVERVIEW =
  /^(?:what(?:'s| is| was)? (?:this|it|the (?:article|text|piece|story))(?: (?:article|text|piece|story))? (?:all )?about|what'?s in (?:here|the library|it)|what is in (?:here|the library|it)|(?:in )?one line)$/;
const FORGET =
  /^(?:forget (?:this|that|it|everything|all(?: of)? (?:this|that)|our conversation|me)|start (?:over|again|afresh)|reset|new topic|clear)$/;

const UNIT = `(?:paragraph|passage|para|part|section|sentence|bit|one|thing)`;
const NEXT = new RegExp(
  String.raw`^(?:next(?: ${UNIT})?|go on|continue|keep (?:going|reading)|read on|(?:and )?then\??|what(?:'s| is)? next|what (?:comes|follows|happens) (?:next|after(?:wards| (?:that|this|it))?)|what does (?:the )?next ${UNIT} say|the (?:next|following) ${UNIT}|what follows(?: (?:that|this|it))?|(?:show|give|read)(?: me)? (?:the )?next(?: ${UNIT})?|what(?:'s| is| does)? (?:in |say )?(?:the )?${UNIT} (?:just |right |directly )?(?:after|below|following) (?:that|this|it)(?: one)?(?: say)?)$`,
);
const PREVIOUS = new RegExp(
  `^(?:previous(?: ${UNIT})?|go back|back|before(?: that)?|what (?:comes|came|comes just|stands|is|was|'s) (?:just |right )?before(?: (?:that|this|it))?|(?:the |show me the |read the )?(?:previous|preceding) ${UNIT}|what(?:'s| is| does)? (?:in |say )?(?:the )?${UNIT} (?:just |right |directly )?(?:before|above|preceding) (?:that|this|it)(?: one)?(?: say)?)$`,
);
/** "which paragraph follows the one about …", "the paragraph before the experts". */
const STEP_FROM = new RegExp(
  String.raw`\b(?:paragraph|passage|para|section|sentence|bit|part)s?\b.{0,20}?\b(?<direction>after|follow(?:s|ing)?|below|before|precede[sd]?|preceding|above)\b (?:the |that )?(?:${UNIT} )?(?:about|on|with|that (?:mentions|talks about)|where)? ?(?<anchor>\S.*)$`,
);
/** "back to X: what does the paragraph after that one say?" */
const BACK_AND_STEP =
  /^(?:back to|going back to|returning to) (?<anchor>.+?)[:;,.] .*\b(?:paragraph|passage|part)\b.*\b(?<direction>after|following|below|before|above)\b/;
const PLACE =
  /^(?:(?:show|read|give)(?: me)? (?:(?:the|that|this) )?(?:whole |full |entire )?(?:paragraph|passage|context|source|citation)|where (?:does (?:it|the (?:article|text)) say (?:that|so|this)|is (?:that|this)(?: (?:from|written|said))?|was that|did you (?:find|get|read) (?:that|this|it))|(?:in )?which (?:paragraph|passage) (?:is|was) (?:that|this|it)(?: (?:in|from))?|(?:what(?:'s| is) the )?(?:source|citation|context)|quote (?:it|that) in context|in context)$/;
const MORE =
  /^(?:more|(?:tell|show|give) me more|anything (?:else|more)|what else(?: does it say| is there)?|any(?:thing)? more(?: on (?:that|this|it))?|more (?:on|about) (?:that|this|it)|more (?:passages|quotes|please)|is there more|else|another(?: one)?|go deeper|elaborate)$/;
const ATTRIBUTION =
  /^(?:who (?:says|said|claims?|claimed|thinks|thought|argues|believes|wrote)(?: (?:so|that|this|it))?|according to whom?|says who|who is (?:saying|claiming) (?:so|that|this|it)|whose (?:words|view|opinion|claim) (?:is|are|was) (?:that|this|it|those))$/;

/** What the words want. Total over all strings. */
export function intentOf(text: string): Intent {
  const plain = text
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/^[\s"'([]+|[\s"')\].,!?:;…]+$/g, '');
  if (!/[\p{L}\p{N}]/u.test(plain)) return { kind: 'nothing' };
  const whole = simple(plain) ?? simple(plain.replace(POLITE, '').replace(/[\s,]+please$/, ''));
  if (whole !== undefined) return whole;
  const wish = summaryWish(text);
  if (wish !== undefined) return { kind: 'summary', wish };
  const step = BACK_AND_STEP.exec(plain)?.groups ?? STEP_FROM.exec(plain)?.groups;
  if (step !== undefined) return stepFrom(step['direction'] ?? '', step['anchor'] ?? '');
  return { kind: 'question', text };
}

function simple(plain: string): Intent | undefined {
  if (GREETING.test(plain)) return { kind: 'greeting' };
  if (NOD.test(plain)) return { kind: 'nod' };
  if (LAUGHTER.test(plain)) return { kind: 'laughter' };
  if (COMPLAINT.test(plain)) return { kind: 'complaint' };
  if (THANKS.test(plain)) return { kind: 'thanks' };
  if (FAREWELL.test(plain)) return { kind: 'farewell' };
  if (HELP.test(plain)) return { kind: 'help' };
  if (OVERVIEW.test(plain)) return { kind: 'summary', wish: {} };
  if (FORGET.test(plain)) return { kind: 'forget' };
  if (NEXT.test(plain)) return { kind: 'step', by: 1 };
  if (PREVIOUS.test(plain)) return { kind: 'step', by: -1 };
  if (PLACE.test(plain)) return { kind: 'place' };
  if (MORE.test(plain)) return { kind: 'more' };
  const about = aboutIn(plain);
  if (about !== undefined) return about;
  return ATTRIBUTION.test(plain) ? { kind: 'attribution' } : undefined;
}

/** "that one" and "it" are the last passage; anything else names one. */
function stepFrom(direction: string, words: string): Intent {
  const by = /^(?:before|prece|above)/.test(direction) ? -1 : 1;
  const anchor = words
    .replace(/^(?:that|this|it|the|one)\b\s*(?:one\b)?\s*(?:say|about)?\s*/, '')
    .replace(/\b(?:say|says)$/, '');
  return anchor.trim() === '' ? { kind: 'step', by } : { kind: 'step', by, anchor: anchor.trim() };
}
