import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { keep, keptLike, loadKept } from '../../src/search/kept-file.ts';

async function folder(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-kept-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return directory;
}

describe('a kept file', () => {
  it('comes back whole, or not at all', async () => {
    const path = join(await folder(), 'some.index');
    await keep(path, { words: ['a'], numbers: Uint32Array.of(1, 2) });
    expect(await loadKept(path)).toEqual({ words: ['a'], numbers: Uint32Array.of(1, 2) });
    await writeFile(path, 'half of something else');
    expect(await loadKept(path)).toBeUndefined();
    expect(await loadKept(`${path}.none`)).toBeUndefined();
  });

  it('makes room by the oldest of its kind, itself excepted, and leaves no part of a file', async () => {
    const directory = await folder();
    const value = 'x'.repeat(1000);
    for (const [age, name] of ['old.index', 'older.index', 'oldest.index', 'other.vectors'].entries()) {
      await keep(join(directory, name), value);
      await utimes(join(directory, name), 1000 - age, 1000 - age);
    }
    await keep(join(directory, 'new.index'), value, 2500);
    expect((await readdir(directory)).sort()).toEqual(['new.index', 'old.index', 'other.vectors']);
    await keep(join(directory, 'large.index'), value.repeat(3), 2500);
    expect(await keptLike(join(directory, 'any.index'))).toEqual([join(directory, 'large.index')]);
  });
});
