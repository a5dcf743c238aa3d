/**
 * A container run without an engine: an image's folder as the root of a process that is the first of its own, over this
 * machine's programs, where nothing can be written but what is said. Needs root, to mount in a namespace of its own.
 */
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { type Image, USERS } from './image.ts';
import type { Started } from './program.ts';

const UNSHARE = '/usr/bin/unshare';
const NAMESPACES = ['--mount', '--pid', '--fork', '--kill-child'];
/** Processes alone, and nothing else about the machine: as the unit of systemd has it. */
const PROC = ['mount', '-t', 'proc', '-o', 'subset=pid', 'proc'];
const OF_MACHINE = ['bin', 'dev', 'etc', 'lib', 'lib64', 'usr'];

/** Whether this machine lets us. */
export const canContain =
  process.getuid?.() === 0 && spawnSync(UNSHARE, [...NAMESPACES, ...PROC, '/proc']).status === 0;

/** The root, the user and the folder to be in come first; what may be written and what is run follow, parted by `--`. */
const SCRIPT = `
set -e
root=$1 user=$2 directory=$3
shift 3
mount --bind "$root" "$root"
for name in ${OF_MACHINE.join(' ')}; do
  [ ! -e "/$name" ] || mount --rbind "/$name" "$root/$name"
done
${PROC.join(' ')} "$root/proc"
while [ "$1" != -- ]; do
  mount --bind "$root$1" "$root$1"
  shift
done
shift
for mounted in "" /usr /etc; do
  mount -o remount,bind,ro "$root$mounted"
done
exec chroot --userspec="$user:$user" --groups= "$root" /usr/bin/env --chdir="$directory" "$@"
`;

export interface ContainerOptions {
  readonly environment?: Readonly<Record<string, string>>;
  /** Instead of the image's own. */
  readonly command?: readonly string[];
  readonly workingDirectory?: string;
  /** Instead of the image's volumes. */
  readonly writable?: readonly string[];
}

/** Starts the image as its user, with a root that is read-only. */
export function startContainer(image: Image, options: ContainerOptions = {}): Started {
  const { root, user } = image;
  const { command = image.command, workingDirectory = image.workingDirectory, writable = image.volumes } = options;
  for (const name of [...OF_MACHINE, 'proc']) mkdirSync(join(root, name), { recursive: true });
  const args = [root, String(USERS[user] ?? user), workingDirectory, ...writable, '--', ...command];
  const child = spawn(UNSHARE, [...NAMESPACES, 'sh', '-c', SCRIPT, 'sh', ...args], {
    env: {
      PATH: `${dirname(process.execPath)}:/usr/sbin:/usr/bin:/sbin:/bin`,
      ...image.environment,
      ...options.environment,
    },
  });
  child.stdin.on('error', () => undefined);
  const exit = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  return {
    input: child.stdin,
    // Not to unshare, which only waits: to the first process inside, as Docker does.
    kill(signal) {
      if (child.exitCode !== null) return;
      const children = readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, 'utf8');
      process.kill(Number.parseInt(children, 10), signal);
    },
    ended: Promise.all([text(child.stdout), text(child.stderr), exit]).then(([output, errors, exitCode]) => ({
      output,
      errors,
      exitCode,
    })),
  };
}

/** Runs a container to its end with this input. */
export function runContainer(image: Image, input: string, options?: ContainerOptions): Started['ended'] {
  const { input: stdin, ended } = startContainer(image, options);
  stdin.end(input);
  return ended;
}
