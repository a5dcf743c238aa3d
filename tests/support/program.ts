/** The real program: piped, or in a pseudo-terminal. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { spawn as spawnTerminal } from '@lydell/node-pty';
import { afterAll } from 'vitest';
import { variableNames } from '../../src/config.ts';

type Environment = Readonly<Record<string, string>>;

export interface Run {
  readonly output: string;
  readonly errors: string;
  readonly exitCode: number | null;
}

const PROGRAM = 'dist/src/main.js';
const dataDirectory = mkdtempSync(join(tmpdir(), 'footnote-tests-'));
afterAll(() => rmSync(dataDirectory, { recursive: true, force: true }));

/** What a run sees: none of the developer's own settings, neither from the shell nor from `.env`. */
function environment(extra: Environment = {}): Environment {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  const unset = variableNames.map((name) => [name, '']);
  return { ...Object.fromEntries([...inherited, ...unset]), DATA_DIR: dataDirectory, TERM: 'xterm-256color', ...extra };
}

export interface Started {
  readonly input: Writable;
  readonly kill: (signal: NodeJS.Signals) => void;
  readonly ended: Promise<Run>;
}

/** Starts a command and lets it run. */
function start([command = '', ...args]: readonly string[], extra: Environment = {}): Started {
  const child = spawn(command, args, { env: environment(extra) });
  const output: Buffer[] = [];
  const errors: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
  // A program that does not read to the end is no fault of the test.
  child.stdin.on('error', () => undefined);
  return {
    input: child.stdin,
    kill: (signal) => child.kill(signal),
    ended: new Promise((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (exitCode) =>
        resolve({ output: Buffer.concat(output).toString(), errors: Buffer.concat(errors).toString(), exitCode }),
      );
    }),
  };
}

/** Starts the program with these arguments. */
export function startProgram(args: readonly string[], extra?: Environment): Started {
  return start([process.execPath, PROGRAM, ...args], extra);
}

/** Runs the program to its end with this input. */
export function runProgram(args: readonly string[], input: string | Uint8Array, extra?: Environment): Promise<Run> {
  const started = startProgram(args, extra);
  started.input.end(input);
  return started.ended;
}

/** Runs a line as a person types it to a shell. */
export function runShell(line: string, extra?: Environment): Promise<Run> {
  return start(['bash', '-o', 'pipefail', '-c', line], extra).ended;
}

export interface Terminal {
  /** Sends keys as they are typed: `\r` is Enter, `\u0003` Ctrl-C, `\u0004` Ctrl-D, `\u001B[A` arrow up. */
  readonly type: (keys: string) => void;
  /** Resolves with all that was shown since the last call, once `text` is part of it, without escape sequences. */
  readonly shows: (text: string) => Promise<string>;
  /** Everything shown so far, escape sequences included. */
  readonly raw: () => string;
  /** Resolves with the exit code. */
  readonly ended: Promise<number>;
}

/** Opens the program in a pseudo-terminal. */
export function openTerminal(args: readonly string[] = [], extra: Environment = {}, columns = 80): Terminal {
  const terminal = spawnTerminal(process.execPath, [PROGRAM, ...args], {
    cols: columns,
    rows: 40,
    env: environment(extra),
  });
  let raw = '';
  let seen = 0;
  let look = (): void => undefined;
  terminal.onData((data) => {
    raw += data;
    look();
  });
  const ended = new Promise<number>((resolve) => {
    terminal.onExit(({ exitCode }) => resolve(exitCode));
  });
  return {
    type: (keys) => terminal.write(keys),
    shows: (text) =>
      new Promise((resolve, reject) => {
        look = () => {
          const fresh = stripVTControlCharacters(raw.slice(seen)).replaceAll('\r', '');
          if (!fresh.includes(text)) return;
          look = () => undefined;
          seen = raw.length;
          resolve(fresh);
        };
        look();
        ended.then((exitCode) => reject(new Error(`The program ended with ${exitCode} after showing ${raw}`)), reject);
      }),
    raw: () => raw,
    ended,
  };
}
