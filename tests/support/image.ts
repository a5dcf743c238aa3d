/** A container image made without an engine: a Dockerfile's instructions, carried out in a folder for each stage. */
import { execFileSync } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, readdirSync, readFileSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { z } from 'zod';
import { npmEnvironment } from './npm.ts';

/** A stage; the last one is the image. */
export interface Image {
  /** Where its file system stands, but for what comes with the base image. */
  readonly root: string;
  readonly base: string;
  readonly workingDirectory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly user: string;
  readonly volumes: readonly string[];
  readonly command: readonly string[];
  readonly healthCommand: readonly string[];
}

/** Users that Node's image brings. */
export const USERS: Readonly<Record<string, number>> = { root: 0, node: 1000 };

const COMMAND = z.array(z.string());

/** Carries out `context`'s Dockerfile in folders below `directory`. Throws on an instruction that it does not know. */
export function buildImage(context: string, directory: string): Image {
  const ignore = readIgnore(readFileSync(join(context, '.dockerignore'), 'utf8'));
  const stages = new Map<string, Image>();
  let stage: Image | undefined;
  let name = '';
  for (const { keyword, rest } of instructionsOf(readFileSync(join(context, 'Dockerfile'), 'utf8'))) {
    if (keyword === 'FROM') {
      const [base = '', , alias] = rest.split(' ');
      name = alias ?? 'image';
      stage = emptyStage(base, join(directory, name));
    } else if (stage === undefined) throw new Error(`${keyword} stands before FROM`);
    else if (keyword === 'COPY') copy(stage, rest, stages, context, ignore);
    else if (keyword === 'RUN') run(stage, rest);
    else stage = { ...stage, ...changeBy(keyword, rest, stage) };
    stages.set(name, stage);
  }
  if (stage === undefined) throw new Error('A Dockerfile without a stage');
  return stage;
}

function emptyStage(base: string, root: string): Image {
  mkdirSync(root, { recursive: true });
  return {
    root,
    base,
    workingDirectory: '/',
    environment: {},
    user: 'root',
    volumes: [],
    command: [],
    healthCommand: [],
  };
}

function changeBy(keyword: string, rest: string, { root, environment, volumes }: Image): Partial<Image> {
  switch (keyword) {
    case 'WORKDIR':
      mkdirSync(join(root, rest), { recursive: true });
      return { workingDirectory: rest };
    case 'ENV':
      return { environment: { ...environment, ...Object.fromEntries(rest.split(' ').map((pair) => pair.split('='))) } };
    case 'USER':
      return { user: rest };
    case 'VOLUME':
      return { volumes: [...volumes, rest] };
    case 'CMD':
      return { command: COMMAND.parse(JSON.parse(rest)) };
    case 'HEALTHCHECK':
      return { healthCommand: COMMAND.parse(JSON.parse(rest.replace(/^.*? CMD /, ''))) };
    case 'LABEL':
    case 'STOPSIGNAL':
      return {};
    default:
      throw new Error(`No rule for ${keyword} here`);
  }
}

function copy(
  { root, workingDirectory }: Image,
  rest: string,
  stages: ReadonlyMap<string, Image>,
  context: string,
  isIgnored: (path: string) => boolean,
): void {
  const words = rest.split(' ');
  const flags = Object.fromEntries(words.filter((word) => word.startsWith('--')).map((word) => word.split('=')));
  const paths = words.filter((word) => !word.startsWith('--'));
  const [destination = '', sources] = [paths.at(-1), paths.slice(0, -1)];
  const from = flags['--from'] === undefined ? undefined : stages.get(flags['--from']);
  if (flags['--from'] !== undefined && from === undefined) throw new Error(`No stage ${flags['--from']}`);
  for (const source of sources) {
    if (from === undefined && isIgnored(source)) throw new Error(`.dockerignore leaves ${source} out`);
    const origin = join(from?.root ?? context, source);
    // As Docker does: a folder gives what is in it, a file goes into a folder that ends with a slash.
    const isInto = destination.endsWith('/') && !statSync(origin).isDirectory();
    const target = join(root, resolve(workingDirectory, destination), isInto ? basename(source) : '');
    const filter = (path: string): boolean => !isIgnored(path.slice(context.length + 1));
    if (from === undefined) cpSync(origin, target, { recursive: true, verbatimSymlinks: true, filter });
    // Moved, which saves a hundred megabytes: nothing is copied twice.
    else renameSync(origin, target);
    const owner = USERS[flags['--chown']?.split(':')[0] ?? 'root'];
    if (process.getuid?.() === 0 && owner !== undefined) chownAll(target, owner);
  }
}

function chownAll(path: string, owner: number): void {
  chownSync(path, owner, owner);
  if (!statSync(path).isDirectory() || owner === 0) return;
  for (const name of readdirSync(path)) chownAll(join(path, name), owner);
}

/** With this machine's Node and npm instead of the base image's. */
function run({ root, workingDirectory, environment }: Image, line: string): void {
  execFileSync('sh', ['-c', line], {
    cwd: join(root, workingDirectory),
    env: { ...npmEnvironment(), ...environment },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

interface Instruction {
  readonly keyword: string;
  readonly rest: string;
}

/** The instructions, each on one line. */
function instructionsOf(dockerfile: string): readonly Instruction[] {
  const lines = dockerfile
    .split('\n')
    .filter((line) => !/^\s*(?:#|$)/.test(line))
    .join('\n')
    .replaceAll(/\\\n\s*/g, '')
    .trim()
    .split('\n');
  return lines.map((line) => ({ keyword: line.replace(/ .*/, ''), rest: line.replace(/^\S+ +/, '') }));
}

/** Whether a path of the context is left out: the last line that fits it, or a folder it is in, decides. */
function readIgnore(text: string): (path: string) => boolean {
  const rules = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => ({ isLeftOut: !line.startsWith('!'), pattern: patternOf(line.replace(/^!/, '')) }));
  return (path) => rules.findLast(({ pattern }) => pattern.test(path))?.isLeftOut ?? false;
}

function patternOf(glob: string): RegExp {
  const parts = glob.split('/').map((part) => part.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&').replaceAll('*', '[^/]*'));
  return new RegExp(`^${parts.join('/')}(?:/|$)`);
}
