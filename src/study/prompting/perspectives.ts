/** Sentences to be looked at through someone else's eyes: another actor of the article. */
import { type Actor, isNamedIn, isOwnOf } from './actors.ts';
import type { Reading } from './readings.ts';

export interface Perspective {
  /** `voice`: the actor says it, and others may see it otherwise. `other`: how would the actor see it? */
  readonly form: 'voice' | 'other';
  readonly actor: Actor;
  readonly reading: Reading;
  readonly score: number;
}

/** To be seen by someone whom it names, and not only by someone whom it concerns. */
const NAMED = 0.6;
const SHARED_TERM = 0.1;
/** What it is worth that someone says it, and that it has two sides. */
const VOICE = 0.5;
const OPEN = 0.3;
/** How long an actor waits for the others each time that it was asked. */
const WAITS = 0.4;
/** Less ties an actor to a sentence by chance. */
const LEAST_TIE = 0.4;
/** What has two sides: says what should, could, or is wrong. */
const OPEN_TO_VIEW =
  /\b(?:should|must|could|would|may|might|need|concern|fear|threat|risk|reject|refus|den(?:y|ied)|critici|accus|warn|demand|call(?:ed|s)? for|oppos|support|unfair|fair|wrong|right|better|best|worse|worst|important|great|believe|think|challenge|against|agree|despite|too|fail|success|disappoint|happy|proud|confident)/i;

/** Someone's own words, not only a word of them. */
const QUOTES = /["“][^"”]{40,}["”]/;

/** Who will not say has not said how they see it. */
const NO_VIEW = /\b(?:comment|too early|(?:never|not) answer|don't know|do not know)\b/i;

/** Each sentence once, with the actor whose view is worth most there; every actor as often as there are sentences. */
export function perspectivesIn(readings: readonly Reading[], actors: readonly Actor[]): readonly Perspective[] {
  const quotable = readings.filter((reading) => reading.quotable !== undefined);
  const found = quotable.flatMap((reading) => actors.flatMap((actor) => perspectiveOf(reading, actor, actors)));
  const asked = new Map<Actor, number>();
  const chosen: Perspective[] = [];
  const left = new Set(found);
  while (left.size > 0) {
    const gain = (each: Perspective): number => each.score - WAITS * (asked.get(each.actor) ?? 0);
    const best = [...left].reduce((most, each) => (gain(each) > gain(most) ? each : most));
    for (const each of left) if (each.reading === best.reading) left.delete(each);
    asked.set(best.actor, (asked.get(best.actor) ?? 0) + 1);
    chosen.push(best);
  }
  return chosen;
}

function perspectiveOf(reading: Reading, actor: Actor, actors: readonly Actor[]): readonly Perspective[] {
  const isOpen = OPEN_TO_VIEW.test(reading.text);
  const openness = isOpen ? OPEN : 0;
  const speaker = reading.speakers[0]?.name;
  const isSpeaker = actor.appearances.some(
    (each) => each.reading === reading && each.name.start === speaker?.start && speaker !== undefined,
  );
  if (isSpeaker && (NO_VIEW.test(reading.text) || (!isOpen && !QUOTES.test(reading.text)))) return [];
  if (isSpeaker) return [{ form: 'voice', actor, reading, score: VOICE + openness + reading.salience / 2 }];
  if (isOwnOf(actor, reading) || isBesideQuotation(actor, reading)) return [];
  const tie = (isNamedIn(actor, reading) ? NAMED : 0) + SHARED_TERM * sharedWith(actor, reading);
  if (tie < LEAST_TIE) return [];
  const othersAct = actors.some((other) => other !== actor && isNamedIn(other, reading) && isOwnOf(other, reading));
  if (!othersAct) return [];
  return [{ form: 'other', actor, reading, score: tie + openness + reading.salience / 2 }];
}

/** "…," said Ann Reader of the Clock Museum: it stands behind the words that are quoted, and is not spoken of. */
function isBesideQuotation({ appearances }: Actor, reading: Reading): boolean {
  const { speakers, text } = reading;
  const closing = text.lastIndexOf('"');
  if (speakers.length === 0 || closing < 0) return false;
  return appearances.every((each) => each.reading !== reading || each.name.start > closing);
}

/** How many names and terms of the sentence stand beside the actor elsewhere. */
function sharedWith({ company }: Actor, reading: Reading): number {
  return new Set([...reading.names, ...reading.terms].map(({ key }) => key).filter((key) => company.has(key))).size;
}
