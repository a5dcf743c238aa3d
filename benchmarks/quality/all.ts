/** Every set there is, with the encoder and with words alone, as the tables of the documents. */
import { basename } from 'node:path';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { originOf } from '../origin.ts';
import { requirePlaces, writeBlocks } from '../report.ts';
import { conversationsTable, questionsTable, scoreBothWays } from './both-ways.ts';
import { remembering } from './engine.ts';
import { readSetFolder } from './set-folder.ts';
import { isOfFollowUps, OWN_QUESTIONS, readOwnSet } from './sets.ts';
import { measureSummaries, summariesTable } from './summaries.ts';

/** The project's own questions over passages that it does not hold. */
const OWN_OVER = ['benchmarks/quality/typed-newwiki.json'];
const [QUESTIONS, CONVERSATIONS, SUMMARIES] = ['eval: questions', 'eval: conversations', 'eval: summaries'] as const;
const COMMAND = 'npm run eval -- --all --sets DIR';

/**
 * Scores the project's own questions and, given a folder, every set in it. Only then are the documents written: their
 * tables have more rows than a run without the folder could give.
 */
export async function scoreAll(folder: string | undefined): Promise<void> {
  requirePlaces([QUESTIONS, CONVERSATIONS, SUMMARIES]);
  const encoder = createEncoder();
  if (encoder === undefined) throw new Error('There is no encoder to compare with words alone.');
  const own = await readOwnSet(OWN_QUESTIONS, 'corpus');
  const { sets, summaries, files } =
    folder === undefined ? { sets: [], summaries: [], files: [] } : readSetFolder(folder, OWN_OVER);
  /** Of the files that hold what a table tells. */
  const originFrom = (names: readonly string[]): string =>
    originOf({
      command: COMMAND,
      files: [OWN_QUESTIONS, ...files].filter((file) => names.includes(basename(file, '.json'))),
    });
  const all = [own, ...sets];
  const origins = {
    [QUESTIONS]: originFrom(all.filter((set) => !isOfFollowUps(set)).map(({ name }) => name)),
    [CONVERSATIONS]: originFrom(all.filter(({ dialogues }) => dialogues.length > 0).map(({ name }) => name)),
    [SUMMARIES]: originFrom(summaries.map((file) => basename(file, '.json'))),
  };
  const shared = remembering(encoder);
  const scored = [];
  for (const set of all) {
    console.error(`${set.name}: ${set.questions.length} questions, ${set.dialogues.length} dialogues`);
    scored.push(await scoreBothWays(set, shared));
  }
  await encoder.close();
  const summarised = new Map<string, Awaited<ReturnType<typeof measureSummaries>>>();
  for (const file of summaries) summarised.set(basename(file, '.json'), await measureSummaries(file));

  const tables = [
    [QUESTIONS, questionsTable(scored)],
    [CONVERSATIONS, conversationsTable(scored)],
    ...(summaries.length === 0 ? [] : [[SUMMARIES, summariesTable(summarised)] as const]),
  ] as const;
  console.log(tables.map(([, table]) => table).join('\n\n'));
  if (folder === undefined) {
    console.error('These are the own questions alone; the documents keep their tables. Give --sets DIR to write them.');
    return;
  }
  const written = writeBlocks(
    Object.fromEntries(tables.map(([name, table]) => [name, `${table}\n\n${origins[name]}`])),
  );
  console.error(`Written: ${written.join(', ')}`);
}
