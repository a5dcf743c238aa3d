import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { analyseQuestion } from '../../src/language/question.ts';
import { cachedIndex } from '../../src/search/index-cache.ts';
import { article } from '../support/articles.ts';

const tea = [article('Tea', ['Tea grows in Assam.', 'It is drunk with milk.'])];
let directory: string;
let indexed: number;

/** Opens the index and tells whether it had to be built. */
async function open(articles = tea): Promise<'built' | 'loaded'> {
  indexed = 0;
  const onUnit = (): void => {
    indexed += 1;
  };
  const index = await cachedIndex(articles, directory, { onUnit });
  const scores = index.scores(index.queryOf(analyseQuestion('assam')));
  expect(scores.filter(Number.isFinite)).toHaveLength(1);
  return indexed > 0 ? 'built' : 'loaded';
}

beforeEach(async () => {
  directory = join(await mkdtemp(join(tmpdir(), 'footnote-')), 'index');
});
afterEach(() => rm(join(directory, '..'), { recursive: true }));

describe('the index cache', () => {
  it('builds once and loads afterwards', async () => {
    expect([await open(), await open()]).toEqual(['built', 'loaded']);
  });

  it('builds anew when a word of an article changes', async () => {
    await open();
    expect(await open([article('Tea', ['Tea grows in Assam!', 'It is drunk with milk.'])])).toBe('built');
  });

  it.each<[string, (file: Buffer) => Buffer]>([
    ['torn', (file) => file.subarray(0, file.length / 2)],
    ['empty', () => Buffer.alloc(0)],
    ['foreign', () => Buffer.from('{"not":"ours"}')],
    ['altered in one bit', (file) => Buffer.from(file.map((byte, at) => (at === file.length - 9 ? byte ^ 1 : byte)))],
  ])('builds anew when the file is %s, and mends it', async (_, damage) => {
    await open();
    const [name = ''] = await readdir(directory);
    await writeFile(join(directory, name), damage(await readFile(join(directory, name))));
    expect([await open(), await open()]).toEqual(['built', 'loaded']);
  });

  it('works without a place to keep it, and says so', async () => {
    await writeFile(directory, 'a file where the folder should be');
    const told: unknown[] = [];
    const index = await cachedIndex(tea, directory, { onUnwritable: (error) => told.push(error) });
    expect(index.units).toHaveLength(2);
    expect(told).toHaveLength(1);
  });
});
