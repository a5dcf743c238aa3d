/** What processes take of a machine, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs';

/** In megabytes. */
export interface ProcessMemory {
  readonly resident: number;
  /** What it alone has, and its part of what it shares: over all processes the sum is what the machine gives. */
  readonly proportional: number;
  /** What the machine gets back when it ends. */
  readonly own: number;
}

/** Zeros where there is no such process, or no Linux. */
export function memoryOf(pid: number): ProcessMemory {
  const rollup = textOf(`/proc/${pid}/smaps_rollup`);
  const megabytes = (name: string): number =>
    Number(new RegExp(`^${name}: +(\\d+) kB`, 'm').exec(rollup)?.[1] ?? 0) / 1000;
  return {
    resident: megabytes('Rss'),
    proportional: megabytes('Pss'),
    own: megabytes('Private_Clean') + megabytes('Private_Dirty'),
  };
}

/** The processes that a process started. */
export function childrenOf(pid: number): readonly number[] {
  const threads = readdirSync(`/proc/${pid}/task`);
  return threads.flatMap((thread) =>
    textOf(`/proc/${pid}/task/${thread}/children`)
      .split(' ')
      .flatMap((child) => (child === '' ? [] : [Number(child)])),
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
