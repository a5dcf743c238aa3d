import { describe, expect, it } from 'vitest';
import { healthPortOf } from '../src/bot-process.ts';

describe('the port of /healthz', () => {
  it('is of each process alone, when several hold the shards', () => {
    expect(healthPortOf({ healthPort: 9464 })).toBe(9464);
    expect(healthPortOf({ healthPort: 9464, shards: { ids: [0], count: 2 } })).toBe(9464);
    expect(healthPortOf({ healthPort: 9464, shards: { ids: [3, 4], count: 8 } })).toBe(9467);
    expect(healthPortOf({ shards: { ids: [1], count: 2 } })).toBeUndefined();
  });
});
