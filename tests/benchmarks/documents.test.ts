import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { blocksIn, withoutBlocks } from '../../benchmarks/report.ts';

const documents = new Map(
  ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', ...readdirSync('docs').map((name) => join('docs', name))].flatMap(
    (path) => (path.endsWith('.md') ? [[path, readFileSync(path, 'utf8')]] : []),
  ),
);
/** A share as the tables show it. */
const SHARE = /(?<![\w.])\.\d{2,3}\b/;

describe('what the documents say of quality and speed', () => {
  it('has a place for every table that a command writes', () => {
    expect([...documents].flatMap(([, text]) => blocksIn(text)).sort()).toEqual([
      'ablate',
      'bench: libraries',
      'bench: sizes',
      'eval: conversations',
      'eval: questions',
      'eval: summaries',
      'scale: acts',
      'scale: hold',
      'scale: kept',
      'scale: pace',
      'scale: shards',
      'scale: writes',
    ]);
  });

  it('says of each table by which command and from what it was made', () => {
    for (const [, text] of documents) {
      for (const [, name, block] of text.matchAll(/<!-- npm run (\w+)[^>]*-->\n(\|.*?)\n<!-- end -->/gs)) {
        expect(block).toMatch(new RegExp(`\\n\`npm run ${name}[^\`]*\` · Footnote [^\n]+$`));
        expect(block).not.toMatch(/\/(?:home|tmp|root|Users|work)\//);
      }
    }
  });

  it.each([...documents])('is not copied into %s by hand', (_, text) => {
    const written = withoutBlocks(text);
    expect(written.split('\n').filter((line) => SHARE.test(line))).toEqual([]);
  });
});
