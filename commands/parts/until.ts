/** How long until something, in words as people say them. */
import { counted } from '../../src/command/reply.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `1 minute`, `6 hours`, `8 days`, `5 months`, `2 years`: rounded, and never nothing. */
export function spanInWords(ms: number): string {
  const days = Math.round(ms / DAY_MS);
  if (days >= 365 * 2) return about(ms / (365 * DAY_MS), 'year');
  if (days >= 60) return about(ms / (30 * DAY_MS), 'month');
  if (ms >= DAY_MS - HOUR_MS / 2) return about(ms / DAY_MS, 'day');
  return ms >= HOUR_MS - MINUTE_MS / 2 ? about(ms / HOUR_MS, 'hour') : about(ms / MINUTE_MS, 'minute');
}

function about(amount: number, unit: string): string {
  return counted(Math.max(1, Math.round(amount)), unit);
}
