/** Everything that can be asked about an article, and the best of it. */
import type { Span } from '../../corpus/article.ts';
import { appendTo } from '../../language/append-to.ts';
import { type Actor, actorsIn } from './actors.ts';
import type { Asked } from './asked.ts';
import { aheadIn, evidenceIn, reasonIn } from './cues.ts';
import { perspectivesIn } from './perspectives.ts';
import type { Reading } from './readings.ts';
import { choosesIn } from './speakers.ts';
import { tensionsIn } from './tensions.ts';
import { termsIn } from './terms.ts';

/** Something to ask about one sentence, or about two side by side. */
export interface Candidate {
  readonly asked: Asked;
  readonly readings: readonly Reading[];
  readonly score: number;
}

/** Of each kind, the best; a long article has more. */
const LEAST_OF_KIND = 5;
const PASSAGES_PER_MORE = 4;
/** Of what can be asked nearly everywhere a few are enough. */
const FEW = 3;
const LIGHT = /^(?:judgement|figure)$/;
/** Beyond this nobody presses on. */
const MOST_OF_KIND = 20;
/** Who acts with whom, and which sentences pull apart, is looked for among so many of the weightiest: each is compared with each. */
const COMPARED = 300;
const MOST_ACTORS = 40;
/** An evening's worth; a short article has one for each passage. */
const ENOUGH = 10;
/** What others say comes before what the article says itself. */
const LESS: Readonly<Record<string, number>> = { judgement: 0.25, figure: 0.35 };

/** What is worth asking about these sentences, in no order yet. */
export function candidatesIn(readings: readonly Reading[]): readonly Candidate[] {
  const passages = new Set(readings.map(({ passage }) => passage)).size;
  const most = Math.min(MOST_OF_KIND, LEAST_OF_KIND + Math.floor(passages / PASSAGES_PER_MORE));
  const chosen = bestOfKinds(allIn(readings), most);
  return [...chosen, ...claimsBeside(chosen, readings, Math.min(ENOUGH, passages) - chosen.length)];
}

function allIn(readings: readonly Reading[]): readonly Candidate[] {
  const actors = actorsIn(readings)
    .toSorted((a, b) => b.appearances.length - a.appearances.length)
    .slice(0, MOST_ACTORS);
  const compared = weightiest(readings, COMPARED);
  return [
    ...readings.flatMap(cuesOf),
    ...motivesIn(actors),
    ...perspectivesIn(compared, actors).map(({ form, actor, reading, score }): Candidate => {
      return {
        asked: { kind: 'perspective', form, actor: actor.name, takesThe: actor.takesThe },
        readings: [reading],
        score,
      };
    }),
    ...tensionsIn(compared, actors).map(({ form, first, second, words, score }): Candidate => {
      return { asked: { kind: 'tension', form, words }, readings: [first, second], score };
    }),
    ...termsIn(readings).map(({ form, text, reading, sentences }): Candidate => {
      const score = form === 'quoted' ? 0.7 : 0.2 + Math.min(sentences, 4) / 8;
      return { asked: { kind: 'definition', form, term: text }, readings: [reading], score };
    }),
  ];
}

/** Choices that the sentence gives no reason for. */
function motivesIn(actors: readonly Actor[]): readonly Candidate[] {
  return actors.flatMap(({ name: actor, takesThe, appearances }) =>
    appearances
      .filter(({ reading, name }) => reading.quotable !== undefined && choosesIn(reading.tokens, name))
      .map(({ reading }): Candidate => {
        const score = 0.3 + reading.salience / 2;
        return { asked: { kind: 'reason', form: 'motive', actor, takesThe }, readings: [reading], score };
      }),
  );
}

function cuesOf(reading: Reading): readonly Candidate[] {
  if (reading.quotable === undefined) return [];
  const [reason, ahead, evidence] = [reasonIn(reading), aheadIn(reading), evidenceIn(reading)];
  const score = (reading.hangs ? 0.3 : 0.5) + reading.salience / 2;
  const of = (asked: Asked, less = 0): Candidate => ({ asked, readings: [reading], score: score - less });
  return [
    ...(reason === undefined ? [] : [of({ kind: 'reason', ...reason })]),
    ...(ahead === undefined ? [] : [of({ kind: 'prediction', ...ahead })]),
    ...(evidence === undefined ? [] : [of({ kind: 'evidence', ...evidence }, LESS[evidence.form] ?? 0)]),
  ];
}

/** The weightiest sentences that nothing is asked about yet, nor quoted for what leans on them, where there is little else to ask. */
function claimsBeside(
  chosen: readonly Candidate[],
  readings: readonly Reading[],
  wanted: number,
): readonly Candidate[] {
  const quoted = chosen.flatMap(spansOf);
  const left = readings.filter(
    ({ quotable, hangs }) => quotable !== undefined && !hangs && !quoted.some((span) => overlap(span, quotable)),
  );
  return weightiest(left, Math.max(0, wanted)).map((reading) => ({
    asked: { kind: 'evidence', form: 'claim' },
    readings: [reading],
    score: reading.salience / 4,
  }));
}

/** At most `count`, in the order of the text. */
function weightiest(readings: readonly Reading[], count: number): readonly Reading[] {
  return readings
    .toSorted((a, b) => b.salience - a.salience || a.at - b.at)
    .slice(0, count)
    .toSorted((a, b) => a.at - b.at);
}

/** The best of each kind; for one kind no sentence is quoted twice, whether for itself or for what leans on it. */
function bestOfKinds(candidates: readonly Candidate[], most: number): readonly Candidate[] {
  const chosen = new Map<string, Candidate[]>();
  for (const candidate of candidates.toSorted((a, b) => b.score - a.score || startOf(a) - startOf(b))) {
    const { kind } = candidate.asked;
    const others = chosen.get(kind) ?? [];
    const alike = others.filter(({ asked }) => asked.form === candidate.asked.form).length;
    const isEnough = others.length >= most || (LIGHT.test(candidate.asked.form) && alike >= FEW);
    if (!isEnough && !others.some((other) => asksTheSame(other, candidate))) appendTo(chosen, kind, candidate);
  }
  return [...chosen.values()].flat();
}

function asksTheSame(one: Candidate, other: Candidate): boolean {
  const word = wordOf(one.asked);
  return (
    (word !== undefined && word === wordOf(other.asked)) ||
    one.readings.some(({ text }) => other.readings.some((each) => each.text === text)) ||
    spansOf(one).some((span) => spansOf(other).some((each) => overlap(span, each)))
  );
}

function overlap(one: Span, other: Span): boolean {
  return one.start < other.end && other.start < one.end;
}

/** The word that is asked about wherever it stands: what it means, or whether it is too strong. */
function wordOf(asked: Asked): string | undefined {
  if (asked.kind === 'definition') return asked.term;
  return asked.kind === 'evidence' && asked.form === 'judgement' ? asked.marker.toLowerCase() : undefined;
}

/** What is quoted: of two that stand side by side each by itself, else the sentence with what it leans on. */
export function spansOf({ readings }: Candidate): readonly Span[] {
  return readings.map(({ quotable, span }) => (readings.length > 1 ? span : (quotable ?? span)));
}

function startOf({ readings: [first] }: Candidate): number {
  return first?.span.start ?? 0;
}
