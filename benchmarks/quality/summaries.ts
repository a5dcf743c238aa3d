/**
 * Summaries beside those that people, or a program known for it, chose: ROUGE-1 and ROUGE-2 (Lin 2004), with the lead of
 * the article and plain LexRank in the same run.
 *
 *     npm run eval -- --summaries FILE
 */
import { readFileSync } from 'node:fs';
import { n as rouge } from 'js-rouge';
import { createAnswerer } from '../../src/answer/answer.ts';
import type { Article } from '../../src/corpus/article.ts';
import { segment } from '../../src/corpus/segment.ts';
import { slugOf } from '../../src/corpus/slug.ts';
import { unitsOf } from '../../src/search/columns.ts';
import { buildIndex } from '../../src/search/lunr-index.ts';
import { type Sentence, sentencesIn } from '../../src/summary/sentences.ts';
import { createSummariser } from '../../src/summary/summarise.ts';
import { table } from '../report.ts';
import { mean, shown } from './metrics.ts';
import { SUMMARIES_FILE } from './set-formats.ts';

const MAX_SENTENCES = 15;
/** LexRank's damping, as its authors set it. */
const DAMPING = 0.85;
const ROUNDS = 50;

/** Means over the articles of a file. */
export interface SummaryMeasures {
  readonly articles: number;
  readonly 'ROUGE-1': number;
  readonly 'ROUGE-2': number;
  readonly msPerSummary?: number;
}

/** The measures of each way to summarise. */
export async function measureSummaries(file: string): Promise<Readonly<Record<string, SummaryMeasures>>> {
  const { items } = SUMMARIES_FILE.parse(JSON.parse(readFileSync(file, 'utf8')));
  const scores = new Map<string, { readonly one: number; readonly two: number }[]>();
  let milliseconds = 0;
  for (const { id, title, paragraphs, reference } of items) {
    const pieces = paragraphs.map((text) => ({ kind: 'paragraph', text }) as const);
    const article = segment(slugOf(id), { title, pieces, imprint: {} });
    const index = await buildIndex(unitsOf([article]));
    const sentences = sentencesIn(index, article.slug);
    const count = Math.min(MAX_SENTENCES, sentences.filter((one) => reference.includes(textOf(article, one))).length);
    if (count === 0) continue;
    const started = performance.now();
    const { quotes } = await createSummariser(index, createAnswerer(index)).summarise({ article, sentences: count });
    milliseconds += performance.now() - started;
    const ways: readonly (readonly [string, readonly string[]])[] = [
      ['footnote', quotes.map(({ text }) => text)],
      ['lead', sentences.slice(0, count).map((one) => textOf(article, one))],
      ['LexRank', lexRank(sentences, count).map((one) => textOf(article, one))],
    ];
    for (const [name, texts] of ways) {
      const summary = texts.join(' ');
      const score = { one: rouge(summary, reference, { n: 1 }), two: rouge(summary, reference, { n: 2 }) };
      scores.set(name, [...(scores.get(name) ?? []), score]);
    }
  }
  return Object.fromEntries(
    [...scores].map(([name, each]) => [
      name,
      {
        articles: each.length,
        'ROUGE-1': mean(each.map(({ one }) => one)),
        'ROUGE-2': mean(each.map(({ two }) => two)),
        ...(name === 'footnote' ? { msPerSummary: milliseconds / each.length } : {}),
      },
    ]),
  );
}

/** The measures of each file, by its name. */
export function summariesTable(files: ReadonlyMap<string, Readonly<Record<string, SummaryMeasures>>>): string {
  return table(
    ['set', 'articles', 'summary by', 'ROUGE-1', 'ROUGE-2', 'ms a summary'],
    [...files].flatMap(([file, ways]) =>
      Object.entries(ways).map(([way, { articles, msPerSummary, ...scores }]) => [
        file,
        String(articles),
        way,
        shown(scores['ROUGE-1']),
        shown(scores['ROUGE-2']),
        msPerSummary?.toFixed(1),
      ]),
    ),
  );
}

function textOf({ text }: Article, { span }: Sentence): string {
  return text.slice(span.start, span.end);
}

/** Erkan and Radev 2004 as published: cosines of tf-idf vectors, and the walk over their graph. */
function lexRank(sentences: readonly Sentence[], count: number): readonly Sentence[] {
  const holding = new Map<number, number>();
  for (const { distinct } of sentences) for (const stem of distinct) holding.set(stem, (holding.get(stem) ?? 0) + 1);
  const vectors = sentences.map(({ stems }) => {
    const vector = new Map<number, number>();
    for (const stem of stems)
      vector.set(stem, (vector.get(stem) ?? 0) + Math.log(sentences.length / (holding.get(stem) ?? 1)));
    return vector;
  });
  const lengths = vectors.map((vector) => Math.hypot(...vector.values()) || 1);
  const edges = vectors.map((a, at) =>
    vectors.map((b, other) => {
      let dot = 0;
      for (const [stem, weight] of a) dot += weight * (b.get(stem) ?? 0);
      return dot / ((lengths[at] ?? 1) * (lengths[other] ?? 1));
    }),
  );
  const sums = edges.map((row) => row.reduce((sum, edge) => sum + edge, 0) || 1);
  let ranks = sentences.map(() => 1 / sentences.length);
  for (let round = 0; round < ROUNDS; round += 1) {
    ranks = ranks.map((_, at) =>
      edges.reduce(
        (sum, row, from) => sum + (DAMPING * (row[at] ?? 0) * (ranks[from] ?? 0)) / (sums[from] ?? 1),
        (1 - DAMPING) / sentences.length,
      ),
    );
  }
  return [...sentences.keys()]
    .sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0))
    .slice(0, count)
    .sort((a, b) => a - b)
    .flatMap((at) => sentences[at] ?? []);
}
