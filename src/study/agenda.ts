/** What a discussion of an article goes through: its main claims in the order of the text, one sentence each. */
import type { Article } from '../corpus/article.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { likeness } from '../summary/sentences.ts';
import { type Reading, readingsOf } from './prompting/readings.ts';

const DEFAULT_COUNT = 5;
/** What a sentence loses, of all that it could, for each that is chosen from its passage, and from its section. */
const SAME_PASSAGE = 0.4;
const SAME_SECTION = 0.15;
/** …and for saying again what one of them says. */
const REPEATED = 0.5;
/** What an article opens with says what it is about. */
const OPENING = 0.1;
/** Longer sentences are no points of an agenda. */
const LONG = 260;

/** Up to `count` sentences that stand by themselves; fewer, or none, where the article has no more. */
export function agendaOf(article: Article, count = DEFAULT_COUNT): readonly Quote[] {
  const candidates = readingsOf(article).filter(({ hangs, quotable }) => !hangs && quotable !== undefined);
  const chosen: Reading[] = [];
  while (chosen.length < Math.min(count, candidates.length)) {
    const best = candidates
      .filter((reading) => !chosen.includes(reading))
      .map((reading) => ({ reading, gain: gainOf(reading, chosen) }))
      .reduce((most, each) => (each.gain > most.gain ? each : most));
    chosen.push(best.reading);
  }
  return chosen.toSorted((a, b) => a.at - b.at).map(({ passage, span }) => quote(article, passage, span));
}

function gainOf(reading: Reading, chosen: readonly Reading[]): number {
  const { passage, salience, at, text } = reading;
  const besides = chosen.filter((other) => other.passage === passage).length;
  const inSection = chosen.filter((other) => other.passage.section === passage.section).length;
  const repeated = chosen.reduce((most, other) => Math.max(most, likeness(reading, other)), 0);
  return (
    salience +
    (at === 0 ? OPENING : 0) -
    (text.length > LONG ? OPENING : 0) -
    SAME_PASSAGE * besides -
    (passage.section === undefined ? 0 : SAME_SECTION * inSection) -
    REPEATED * repeated
  );
}
