/** A log that tests can read. */
import { type Logger, pino } from 'pino';

/** A logger and the lines it wrote, parsed. */
export function readableLog(): { readonly log: Logger; readonly lines: readonly Record<string, unknown>[] } {
  const lines: Record<string, unknown>[] = [];
  return { log: pino({ base: null }, { write: (line: string) => void lines.push(JSON.parse(line)) }), lines };
}
