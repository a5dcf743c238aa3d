import { describe, expect, it } from 'vitest';
import { coverageMap } from '../../src/study/coverage-map.ts';
import { pictureOf } from '../../src/study/picture.ts';

const MAP = coverageMap([
  { number: 0, asked: 0, quoted: 0, prompted: 0, noted: 0 },
  { number: 1, asked: 3, quoted: 1, prompted: 2, noted: 1 },
]);

describe('a picture', () => {
  it('is a PNG as wide as the map, the same for the same map', async () => {
    const png = Buffer.from(await pictureOf(MAP));
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([800, Number(/ height="(\d+)"/.exec(MAP)?.[1])]);
    expect(Buffer.from(await pictureOf(MAP)).equals(png)).toBe(true);
    // Letters are drawn: without a font the picture would be another.
    expect(Buffer.from(await pictureOf(MAP.replaceAll(/<text.*?<\/text>/g, ''))).equals(png)).toBe(false);
  });
});
