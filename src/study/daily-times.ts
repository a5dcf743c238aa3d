/** When a passage a day is due: once on each day of its zone's calendar. */
import { Cron } from 'croner';
import { closestNames } from '../corpus/closest-names.ts';

const TIME = /^([01]?\d|2[0-3])[:.]([0-5]\d)$/;

/** `08:00` of `8:00` or `8.00`; nothing when it is no time of a day. */
export function timeIn(text: string): string | undefined {
  const [, hour, minute] = TIME.exec(text.trim()) ?? [];
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

/** The first time after `after` at which clocks of the zone show `time`; where they skip it, the moment at which they do. */
export function nextDue({ time, zone }: { readonly time: string; readonly zone: string }, after: number): number {
  const [hour, minute] = time.split(':').map(Number);
  const next = new Cron(`0 ${minute} ${hour} * * *`, { timezone: zone, paused: true }).nextRun(new Date(after));
  if (next === null) throw new RangeError(`There is no ${time} in ${zone} after ${after}.`);
  return next.getTime();
}

/** The names of zones that are offered. */
export const ZONES: readonly string[] = [...Intl.supportedValuesOf('timeZone'), 'UTC'];

/** The zone's own name for what was typed, in whatever case; nothing when there is no such zone. */
export function zoneIn(text: string): string | undefined {
  const typed = text.trim().replaceAll(' ', '_').toLowerCase();
  const known = ZONES.find((zone) => zone.toLowerCase() === typed);
  // Only names of places: "EST" has no summer, and "+02:00" no clocks that change.
  if (known !== undefined || !/^[a-z]+\/[a-z_+/-]+\d*$/.test(typed)) return known;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: typed }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

/** Zones that may be meant: those with the typed words in their names, else those spelt alike; at most three. */
export function zonesLike(text: string): readonly string[] {
  const typed = text.trim().replaceAll(' ', '_').toLowerCase();
  const holding = typed === '' ? [] : ZONES.filter((zone) => zone.toLowerCase().includes(typed));
  if (holding.length > 0) return holding.slice(0, 3);
  return closestNames(
    typed,
    ZONES.map((zone) => ({ name: zone, words: zone.split('/').at(-1)?.toLowerCase() ?? '' })),
  );
}

/** A time as clocks of the zone show it: `Monday 24 June, 08:00`. */
export function shownIn(zone: string, at: number): string {
  const date = new Intl.DateTimeFormat('en-GB', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long' });
  const time = new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
  return `${date.format(at)}, ${time.format(at)}`;
}
