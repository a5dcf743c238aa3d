/** What the program says on standard error when something is wrong, and the code to end with. */
import { harmless } from './terminal/harmless.ts';

/** How settings that cannot be right end, on the command line or in the environment, after the shell's custom. */
export const MISUSE = 2;

/** Says what is wrong, a line each, and gives the exit code to end with. */
export function complain(lines: readonly string[], exitCode = 0): number {
  for (const line of lines) process.stderr.write(`${harmless(line)}\n`);
  return exitCode;
}
