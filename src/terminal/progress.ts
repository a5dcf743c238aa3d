/** Long work shows itself: one line on a terminal, drawn anew as the work goes on. */
import type { WriteStream } from 'node:tty';

export interface Progress {
  /** What is being done and how far it is; drawn at most ten times a second, and only when it takes a while. */
  readonly update: (doing: string, done: number, total: number) => void;
  /** Takes the line away, for good: what goes on behind a prompt must not be drawn over what is typed there. */
  readonly finish: () => void;
}

/** Work that is over sooner needs no line. */
const QUIET_MS = 300;
const REDRAW_MS = 100;
const BAR_WIDTH = 24;

/** Progress on `stream`, a terminal's standard error; on anything else it draws nothing. */
export function progressOn(
  stream: Pick<WriteStream, 'isTTY' | 'columns' | 'write'>,
  now: () => number = () => performance.now(),
): Progress {
  const started = now();
  let drawn: number | undefined;
  let isOver = false;
  return {
    update(doing, done, total) {
      const time = now();
      if (isOver || !stream.isTTY || time - started < QUIET_MS || time - (drawn ?? 0) < REDRAW_MS) return;
      drawn = time;
      const numbers = `${done} of ${total}`;
      const width = Math.min(BAR_WIDTH, Math.max(0, stream.columns - `${doing}  ${numbers}`.length - 1));
      const filled = Math.round((done / Math.max(total, 1)) * width);
      const line = `${doing} ${'█'.repeat(filled)}${'░'.repeat(width - filled)} ${numbers}`;
      // A line that wraps could not be drawn over.
      stream.write(`\r\u001B[2K${line.slice(0, Math.max(0, stream.columns - 1))}`);
    },
    finish() {
      if (drawn !== undefined) stream.write('\r\u001B[2K');
      drawn = undefined;
      isOver = true;
    },
  };
}
