/** Files that are made to do harm, read by the compiled program on the thread that it has for them. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, it } from 'vitest';

interface Told {
  readonly name: string;
  readonly message?: string;
  readonly text?: string;
}

const EXPECTED: readonly (readonly [string, Partial<Record<'message' | 'text', RegExp>>])[] = [
  ['plain.txt', { text: /^It stopped at noon\.$/ }],
  // 600 MB in 600 KB.
  ['bomb.pdf', { message: /takes too much memory|takes longer than/ }],
  ['zip.pdf', { message: /damaged, or no PDF/ }],
  ['line.txt', { message: /has at least 7911 passages; one may have up to 5000/ }],
  ['long.txt', { message: /has 100 MB; an article may have up to 10 MB/ }],
  ['nul.txt', { message: /NUL byte/ }],
  ['override.txt', { text: /^It stopped noon ta\.$/ }],
  ['headings.md', { message: /more than 20000 headings/ }],
  ['headings.html', { message: /more than 50000 elements/ }],
  ['nested.html', { message: /more than 50000 elements/ }],
  ['nested.md', { message: /lists or quotations lie within each other/ }],
  ['script.html', { text: /^It stopped at noon\.$/ }],
  ['empty.pdf', { message: /damaged, or no PDF/ }],
];

describe('a file made to do harm', () => {
  let told: readonly Told[] = [];
  beforeAll(async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ['tests/support/isolated-reader.mjs']);
    told = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  }, 120_000);

  it.each(EXPECTED)('is read, or told of in a sentence, and ends nothing: %s', (name, expected) => {
    const read = told.find((line) => line.name === name);
    expect(read?.message ?? '').toMatch(expected.message ?? /^$/);
    expect(read?.text ?? '').toMatch(expected.text ?? /^$/);
  });
});
