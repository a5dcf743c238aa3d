/** The project as git has it or would add it, in another folder. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Copies every file that is not ignored, changed ones as they are now, into `directory`. */
export function copyWorkingTree(directory: string): void {
  const list = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' });
  const files = list.trimEnd().split('\n');
  for (const file of files.filter((name) => existsSync(name))) {
    cpSync(file, join(directory, file), { verbatimSymlinks: true });
  }
}
