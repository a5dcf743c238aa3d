/** How long until something, in words as people say them. */

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `1 minute`, `6 hours`, `8 days`, `5 months`, `2 years`: rounded, and never nothing. */
export function spanInWords(ms: number): string {
  const days = Math.round(ms / DAY_MS);
  if (days >= 365 * 2) return counted(ms / (365 * DAY_MS), 'year');
  if (days >= 60) return counted(ms / (30 * DAY_MS), 'month');
  if (ms >= DAY_MS - HOUR_MS / 2) return counted(ms / DAY_MS, 'day');
  return ms >= HOUR_MS - MINUTE_MS / 2 ? counted(ms / HOUR_MS, 'hour') : counted(ms / MINUTE_MS, 'minute');
}

function counted(amount: number, unit: string): string {
  const count = Math.max(1, Math.round(amount));
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}
