/**
 * What each group of features is worth: the ranking fitted anew without it, on sets that it was fitted on and on sets
 * that it was not, printed and written into the documents:
 *
 *     npm run ablate -- --set FILE [--set FILE …] [--check FILE …]
 */
import { parseArgs } from 'node:util';
import { AT, FEATURES, type FeatureName } from '../../src/answer/features.ts';
import { createEncoder } from '../../src/language/encoding/create-encoder.ts';
import { originOf } from '../origin.ts';
import { requirePlaces, table, writeBlocks } from '../report.ts';
import { type Asked, askAll, asList, firstOf, vectorsOf } from './asked.ts';
import { fitListwise } from './fit.ts';
import { share, shown } from './metrics.ts';
import { readSet } from './sets.ts';
import { wholeView } from './views.ts';

const ENCODER: readonly FeatureName[] = ['similarity', 'passageSimilarity', 'meanSimilarity', 'neighbourSimilarity'];
const WORD_VECTORS: readonly FeatureName[] = [
  'nearCoverage',
  'nearPassageCoverage',
  'nearNeighboursAdd',
  'worstMissing',
  'worstMissingInPassage',
  'nounsFar',
  'verbsFar',
  'nounsFarInPassage',
  'verbsFarInPassage',
];

const GROUPS: Readonly<Record<string, readonly FeatureName[]>> = {
  'nothing (all features)': [],
  'the sentence encoder': ENCODER,
  'word vectors': WORD_VECTORS,
  'the encoder and word vectors': [...ENCODER, ...WORD_VECTORS],
  "Lunr's score": ['retrieval'],
  'idf coverage': ['sentenceCoverage', 'passageCoverage', 'rarestTerm', 'allTerms', 'density'],
  'neighbouring sentences and title': [
    'previousAdds',
    'nextAdds',
    'titleAdds',
    'nearNeighboursAdd',
    'neighbourSimilarity',
  ],
  'proximity and order': ['adjacency', 'proximity'],
  'part of speech and names': ['verbCoverage', 'nounCoverage', 'nameMissing', 'nameMissingInPassage', 'numberMissing'],
  'kind of answer': ['kindPresent', 'kindAbsent', 'newNames', 'newNumbers'],
  'length and place': ['length', 'opening', 'depth'],
};

const { values } = parseArgs({
  options: {
    set: { type: 'string', multiple: true, default: [] },
    check: { type: 'string', multiple: true, default: [] },
  },
});
if (values.set.length === 0) {
  console.error('Name at least one set: npm run ablate -- --set FILE');
  process.exit(2);
}
requirePlaces(['ablate']);
const files = [...new Set([...values.set, ...values.check].flatMap((spec) => spec.split('+')))];
const origin = originOf({ command: 'npm run ablate -- --set FILE … --check FILE …', files });
const fitted = values.set.map(readSet).flatMap(wholeView);
const all = [...fitted, ...values.check.map(readSet).flatMap(wholeView)];
const encoder = createEncoder();
const vectors = encoder && (await vectorsOf(all, encoder));
await encoder?.close();
const asked: (readonly Asked[])[] = [];
for (const set of all) asked.push((await askAll(set, vectors)).filter(({ isAnswerable }) => isAnswerable));

const names = all.map(({ name }, at) => `${name}${at < fitted.length ? ' (fitted)' : ''}`);
const rows: string[][] = [];
for (const [group, without] of Object.entries(GROUPS)) {
  const sets = asked.map((questions) => questions.map((question) => blinded(question, without)));
  const ranking = fitListwise(
    sets.slice(0, fitted.length).map((set) => set.filter(({ isRight }) => isRight.includes(true)).map(asList)),
    FEATURES.length,
  );
  const shareRight = (set: readonly Asked[], rights: (question: Asked) => readonly boolean[]): string =>
    shown(share(set, (question) => rights(question)[firstOf(question, ranking)] === true));
  const cells = sets.map(
    (set) => `${shareRight(set, (one) => one.isInRightPassage)} · ${shareRight(set, (one) => one.isRight)}`,
  );
  rows.push([group, ...cells]);
  console.error(group);
}
const worth = table(['without', ...names], rows);
console.log(worth);
console.error(`Written: ${writeBlocks({ ablate: `${worth}\n\n${origin}` }).join(', ')}`);

/** A question whose candidates do not show some features. */
function blinded(question: Asked, without: readonly FeatureName[]): Asked {
  const candidates = question.candidates.map((candidate) => {
    const features = candidate.features.slice();
    for (const name of without) features[AT[name]] = 0;
    return { ...candidate, features };
  });
  return { ...question, candidates };
}
