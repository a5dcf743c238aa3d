/** A log that tests can read. */
import { EventEmitter, once } from 'node:events';
import { type Logger, pino } from 'pino';

export interface ReadableLog {
  readonly log: Logger;
  /** The lines it wrote, parsed. */
  readonly lines: readonly Record<string, unknown>[];
  /** Resolves when the condition holds; looks again after every line. */
  readonly settled: (holds: () => boolean) => Promise<void>;
}

export function readableLog(): ReadableLog {
  const lines: Record<string, unknown>[] = [];
  const written = new EventEmitter();
  const write = (line: string): void => {
    lines.push(JSON.parse(line));
    written.emit('line');
  };
  return {
    log: pino({ base: null }, { write }),
    lines,
    async settled(holds) {
      while (!holds()) await once(written, 'line');
    },
  };
}
