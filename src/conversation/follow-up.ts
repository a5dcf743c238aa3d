/** What a question leaves to the turns before it, and what they lend. */
import type { Lent } from '../answer/answer.ts';
import { analyseQuestion } from '../language/question.ts';
import type { Turn } from './memory.ts';

/** A question as it is asked in its conversation. */
export interface Completed {
  /** The words to answer: the question, or an earlier one set right by it. */
  readonly question: string;
  readonly isFollowUp: boolean;
  /** Its writer said that it is about something else. */
  readonly isSwitch?: boolean;
  readonly lent: readonly Lent[];
  /** Names and topics that earlier turns lent, as people read them. */
  readonly used: readonly string[];
}

/** Words that stand for something said before. "It" is also the article: "does it say…". */
const POINTS_BACK =
  /\b(?:they|them|their|theirs|he|him|his|she|her|hers|its|these|those|such|former|latter|there's|else|same|another|others|instead|either|neither|both|ones)\b|\b(?:this|that)(?= \w)|\b(?:this|that|it|there)(?=[\s?.!,]*$)|\b(?:of|about|for|with|to|by|from|on|in|against|behind|after|before|do|does|did|is|was|would|could|can|will|and|why|how|when) (?:that|this|it|there)\b|\bit\b(?! (?:say|mention|talk|state|true|possible|clear))|\b(?:then|there|again|too|also|though)\b[\s?.!]*$/i;
/** Where "it" is the article itself. */
const ARTICLE_IS_IT =
  /\b(?:does|did|what|where|how|anything) (?:it|this|that) (?:say|mention|talk|state|tell|claim)\b/i;
/** "how many troops are there?", "who noticed that the clock had stopped?": words that point at nothing. */
const POINTS_AT_NOTHING =
  /\b(?:is|are|was|were|be|been) there\b|\bthat (?=(?:the|an?|it|they|he|she|we|there|its|their|his|her|no|some|any|all)\b)|(?<=\p{Ll}) that (?=\p{Lu})/gu;
/** How a piece of a question begins. */
const ELLIPSIS =
  /^(?:and|or|but|so|also|then|what about|how about|what of|even|not even|only|even though|because|since|until|except|including|like|such as|why|how so|how come|since when|for how long|by whom|to whom|who else|what else|where else|when else|in what way|in which way|compared to|as opposed to|really|meaning)\b/i;
/** A piece that asks the last question of something else. */
const RESUMES = /^(?:and|or|but|so|what about|how about|what of|even|not even|only)\b/i;
const BARE = /^(?:why|how|when|where|who|which|what|really|how so|how come|why not|since when|what for|meaning)\W*$/i;
const MAX_ELLIPTIC_TERMS = 3;
/** "No, I meant Russia." */
const CORRECTION =
  /^(?:no|nope|nah|sorry|actually|wait)\b[\s,.!]*(?:i (?:mean|meant)|i was (?:asking|talking) about|not (?:that|him|her|them|it)[,\s]*(?:but)?|make that|rather)?\s+(?:the one (?:about|on) )?(?<right>\S.*)$|^i (?:mean|meant) (?<meant>\S.*)$/i;
/** "Back to the treaty: who signed it?" */
const RETURN =
  /^(?:(?:ok(?:ay)?|so|and|now)[,\s]+)?(?:(?:let'?s )?(?:go )?back to|going back to|returning to|about the earlier|regarding (?:your|the) (?:earlier|first))\s+(?<topic>[^:;?.,]+?)(?:\s+(?:thing|stuff|part|bit|point|question|topic))?(?:[:;?.,]+\s*(?<rest>.*))?$/i;
/** "Other topic: …": nothing before it is meant. */
const SWITCH =
  /^(?:(?:an)?other (?:topic|question|subject|thing)|new (?:topic|question|subject)|different (?:topic|question|subject)|unrelated(?:ly)?|by the way|btw|changing (?:the )?(?:topic|subject)|on another note|something else)\b[\s:,;.!-]*(?<rest>.*)$/i;

/** What the turn before lends, by how far back it lies. */
const QUESTION_WEIGHT = 0.3;
/** Of a quote only its names: all its words would take longer than the question itself. */
const QUOTE_WEIGHT = 0.1;
const FADING = 0.5;
const MAX_BACK = 3;
/** Of a question to be set right, all counts but what was wrong. */
const CORRECTED_WEIGHT = 0.9;

/** Completes a question from the turns before it, oldest first; without cues nothing is taken, so that no topic leaks. */
export function completeQuestion(text: string, turns: readonly Turn[]): Completed {
  const alone: Completed = { question: text, isFollowUp: false, lent: [], used: [] };
  const switched = SWITCH.exec(text)?.groups;
  if (switched !== undefined) return { ...alone, question: switched['rest']?.trim() || text, isSwitch: true };
  const last = turns.at(-1);
  if (last === undefined) return alone;
  const returned = RETURN.exec(text)?.groups;
  if (returned !== undefined) return returnTo(returned['topic'] ?? '', returned['rest'] ?? '', turns);
  const corrected = CORRECTION.exec(text)?.groups;
  const right = corrected?.['right'] ?? corrected?.['meant'];
  if (right !== undefined && analyseQuestion(right).terms.length <= MAX_ELLIPTIC_TERMS) return setRight(right, last);
  if (!leansBack(text)) return alone;
  // A pronoun stands for something that was found; "and Japan?" asks the last question again, found or not.
  const found = turns.filter(({ quotes }) => quotes.length > 0);
  const asksAgain = RESUMES.test(text.trim()) || BARE.test(text.trim());
  const meant = asksAgain || found.length === 0 ? turns : found;
  return { ...lentBy(meant, text), question: text, isFollowUp: true };
}

/** Whether the words leave something open that only an earlier turn can fill. */
export function leansBack(text: string): boolean {
  const words = text.trim();
  if (BARE.test(words)) return true;
  const { terms } = analyseQuestion(words);
  if (terms.length === 0) return true;
  if (ELLIPSIS.test(words) && terms.length <= MAX_ELLIPTIC_TERMS) return true;
  return POINTS_BACK.test(words.replace(ARTICLE_IS_IT, ' ').replaceAll(POINTS_AT_NOTHING, ' '));
}

/** The names in a question, runs of them joined; its nouns where it has no names. At most two. */
export function topicsOf(question: string): readonly string[] {
  const { terms } = analyseQuestion(question);
  const names: { readonly start: number; readonly end: number }[] = [];
  for (const { wordClass, start, end } of terms) {
    if (wordClass !== 'name') continue;
    const last = names.at(-1);
    if (last !== undefined && question.slice(last.end, start).trim() === '')
      names.splice(-1, 1, { start: last.start, end });
    else names.push({ start, end });
  }
  const nouns = terms.filter(({ wordClass }) => wordClass === 'noun');
  const topics = (names.length > 0 ? names : nouns).map(({ start, end }) => question.slice(start, end));
  return [...new Set(topics)].slice(0, 2);
}

/** What the last turns lend, the nearest most; a turn that was no follow-up is the last that is looked at. */
function lentBy(turns: readonly Turn[], text: string): Pick<Completed, 'lent' | 'used'> {
  const lent: Lent[] = [];
  const topics: string[] = [];
  let weight = QUESTION_WEIGHT;
  for (const turn of turns.toReversed().slice(0, MAX_BACK)) {
    lent.push({ text: turn.question, weight, isQuestion: true });
    if (weight === QUESTION_WEIGHT) {
      for (const { text: words } of turn.quotes.slice(0, 1)) {
        lent.push({ text: topicsOf(words).join(', '), weight: QUOTE_WEIGHT, isQuestion: false });
      }
    }
    topics.push(...turn.topics);
    if (!turn.isFollowUp) break;
    weight *= FADING;
  }
  const own = text.toLowerCase();
  const used = [...new Set(topics)].filter((topic) => !own.includes(topic.toLowerCase())).slice(0, 2);
  return { lent, used };
}

/** The turn that says most of the topic, as if it were the last. */
function returnTo(topic: string, rest: string, turns: readonly Turn[]): Completed {
  const wanted = new Set(analyseQuestion(topic).terms.map(({ stem }) => stem));
  const shared = turns.map(({ question, quotes }) => {
    const texts = [question, ...quotes.map(({ text }) => text)];
    const stems = new Set(texts.flatMap((text) => analyseQuestion(text).terms.map(({ stem }) => stem)));
    return [...wanted].filter((stem) => stems.has(stem)).length;
  });
  const most = Math.max(...shared);
  const turn = most > 0 ? turns[shared.lastIndexOf(most)] : undefined;
  const question = rest.trim() === '' ? (turn?.question ?? topic) : rest.trim();
  const lent: Lent[] = [
    { text: topic, weight: QUESTION_WEIGHT, isQuestion: true },
    ...(turn === undefined ? [] : lentBy([{ ...turn, isFollowUp: false }], question).lent),
  ];
  return { question, isFollowUp: true, lent, used: turn?.topics ?? [topic] };
}

/** The last question with what was meant in place of what was not. */
function setRight(right: string, last: Turn): Completed {
  const meant = right.replace(/[\s?.!]+$/, '');
  const [wrong] = topicsOf(last.question);
  // The name that was wrong goes; the rest of the question stands.
  const question = wrong === undefined ? last.question : last.question.replace(wrong, () => meant);
  if (question !== last.question) return { question, isFollowUp: true, lent: [], used: [meant] };
  const lent = [{ text: last.question, weight: CORRECTED_WEIGHT, isQuestion: true }];
  return { question: meant, isFollowUp: true, lent, used: last.topics };
}
