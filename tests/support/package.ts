/** The package that `npm pack` makes, and a folder in which it is installed without a registry. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { npmEnvironment } from './npm.ts';

const LOCK = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });
const PROGRAM = 'node_modules/footnote/dist/src/main.js';

/** Packs the project in `directory`; the tarball's path. */
export function pack(directory: string): string {
  symlinkSync(resolve('node_modules'), join(directory, 'node_modules'));
  const said = execFileSync('npm', ['pack', '--silent'], {
    cwd: directory,
    env: npmEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return join(directory, said.trimEnd().split('\n').at(-1) ?? '');
}

/** Unpacks a package into `directory`. */
export function unpack(tarball: string, directory: string): void {
  mkdirSync(directory, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', directory, '--strip-components=1']);
}

/** Puts the package where npm would, beside what it depends on and nothing else; the program to run, from `home`. */
export function install(tarball: string, home: string): string {
  unpack(tarball, join(home, 'node_modules/footnote'));
  const { packages } = LOCK.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  for (const [path, { dev }] of Object.entries(packages)) {
    // What stands below another package comes with it; the compiler has nothing to do here.
    if (dev === true || !/^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path) || path.endsWith('/typescript')) continue;
    mkdirSync(dirname(join(home, path)), { recursive: true });
    symlinkSync(resolve(path), join(home, path));
  }
  chmodSync(join(home, PROGRAM), 0o755);
  return `./${PROGRAM}`;
}
