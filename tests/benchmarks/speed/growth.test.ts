import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { growthPlot, librariesTable, type Sized, sizesTables } from '../../../benchmarks/speed/growth.ts';

const figures = (p50: number, size?: number) => ({ index: 100 * p50, p50, p99: 2 * p50, heap: 10, size });
const sized: readonly Sized[] = [100, 1000].map((size) => ({
  size,
  figures: new Map([
    ['lunr', figures(size / 1000, 1)],
    ['footnote, words', figures(size / 400, 2)],
    ['flexsearch', figures(size / 10_000)],
  ]),
}));
const libraries = [1, 1000].map((count) => ({
  count,
  first: 812.4,
  again: 41.26,
  warm: 16,
  inMemory: Math.min(count, 215),
  held: count === 1 ? 1.4 : 297,
  bound: 300,
  resident: 512.7,
}));

describe('how cost grows', () => {
  it('is told for each size and engine, each figure with its ratio to plain Lunr', () => {
    const tables = sizesTables(sized);
    expect(tables).toContain('| 1,000 passages | index | question p50 | question p99 | heap | serialised |');
    expect(tables).toMatch(/\| footnote, words \| 250 ms \(×2\.5\) \| 2\.5 ms \(×2\.5\) \|.*\| 2 MB \(×2\.0\) \|/);
    expect(tables).toMatch(/\| flexsearch \|.*\| – \|$/m);
  });

  it('is told for servers with what is held beside the bound', () => {
    expect(librariesTable(libraries)).toContain(
      '| 1,000 | 812 ms | 41.3 ms | 16 ms | 215 | 297 MB | 300 MB | 513 MB |',
    );
  });

  it('is drawn, and said in words to who does not see it', () => {
    const { document } = parseHTML(growthPlot(sized, libraries));
    expect(document.querySelector('desc')?.textContent).toBe(
      'A question at 1,000 passages: lunr 1 ms, footnote, words 2.5 ms, flexsearch 0.1 ms. ' +
        'Libraries of 1,000 servers: 215 in memory, which hold 297 MB of the 300 MB that they may; the process has 513 MB.',
    );
    expect(document.querySelectorAll('polyline')).toHaveLength(6);
  });
});
