/** What became of old citations, in a few words. */
import { type Phrase, phrase } from '../../src/command/reply.ts';
import type { Moved } from '../../src/corpus/moved.ts';
import { rangeOf } from '../../src/corpus/reference.ts';

/** A line for each run of neighbours that fared alike: "¶3-5 are now ¶4-6". */
export function movedPhrases(moved: readonly Moved[]): readonly Phrase[] {
  const runs: Moved[][] = [];
  for (const move of moved) {
    const last = runs.at(-1)?.at(-1);
    if (last !== undefined && goesOn(last, move)) runs.at(-1)?.push(move);
    else runs.push([move]);
  }
  return runs.map(phraseOf);
}

function goesOn(last: Moved, move: Moved): boolean {
  const isNext = move.passage === last.passage + 1 && move.isReworded === last.isReworded;
  return isNext && stepsOf(move) === stepsOf(last);
}

/** By how many numbers it moved; nothing when it is gone. */
function stepsOf({ passage, now }: Moved): number | undefined {
  return now === undefined ? undefined : now - passage;
}

function phraseOf(run: readonly Moved[]): Phrase {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const are = run.length === 1 ? 'is' : 'are';
  const before = rangeOf(first.passage, last.passage);
  if (first.now === undefined || last.now === undefined) return phrase`${before} ${are} no longer there`;
  const after = rangeOf(first.now, last.now);
  if (!first.isReworded) return phrase`${before} ${are} now ${after}`;
  return before === after ? phrase`${before} ${are} worded anew` : phrase`${before} ${are} worded anew, as ${after}`;
}
