/** A folder of question sets and reference summaries, each file taken for what its shape says it is. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { OVER_FILE, SET_FILE, SUMMARIES_FILE } from './set-formats.ts';
import { type QuestionSet, readSet } from './sets.ts';

export interface SetFolder {
  readonly sets: readonly QuestionSet[];
  /** Files of articles with reference summaries. */
  readonly summaries: readonly string[];
  /** All that was read, in the order of its names. */
  readonly files: readonly string[];
}

/**
 * Every `.json` file of the folder. Questions without passages, those of the folder and those of `over`, are asked over
 * the first set that has all passages which they name; they are left out where there is none. Throws when a file has no
 * known shape.
 */
export function readSetFolder(folder: string, over: readonly string[] = []): SetFolder {
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => join(folder, file));
  const passagesOf = new Map<string, ReadonlySet<string>>();
  const questions: string[] = [];
  const summaries: string[] = [];
  for (const file of [...files, ...over]) {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const set = SET_FILE.safeParse(data);
    if (set.success) passagesOf.set(file, new Set(set.data.passages.map(({ id }) => id)));
    else if (OVER_FILE.safeParse(data).success) questions.push(file);
    else if (SUMMARIES_FILE.safeParse(data).success) summaries.push(file);
    else throw new Error(`${basename(file)} has none of the shapes in benchmarks/quality/set-formats.ts.`);
  }
  const specs = questions.flatMap((file) => {
    const named = namedIn(file);
    const base = [...passagesOf].find(([, ids]) => named.every((id) => ids.has(id)));
    return base === undefined ? [] : [`${base[0]}+${file}`];
  });
  return {
    sets: [...passagesOf.keys(), ...specs].map(readSet),
    summaries,
    files: [...files, ...over.filter((file) => specs.some((spec) => spec.endsWith(`+${file}`)))],
  };
}

function namedIn(file: string): readonly string[] {
  const { questions } = OVER_FILE.parse(JSON.parse(readFileSync(file, 'utf8')));
  return questions.flatMap(({ passages }) => passages);
}
