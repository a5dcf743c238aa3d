/**
 * Whole files and what they are read as. To make a case, put one article file into a folder of its own and run
 * `npx vitest run tests/cases -u`: it writes `expected.json`. Read the diff: it is the judgement, not the program.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { readArticle } from '../../src/corpus/read.ts';

const HERE = import.meta.dirname;
const EXPECTED = 'expected.json';

const cases = readdirSync(HERE, { withFileTypes: true }).filter((entry) => entry.isDirectory());

describe('an article file', () => {
  for (const { name } of cases) {
    it(`is read as expected: ${name.replaceAll('-', ' ')}`, async () => {
      const [file = ''] = readdirSync(join(HERE, name)).filter((entry) => entry !== EXPECTED);

      const read = await readArticle(join(HERE, name, file));

      const readable = read.ok ? told(read.value) : read.fault;
      await expect(`${JSON.stringify(readable, null, 2)}\n`).toMatchFileSnapshot(join(HERE, name, EXPECTED));
    });
  }
});

/** The article with the words that its offsets mean. */
function told({ text, passages, ...facts }: Article): unknown {
  return {
    ...facts,
    passages: passages.map(({ number, section, sentences }) => ({
      number,
      ...(section === undefined ? {} : { section }),
      sentences: sentences.map(({ start, end }) => text.slice(start, end)),
    })),
  };
}
