/** Who says what a sentence says: the names that stand beside a verb of speaking or thinking. */
import type { Token } from '../../language/tokens.ts';
import type { PlacedMention } from '../../summary/mentions.ts';

export interface Speaker {
  readonly name: PlacedMention;
  /** The verb as it is written, or "according to". */
  readonly verb: string;
}

/** Only who has a mind does these. */
const MIND =
  /^(?:accuse|acknowledge|add|admit|agree|aim|announce|argue|ask|assert|back|believe|blame|boast|call|claim|comment|complain|concede|confirm|condemn|consider|criticise|criticize|declare|decide|defend|demand|deny|dismiss|dispute|estimate|expect|explain|express|fear|forecast|hail|hope|insist|intend|offer|oppose|perceive|plan|pledge|praise|predict|prefer|promise|propose|question|refuse|reject|reply|respond|reveal|say|seek|stress|suggest|support|tell|think|threaten|urge|vow|want|warn|welcome|wish|worry|write)$/;
/** Those among them that give someone's words. */
const SPEECH =
  /^(?:acknowledge|add|admit|announce|argue|assert|believe|claim|comment|complain|concede|confirm|declare|deny|estimate|explain|forecast|insist|predict|reply|reveal|say|stress|suggest|tell|think|warn)$/;
/** Verbs whose subject may follow: "said Ann Reader". "Told Ann Reader" speaks to her. */
const TURNED = /^(?:add|admit|argue|claim|comment|explain|insist|reply|say|warn)$/;
/** Words that may stand between a name and its verb. */
const BETWEEN =
  /^(?:also|has|have|had|is|was|will|would|again|later|then|now|still|repeatedly|recently|already|reportedly|therefore|previously|strongly|firmly|always|never|not|clearly)$/;
/** An apposition is not longer: "Ann Reader, head of the town's clock museum, said". */
const MAX_APPOSITION = 14;
/** "Officials in Ankara said". */
const WHERE = /^(?:in|at|from|near|across|of|for|with)$/i;
/** What someone is, before the name: "said chief executive Ann Reader". */
const MAX_OFFICE = 7;

/** What one does for a reason that can be asked for. */
const CHOICE =
  /^(?:abandon|accuse|adopt|appeal|attack|avoid|back|ban|blame|block|boycott|cancel|choose|criticise|criticize|cut|decide|defend|delay|demand|dismiss|drop|favour|join|launch|offer|oppose|pledge|praise|prefer|promise|propose|push|question|quit|reform|refuse|reject|resign|scrap|seek|sell|sign|sue|support|suspend|switch|threaten|urge|vow|want|welcome|withdraw)$/;
/** "Would support": not yet; "was banned": no choice of one's own. */
const NO_CHOICE = /^(?:be|will|would|could|may|might|should|can|must|not|never)$/;

/** Whether someone of that name makes a choice in the sentence. */
export function choosesIn(tokens: readonly Token[], { start, end }: PlacedMention): boolean {
  if (
    isPlaced(
      tokens,
      tokens.findIndex((token) => token.start >= start),
    )
  )
    return false;
  const verb = verbAfter(tokens, end);
  if (verb === undefined || !CHOICE.test(verb.lemma)) return false;
  return !tokens.some((token) => token.start >= end && token.end <= verb.start && NO_CHOICE.test(token.lemma));
}

/** Whether someone of that name acts on purpose in the sentence: says, wants, denies. */
export function actsOnPurpose(tokens: readonly Token[], { end }: PlacedMention): boolean {
  return MIND.test(verbAfter(tokens, end)?.lemma ?? '');
}

/** Each name that stands as who speaks, in order; not one in somebody's quoted words, nor where someone is. */
export function speakersIn(tokens: readonly Token[], names: readonly PlacedMention[]): readonly Speaker[] {
  return names.flatMap((name) => {
    const at = tokens.findIndex(({ start }) => start >= name.start);
    const next = tokens.find(({ start }) => start >= name.end);
    if (isInQuotation(tokens, at) || isPlaced(tokens, at) || isGoingOn(next)) return [];
    const after = verbAfter(tokens, name.end) ?? verbAfterApposition(tokens, name.end);
    if (after !== undefined) return SPEECH.test(after.lemma) ? [{ name, verb: after.text }] : [];
    const before = verbBefore(tokens, name.start);
    return before === undefined ? [] : [{ name, verb: before }];
  });
}

/** "Ann Reader Monday", "the Museum director": the name is a part of what is named. */
function isGoingOn(next: Token | undefined): boolean {
  return next?.wordClass === 'noun' || /^\p{Lu}/u.test(next?.text ?? '');
}

/** "From Reader's Clock Museum" tells where someone is from. */
function isPlaced(tokens: readonly Token[], at: number): boolean {
  const before = /^['’]s?$/.test(tokens[at - 1]?.text ?? '') ? tokens[at - 3] : tokens[at - 1];
  return WHERE.test(before?.text ?? '');
}

function isInQuotation(tokens: readonly Token[], at: number): boolean {
  let isIn = false;
  for (const { text } of tokens.slice(0, Math.max(at, 0))) {
    if (text === '"') isIn = !isIn;
    else if (text === '“' || text === '”') isIn = text === '“';
  }
  return isIn;
}

/** The verb that a name at that end does: "Ann Reader has also said". */
function verbAfter(tokens: readonly Token[], end: number): Token | undefined {
  const at = tokens.findIndex(({ start }) => start >= end);
  const verb = at < 0 ? undefined : tokens.slice(at).find(({ lemma, text }) => !BETWEEN.test(text) && lemma !== '');
  return verb?.wordClass === 'verb' ? verb : undefined;
}

function verbAfterApposition(tokens: readonly Token[], end: number): Token | undefined {
  const at = tokens.findIndex(({ start }) => start >= end);
  if (at < 0 || tokens[at]?.text !== ',') return undefined;
  const closing = tokens.findIndex(({ text }, place) => place > at + 1 && text === ',');
  const resumed = closing < 0 || closing - at > MAX_APPOSITION ? undefined : tokens[closing]?.end;
  // "The woman, Ann Reader, said": the name is the apposition itself.
  return [tokens[at + 1], resumed === undefined ? undefined : verbAfter(tokens, resumed)].find(
    (verb) => verb?.wordClass === 'verb' && SPEECH.test(verb.lemma),
  );
}

/** "said chief executive Ann Reader", "according to Ann Reader". */
function verbBefore(tokens: readonly Token[], start: number): string | undefined {
  const at = tokens.findIndex((token) => token.start >= start);
  for (let place = at - 1; place >= 0 && at - place <= MAX_OFFICE; place -= 1) {
    const { lemma, text, wordClass } = tokens[place] ?? { lemma: '', text: '', wordClass: 'other' };
    if (text === 'to' && /^according$/i.test(tokens[place - 1]?.text ?? '')) return 'according to';
    if (TURNED.test(lemma) && wordClass === 'verb') {
      // `… ," said Ann Reader`: what is said stands before. "He said Ann Reader was late" is about her.
      return /^[",”'’]$/.test(tokens[place - 1]?.text ?? '') ? text : undefined;
    }
    if (!/^(?:noun|adjective|name)$/.test(wordClass) && !/^(?:the|of|and|'s|’s|-)$/.test(text)) return undefined;
  }
  return undefined;
}
