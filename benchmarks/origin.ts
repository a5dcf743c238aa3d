/** What a figure was made from, in one line: program, machine, data and peers. Names no place on this machine. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const PACKAGE = z.object({ version: z.string() });

export interface Ingredients {
  /** How the figures were made, as it is typed. */
  readonly command: string;
  /** Files of data. */
  readonly files?: readonly string[];
  /** Packages measured beside ours. */
  readonly packages?: readonly string[];
}

/** The line, with the day it was made. */
export function originOf({ command, files = [], packages = [] }: Ingredients, now = new Date()): string {
  const processors = cpus();
  const model = processors[0]?.model.replaceAll(/\s+/g, ' ').trim() || 'unknown processor';
  const day = now.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
  const parts = [
    `Footnote ${versionAt('package.json')}, ${commit()}`,
    day,
    `Node ${process.versions.node}`,
    `${model}, ${processors.length} ${processors.length === 1 ? 'core' : 'cores'}`,
    ...(packages.length > 0 ? [packages.map((name) => `${name} ${versionOf(name)}`).join(', ')] : []),
    ...(files.length > 0 ? [`sets by their SHA-256: ${files.map(named).join(', ')}`] : []),
  ];
  return `\`${command}\` · ${parts.join(' · ')}`;
}

function named(file: string): string {
  return `${basename(file)} ${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8)}`;
}

function versionAt(path: string | URL): string {
  return PACKAGE.parse(JSON.parse(readFileSync(path, 'utf8'))).version;
}

/** Of an installed package, by the manifest beside its code: not every package exports it. */
function versionOf(name: string): string {
  const folder = `/node_modules/${name}/`;
  const code = fileURLToPath(import.meta.resolve(name));
  return versionAt(`${code.slice(0, code.lastIndexOf(folder))}${folder}package.json`);
}

/** Documents do not count as changes: these very lines are written into them. */
function commit(): string {
  try {
    const git = (...words: readonly string[]): string =>
      execFileSync('git', words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    const changes = git('status', '--porcelain', '--', '.', ':!docs');
    return `commit ${git('rev-parse', '--short', 'HEAD')}${changes === '' ? '' : ' with changes'}`;
  } catch {
    return 'outside of git';
  }
}
