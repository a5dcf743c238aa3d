import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WAYS_TO_TOUCH } from '../../src/study/coverage.ts';
import { coverageMap } from '../../src/study/coverage-map.ts';

const times = fc.nat({ max: 200 });
const touched = fc.record({ asked: times, quoted: times, prompted: times, noted: times });
const untouched = { asked: 0, quoted: 0, prompted: 0, noted: 0 };
const numbered = (all: readonly (typeof untouched)[]) => all.map((each, number) => ({ ...each, number }));
const sizeOf = (svg: string) => Number(/ height="(\d+)"/.exec(svg)?.[1]);

describe('the map of an article', () => {
  it('has a cell for each passage, with a letter for each way it was touched', () => {
    const svg = coverageMap(numbered([untouched, { asked: 3, quoted: 1, prompted: 0, noted: 1 }]));
    expect([...svg.matchAll(/>(¶\d+)</g)].map(([, name]) => name)).toEqual(['¶0', '¶1']);
    const [cells = ''] = svg.split('asked about');
    expect(['A', 'Q', 'N'].every((letter) => cells.includes(`>${letter}</text>`))).toBe(true);
    expect(cells.match(/stroke-dasharray/g)).toHaveLength(1);
  });

  it('keeps to its size however long the article is, and leaves no passage out', () => {
    fc.assert(
      fc.property(fc.array(touched, { minLength: 1, maxLength: 700 }), (all) => {
        const svg = coverageMap(numbered(all));
        expect(sizeOf(svg)).toBeLessThan(1100);
        const names = [...svg.matchAll(/>¶(\d+)(?:–(\d+))?</g)];
        const numbers = names.flatMap(([, first, last = first]) =>
          Array.from({ length: Number(last) - Number(first) + 1 }, (_, at) => Number(first) + at),
        );
        expect(numbers).toEqual([...all.keys()]);
      }),
      { numRuns: 30 },
    );
  });

  it('tells each way by a shape of its own, whatever the colours', () => {
    const bare = WAYS_TO_TOUCH.map((way) =>
      coverageMap(numbered([{ ...untouched, [way]: 1 }]))
        .replaceAll(/#[0-9a-f]{6}/g, '')
        .replaceAll(/<text.*?<\/text>/g, '')
        .slice(0, 700),
    );
    expect(new Set(bare).size).toBe(WAYS_TO_TOUCH.length);
  });
});
