import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fileAt } from '../../src/terminal/local-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'footnote-local-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'a b.txt'), 'Words.');
symlinkSync('loop.txt', join(folder, 'loop.txt'));

describe('a file at a path', () => {
  it('is read by its name, with spaces in it', async () => {
    const file = fileAt(join(folder, 'a b.txt'));
    expect(file.name).toBe('a b.txt');
    expect(await file.read(100)).toEqual({ ok: true, bytes: Buffer.from('Words.') });
  });

  it.each([
    ['none.txt', /none\.txt cannot be read: there is no such file\.$/],
    ['a b.txt/x.txt', /x\.txt cannot be read: there is no such file\.$/],
    ['loop.txt', /loop\.txt cannot be read: it is a link that leads back to itself\.$/],
    ['\0.txt', /cannot be read: no file has such a name\.$/],
    [`${'x'.repeat(5000)}.txt`, /^.{200}… cannot be read: no file has so long a name\.$/],
    ['.', /is a folder; an article is a file\.$/],
  ])('is told in plain words when it cannot be read: %j', async (name, sentence) => {
    expect(await fileAt(`${folder}/${name}`).read(100)).toEqual({
      ok: false,
      problem: expect.stringMatching(sentence),
    });
  });
});
