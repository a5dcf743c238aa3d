/** Pairs of sentences that speak of the same thing and pull different ways. */
import { likeness } from '../../summary/sentences.ts';
import { type Actor, isNamedIn } from './actors.ts';
import type { Reading } from './readings.ts';

export interface Tension {
  /** A turn of the text ("However, …"), two voices on one matter, or statements that point in opposite directions. */
  readonly form: 'turn' | 'voices' | 'opposed';
  readonly first: Reading;
  readonly second: Reading;
  /** The word of the turn, or who speaks, in order. */
  readonly words: readonly string[];
  readonly score: number;
}

const TURN =
  /^(?:However|But|Yet|Nevertheless|Nonetheless|By contrast|In contrast|On the other hand|On the contrary|Despite this|Even so)\b/;
/** Sentences that share less speak of different things. */
const LEAST_LIKENESS = 0.16;
/** Two that nobody sets against each other must be about one thing all the more. */
const CLOSE = 0.2;
/** One word in each may be chance. */
const CLEARLY_APART = 4;
const LEAST_SHARED = 2;
/** Stems of words that say a thing grows, holds or is wanted, and that it shrinks, breaks or is not. */
const UP =
  /^(?:accept|advanc|agre|allow|approv|back|benefit|better|boost|calm|climb|confid|cooper|domin|eas|encourag|endors|expand|flexibl|gain|good|greater|grow|growth|guarante|higher|hope|improv|increas|influenc|jump|leverag|optim|peac|popular|posit|profit|prais|progress|promis|prosper|protect|record|recov|rise|rose|safe|save|secur|stabil|stabl|strength|strengthen|strong|stronger|succeed|success|support|surg|trust|welcom)$/;
const DOWN =
  /^(?:accus|afraid|against|attack|avoid|bad|ban|blame|block|collaps|complain|concern|condemn|conflict|crisi|critic|criticis|cut|damag|danger|declin|defeat|deni|deficit|destabil|difficult|diminish|disappoint|dismiss|doubt|drop|escal|fail|failur|fall|fear|fell|harm|hurt|instabl|instabilit|instabil|lack|limit|lose|loser|loss|lost|neg|object|oppos|poor|problem|protest|reduc|refus|reject|reluct|risk|slow|slump|struggl|suffer|tension|threat|threaten|uncertain|uncertainti|undermin|unlik|violat|warn|weak|weaken|worri|worst|wors|wrong|wari)$/;
const NOT = /^(?:no|not|n't|n’t|never|without|neither|nor)$/;

/** The pairs among these sentences, the strongest first; each sentence stands in one of them at most. */
export function tensionsIn(readings: readonly Reading[], actors: readonly Actor[]): readonly Tension[] {
  const quotable = readings.filter((reading) => reading.quotable !== undefined);
  const found = [
    ...turnsIn(readings),
    ...quotable.flatMap((first, at) => pairsOf(first, quotable.slice(at + 1), actors)),
  ];
  const used = new Set<Reading>();
  return found
    .toSorted((a, b) => b.score - a.score || a.first.at - b.first.at || a.second.at - b.second.at)
    .filter(({ first, second }) => {
      if (used.has(first) || used.has(second)) return false;
      used.add(first).add(second);
      return true;
    });
}

function turnsIn(readings: readonly Reading[]): readonly Tension[] {
  return readings.flatMap((second, at): readonly Tension[] => {
    const first = readings[at - 1];
    const turn = TURN.exec(second.text)?.[0];
    // The turn leans on the first, which is quoted beside it; the first must stand by itself.
    if (turn === undefined || first?.quotable === undefined || !second.isWhole || second.at !== first.at + 1) return [];
    if (second.passage !== first.passage || second.quotable === undefined || !isArguable(first, second)) return [];
    return [{ form: 'turn', first, second, words: [turn], score: 0.5 + (first.salience + second.salience) / 4 }];
  });
}

/** Two that speak of one thing, or in which someone speaks, or that point apart; else a story goes on. */
function isArguable(first: Reading, second: Reading): boolean {
  const speaks = first.speakers.length + second.speakers.length > 0;
  return speaks || likeness(first, second) > 0.05 || directionOf(first) * directionOf(second) < 0;
}

function pairsOf(first: Reading, others: readonly Reading[], actors: readonly Actor[]): readonly Tension[] {
  return others.flatMap((second): readonly Tension[] => {
    const shared = likeness(first, second);
    if (second.hangs || first.hangs || shared < LEAST_LIKENESS || sharedTerms(first, second) < LEAST_SHARED) return [];
    const voices = voicesOf(first, second, actors);
    const score = shared + (first.salience + second.salience) / 4;
    if (voices !== undefined) return [{ form: 'voices', first, second, words: voices, score: score + 0.3 }];
    const [one, other] = [directionOf(first), directionOf(second)];
    const isOpposed = one * other < 0 && Math.abs(one - other) >= CLEARLY_APART && shared >= CLOSE;
    return isOpposed && first.passage !== second.passage ? [{ form: 'opposed', first, second, words: [], score }] : [];
  });
}

/** The names of two who speak, when they are two. */
function voicesOf(first: Reading, second: Reading, actors: readonly Actor[]): readonly string[] | undefined {
  const [one, other] = [speakerOf(first, actors), speakerOf(second, actors)];
  return one === undefined || other === undefined || one === other ? undefined : [one.name, other.name];
}

function speakerOf(reading: Reading, actors: readonly Actor[]): Actor | undefined {
  const [speaker] = reading.speakers;
  return actors.find(
    (actor) =>
      isNamedIn(actor, reading) &&
      actor.appearances.some(({ reading: where, name }) => where === reading && name.start === speaker?.name.start),
  );
}

/** How many names and terms both speak of. */
function sharedTerms(first: Reading, second: Reading): number {
  const keys = new Set([...first.names, ...first.terms].map(({ key }) => key));
  return new Set([...second.names, ...second.terms].map(({ key }) => key).filter((key) => keys.has(key))).size;
}

/** Above 0 where things grow or are wanted, below where they shrink or are not; "not" turns the next word round. */
function directionOf({ tokens }: Reading): number {
  let sum = 0;
  let turned = 1;
  for (const { lemma, stem } of tokens) {
    if (NOT.test(lemma)) turned = -1;
    const direction = UP.test(stem) ? turned : DOWN.test(stem) ? -turned : 0;
    if (direction !== 0) turned = 1;
    sum += direction;
  }
  return sum;
}
