import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextDue, shownIn, timeIn, ZONES, zoneIn, zonesLike } from '../../src/study/daily-times.ts';

const DAY_MS = 86_400_000;
const time = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));

/** Year, month, day, hour and minute on the clocks of a zone. */
function clockOf(zone: string): (at: number) => { readonly day: string; readonly time: string } {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (at) => {
    const [day = '', shown = ''] = format.format(at).split(' ');
    return { day, time: shown };
  };
}

function timesOf(
  when: { readonly time: string; readonly zone: string },
  from: number,
  count: number,
): readonly number[] {
  const times: number[] = [];
  for (let at = from; times.length < count; ) {
    at = nextDue(when, at);
    times.push(at);
  }
  return times;
}

describe('the times at which a passage is due', () => {
  it('come later each time, one on each day of the calendar, never before the time of day', () => {
    const from = fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2037, 0, 1) });
    fc.assert(
      fc.property(time, fc.constantFrom(...ZONES), from, (shown, zone, start) => {
        const clock = clockOf(zone);
        const times = timesOf({ time: shown, zone }, start, 12);
        const days = times.map((at) => clock(at).day);
        expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
        expect(times[0]).toBeGreaterThan(start);
        expect(new Set(days).size).toBe(days.length);
        for (const [at, next] of times.slice(1).map((later, index) => [times[index] ?? 0, later] as const)) {
          // Two days' distance would be a day left out, but where the calendar itself leaves one out.
          const between = clock((at + next) / 2).day;
          expect([clock(at).day, clock(next).day]).toContain(between);
          expect(clock(next).time >= shown).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['02:30', 'Europe/Berlin', '2024-03-30T12:00Z', ['2024-03-31T01:00', '2024-04-01T00:30']],
    ['02:30', 'Europe/Berlin', '2024-10-26T12:00Z', ['2024-10-27T00:30', '2024-10-28T01:30']],
    ['00:30', 'America/Sao_Paulo', '2018-11-03T12:00Z', ['2018-11-04T03:00', '2018-11-05T02:30']],
    ['02:10', 'Australia/Lord_Howe', '2024-10-05T12:00Z', ['2024-10-05T15:30', '2024-10-06T15:10']],
    ['09:00', 'Pacific/Apia', '2011-12-29T12:00Z', ['2011-12-29T19:00', '2011-12-30T19:00']],
  ])('follow the clocks where they change: %s in %s', (shown, zone, from, expected) => {
    const times = timesOf({ time: shown, zone }, Date.parse(from), 2);
    expect(times.map((at) => new Date(at).toISOString().slice(0, 16))).toEqual(expected);
  });

  it('are strictly after the time asked, also at the minute itself', () => {
    const noon = Date.UTC(2024, 5, 24, 12);
    expect(nextDue({ time: '12:00', zone: 'UTC' }, noon)).toBe(noon + DAY_MS);
    expect(nextDue({ time: '12:00', zone: 'UTC' }, noon - 1)).toBe(noon);
  });
});

describe('what people type', () => {
  it.each([
    ['8:00', '08:00'],
    ['08.05', '08:05'],
    [' 23:59 ', '23:59'],
    ['24:00', undefined],
    ['8', undefined],
    ['noon', undefined],
  ])('is a time of day or none: %j', (typed, expected) => {
    expect(timeIn(typed)).toBe(expected);
  });

  it.each([
    ['europe/berlin', 'Europe/Berlin'],
    ['America/New York', 'America/New_York'],
    ['utc', 'UTC'],
    ['Berlin', undefined],
    ['+02:00', undefined],
    ['Nowhere/Land', undefined],
    ['', undefined],
  ])('is a zone or none: %j', (typed, expected) => {
    expect(zoneIn(typed)).toBe(expected);
  });

  it('is told which zones may be meant', () => {
    expect(zonesLike('Berlin')).toEqual(['Europe/Berlin']);
    expect(zonesLike('new york')).toEqual(['America/New_York']);
    expect(zonesLike('Berlim')).toContain('Europe/Berlin');
    expect(zonesLike('')).toEqual([]);
  });

  it('knows every zone that it offers', () => {
    for (const zone of ZONES) expect(zoneIn(zone)).toBe(zone);
  });
});

it('a time is shown by the clocks of its zone', () => {
  expect(shownIn('Asia/Tokyo', Date.UTC(2024, 5, 23, 23))).toBe('Monday 24 June, 08:00');
});
