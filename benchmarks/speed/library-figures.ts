/** What is measured of servers' libraries, and the process that measures it. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

/** Milliseconds and megabytes. */
const LIBRARY_FIGURES = z.object({
  /** How many servers added an article of their own. */
  count: z.number(),
  /** A server's first question: its library is indexed and encoded. */
  first: z.number(),
  /** Its first question after its library left memory: it is read from disk. */
  again: z.number(),
  /** A question to a library in memory. */
  warm: z.number(),
  /** Libraries that a collection of garbage leaves. */
  inMemory: z.number(),
  /** What they all hold, on the heap and in array buffers. */
  held: z.number(),
  bound: z.number(),
  /** All that the system gave the process. */
  resident: z.number(),
});

export type LibraryFigures = z.infer<typeof LIBRARY_FIGURES>;

export function measureLibraries(count: number): LibraryFigures {
  const script = fileURLToPath(new URL('./libraries.ts', import.meta.url));
  const line = execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, String(count)], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return LIBRARY_FIGURES.parse(JSON.parse(line));
}
