import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blocksIn, table, withBlock, withoutBlocks, writeBlocks } from '../../benchmarks/report.ts';

const START = '<!-- npm run eval: questions -->';
const END = '<!-- end -->';

/** Text as documents have it, without a marker of a block. */
const prose = fc.string({ unit: 'binary' }).filter((text) => !text.includes('<!--'));

describe('a block in a document', () => {
  it('is all that changes, however often it is written', () => {
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 4 }), prose, prose, (around, old, markdown) => {
        const document = around.join(`${START}${old}${END}`);
        const once = withBlock(document, 'eval: questions', markdown);
        expect(once).toBe(around.join(`${START}\n${markdown.trim()}\n${END}`));
        expect(withBlock(once, 'eval: questions', markdown)).toBe(once);
      }),
    );
  });

  it('leaves other blocks alone', () => {
    const other = '<!-- npm run bench: sizes -->\nfast\n<!-- end -->';
    const document = `Top\n${other}\n${START}\n${END}\n`;
    expect(withBlock(document, 'eval: questions', 'good')).toBe(`Top\n${other}\n${START}\ngood\n${END}\n`);
    expect(blocksIn(document)).toEqual(['bench: sizes', 'eval: questions']);
    expect(withoutBlocks(document)).not.toContain('fast');
  });

  it('is not written where its end is missing', () => {
    expect(() => withBlock(`${START}\nall the rest`, 'eval: questions', 'good')).toThrow(`not followed by ${END}`);
  });
});

describe('the documents of a folder', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-report-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  const text = (name: string): string => readFileSync(join(folder, name), 'utf8');

  it('get what has a place in them, and stay as they are without one', () => {
    put('one.md', `One\n${START}\n${END}\n`);
    put('two.md', 'Two\n');
    expect(writeBlocks({ 'eval: questions': 'good' }, folder)).toEqual([join(folder, 'one.md')]);
    expect(text('one.md')).toBe(`One\n${START}\ngood\n${END}\n`);
    expect(text('two.md')).toBe('Two\n');
  });

  it('stay as they are when one block has no place in any of them', () => {
    put('one.md', `One\n${START}\n${END}\n`);
    expect(() => writeBlocks({ 'eval: questions': 'good', ablate: 'worse' }, folder)).toThrow(
      /No document in .* has the markers <!-- npm run ablate --> … <!-- end -->\./,
    );
    expect(text('one.md')).toBe(`One\n${START}\n${END}\n`);
  });
});

it('a table has a cell for each column, empty where there is nothing to say', () => {
  expect(table(['set', 'right'], [['own', '.9'], ['other']])).toBe(
    '| set | right |\n|---|---|\n| own | .9 |\n| other |  |',
  );
});
