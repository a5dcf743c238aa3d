import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { progressOn } from '../../src/terminal/progress.ts';

/** A terminal that remembers what was drawn, and a clock that is set by hand. */
function screen({ isTTY = true, columns = 80 } = {}) {
  const drawn: string[] = [];
  let time = 0;
  const stream = { isTTY, columns, write: (text: string) => drawn.push(text) > 0 };
  return {
    drawn,
    progress: progressOn(stream, () => time),
    at: (ms: number): void => {
      time = ms;
    },
  };
}

describe('progress', () => {
  it('stays silent about work that is soon over', () => {
    const { drawn, progress, at } = screen();
    progress.update('Indexing', 1, 10);
    at(299);
    progress.update('Indexing', 9, 10);
    progress.finish();
    expect(drawn).toEqual([]);
  });

  it('is one line, drawn over itself and taken away at the end', () => {
    const { drawn, progress, at } = screen();
    at(300);
    progress.update('Indexing', 5, 10);
    at(400);
    progress.update('Indexing', 10, 10);
    progress.finish();
    expect(drawn.every((text) => text.startsWith('\r\u001B[2K') && !text.includes('\n'))).toBe(true);
    expect(drawn.map((text) => stripVTControlCharacters(text).trim())).toEqual([
      'Indexing ████████████░░░░░░░░░░░░ 5 of 10',
      'Indexing ████████████████████████ 10 of 10',
      '',
    ]);
  });

  it('is drawn at most ten times a second', () => {
    const { drawn, progress, at } = screen();
    for (let ms = 300; ms <= 1300; ms += 1) {
      at(ms);
      progress.update('Indexing', ms, 1300);
    }
    expect(drawn).toHaveLength(11);
  });

  it('fits a narrow window', () => {
    const { drawn, progress, at } = screen({ columns: 30 });
    at(300);
    progress.update('Indexing', 5, 10);
    expect(stripVTControlCharacters(drawn[0] ?? '').trim()).toBe('Indexing ██████░░░░░░ 5 of 10');
  });

  it('never comes back once it was taken away', () => {
    const { drawn, progress, at } = screen();
    at(300);
    progress.update('Indexing', 5, 10);
    progress.finish();
    const before = drawn.length;
    at(900);
    progress.update('Encoding', 6, 10);
    progress.finish();
    expect(drawn).toHaveLength(before);
  });

  it('draws nothing where there is no terminal', () => {
    const { drawn, progress, at } = screen({ isTTY: false });
    at(1000);
    progress.update('Indexing', 5, 10);
    progress.finish();
    expect(drawn).toEqual([]);
  });
});
