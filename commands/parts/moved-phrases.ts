/** What became of old citations, in a few words. */
import { type Phrase, phrase } from '../../src/command/reply.ts';
import type { Moved } from '../../src/corpus/moved.ts';

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

function goesOn(last: Moved, { passage, now, isReworded }: Moved): boolean {
  const by = (move: Pick<Moved, 'passage' | 'now'>): number | undefined =>
    move.now === undefined ? undefined : move.now - move.passage;
  return (
    passage === last.passage + 1 &&
    isReworded === last.isReworded &&
    by({ passage, ...(now === undefined ? {} : { now }) }) === by(last)
  );
}

function phraseOf(run: readonly Moved[]): Phrase {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return [];
  const are = run.length === 1 ? 'is' : 'are';
  const before = range(first.passage, last.passage);
  if (first.now === undefined || last.now === undefined) return phrase`${before} ${are} no longer there`;
  const after = range(first.now, last.now);
  if (!first.isReworded) return phrase`${before} ${are} now ${after}`;
  return before === after ? phrase`${before} ${are} worded anew` : phrase`${before} ${are} worded anew, as ${after}`;
}

function range(first: number, last: number): string {
  return first === last ? `¶${first}` : `¶${first}-${last}`;
}
