import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { apart, plot } from '../../../benchmarks/speed/plot.ts';

const panel = (lines: readonly { name: string; points: readonly { x: number; y: number }[]; isBound?: boolean }[]) => ({
  title: 'A question',
  xLabel: 'passages',
  yLabel: 'ms',
  lines,
});
const value = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

describe('a plot', () => {
  it('says in words what it is, and names each line and axis', () => {
    const svg = plot('Growth & more', 'At 10 passages < 1 ms.', [
      panel([
        { name: 'Lunr', points: [1, 10, 100].map((x) => ({ x, y: x })) },
        { name: 'bound', points: [1, 100].map((x) => ({ x, y: 50 })), isBound: true },
      ]),
    ]);
    const { document } = parseHTML(svg);
    expect(document.querySelector('title')?.textContent).toBe('Growth & more');
    expect(document.querySelector('desc')?.textContent).toBe('At 10 passages < 1 ms.');
    const words = [...document.querySelectorAll('text')].map(({ textContent }) => textContent);
    for (const word of ['A question', 'passages', 'ms', 'Lunr', 'bound', '1', '10', '100'])
      expect(words).toContain(word);
    expect(document.querySelectorAll('polyline.bound')).toHaveLength(1);
    expect(document.querySelectorAll('circle')).toHaveLength(3);
  });

  it('draws whatever is measured, in its frame', () => {
    const points = fc.uniqueArray(fc.record({ x: value, y: value }), { minLength: 1, selector: ({ x }) => x });
    fc.assert(
      fc.property(fc.array(points, { minLength: 1, maxLength: 4 }), (lines) => {
        const svg = plot('t', 'd', [panel(lines.map((own, at) => ({ name: `line ${at}`, points: own })))]);
        expect(svg).not.toMatch(/NaN|Infinity/);
        for (const [, x, y] of svg.matchAll(/cx="([\d.-]+)" cy="([\d.-]+)"/g)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(760);
          expect(Number(y)).toBeGreaterThanOrEqual(0);
          expect(Number(y)).toBeLessThanOrEqual(330);
        }
      }),
    );
  });

  it('leaves out what a logarithm does not know', () => {
    const svg = plot('t', 'd', [panel([{ name: 'held', points: [-1, 0, 5].map((y, x) => ({ x: x + 1, y })) }])]);
    expect(svg.match(/<circle/g)).toHaveLength(1);
  });
});

describe('names at the ends of lines', () => {
  it('never cover each other, keep their order, and stay where they have room', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 300, noNaN: true }), { maxLength: 6 }), (wanted) => {
        const places = apart(wanted, 17);
        const order = [...wanted.keys()].sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0));
        for (const [row, at] of order.entries()) {
          const next = order[row + 1];
          if (next !== undefined) expect((places[next] ?? 0) - (places[at] ?? 0)).toBeGreaterThanOrEqual(16.8);
        }
      }),
    );
    expect(apart([10, 100, 50], 17)).toEqual([10, 100, 50]);
    expect(apart([100, 100], 17)).toEqual([91.5, 108.5]);
  });
});
