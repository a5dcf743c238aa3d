/**
 * Scores the engine on the project's own questions, on question sets, or on all there are, both with the sentence encoder
 * and with words alone, which also writes the tables of the documents:
 *
 *     npm run eval -- [--set FILE | --set FILE+QUESTIONS …] [--encoder off] [--misses] [--json]
 *     npm run eval -- --summaries FILE
 *     npm run eval -- --all [--sets DIR]
 */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { scoreAll } from './all.ts';
import { measuresOfPlay, play } from './play.ts';
import { ask, measuresOf, type Outcome } from './score.ts';
import { isOfFollowUps, OWN_QUESTIONS, readOwnSet, readSet } from './sets.ts';
import { measureSummaries } from './summaries.ts';

const { values } = parseArgs({
  options: {
    all: { type: 'boolean', default: false },
    sets: { type: 'string' },
    set: { type: 'string', multiple: true, default: [] },
    encoder: { type: 'string' },
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    summaries: { type: 'string' },
  },
});

if (values.sets !== undefined && !(values.all && existsSync(values.sets))) {
  console.error(values.all ? `There is no folder ${values.sets}.` : '--sets DIR goes with --all.');
  process.exit(2);
}
if (values.all) {
  await scoreAll(values.sets);
  process.exit();
}
if (values.summaries !== undefined) {
  console.table(await measureSummaries(values.summaries));
  process.exit();
}
const encoder = createEncoder(values.encoder);
const results = [];
const sets = values.set.length > 0 ? values.set.map(readSet) : [await readOwnSet(OWN_QUESTIONS, 'corpus')];
for (const set of sets) {
  const started = performance.now();
  if (set.dialogues.length > 0) {
    const played = await play(set, encoder);
    results.push({ set: `${set.name}, dialogues`, ...measuresOfPlay(played) });
    if (values.misses) for (const { turn, said } of played.filter(({ isRight }) => !isRight)) console.error(turn, said);
  }
  if (isOfFollowUps(set)) continue;
  const outcomes = await ask(set, encoder);
  const msPerQuestion = (performance.now() - started) / outcomes.length;
  results.push({ set: set.name, ...measuresOf(outcomes), msPerQuestion: Math.round(msPerQuestion * 1000) / 1000 });
  if (values.misses) for (const miss of outcomes.filter(isMiss)) console.error(describe(miss));
}
await encoder?.close();
if (values.json) console.log(JSON.stringify(results, null, 2));
else console.table(Object.fromEntries(results.map(({ set, ...measures }) => [set, measures])));

function isMiss({ isAnswerable, isAnswered, answers }: Outcome): boolean {
  return isAnswerable ? !isAnswered || answers[0] !== true : isAnswered;
}

function describe({ question, isAnswerable, isAnswered, confidence, quotes }: Outcome): string {
  const wanted = isAnswerable ? question.answers[0] : '(not answered by the set)';
  const got = `${isAnswered ? 'answered' : 'abstained'} ${confidence.toFixed(2)}: ${quotes[0]?.text ?? '(nothing)'}`;
  return `${question.id}  ${question.question}\n    wanted  ${wanted}\n    ${got}`;
}
