/** What is given away: its version, what is in it, and under which licences. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };
import { install, pack, unpack } from './support/package.ts';
import { copyWorkingTree } from './support/working-tree.ts';

describe('CHANGELOG.md', () => {
  const sections = readFileSync('CHANGELOG.md', 'utf8').split(/^## /m).slice(1);
  const [unreleased, ...others] = sections[0]?.startsWith('Unreleased\n') ? sections : [undefined, ...sections];
  const headings = others.map((section) => section?.split('\n')[0] ?? '');

  it('has the version of the program on top, and every version with its day', () => {
    expect(headings[0]?.split(', ')[0]).toBe(manifest.version);
    for (const heading of headings) expect(heading).toMatch(/^\d+\.\d+\.\d+, \d{1,2} [A-Z][a-z]+ \d{4}$/);
  });

  it('has a section for what is not released yet only where there is something', () => {
    if (unreleased !== undefined) expect(unreleased).toContain('\n- ');
  });
});

/** The project is packed twice, and the program starts twice, which takes its time on a busy machine. */
const WITHIN_MS = 120_000;

describe('the package', () => {
  let directory: string;
  let tarballs: readonly string[];
  let unpacked: string;
  beforeAll(() => {
    directory = mkdtempSync(join(tmpdir(), 'footnote-package-'));
    // Two places of different depth, one of them used before.
    const places = [join(directory, 'fresh'), join(directory, 'elsewhere/used')];
    for (const place of places) copyWorkingTree(place);
    for (const [folder, file] of [
      ['dist/src', 'old.js'],
      ['data', 'footnote.db'],
      ['.', '.env'],
    ] as const) {
      mkdirSync(join(directory, 'elsewhere/used', folder), { recursive: true });
      writeFileSync(join(directory, 'elsewhere/used', folder, file), 'DISCORD_TOKEN=a-token.that-must.not-leak');
    }
    tarballs = places.map(pack);
    unpacked = join(directory, 'unpacked');
    unpack(tarballs[0] ?? '', unpacked);
  }, WITHIN_MS);
  afterAll(() => rmSync(directory, { recursive: true, force: true }));

  it('is the same to the last byte, wherever it is made and whatever stands about there', () => {
    const digests = tarballs.map((tarball) => createHash('sha256').update(readFileSync(tarball)).digest('hex'));
    expect(digests[1]).toBe(digests[0]);
  });

  it('holds what runs, the articles and the documents for whoever runs it, and nothing else', () => {
    expect(readdirSync(unpacked).sort()).toEqual([
      '.env.example',
      'CHANGELOG.md',
      'LICENSE',
      'NOTICE.md',
      'README.md',
      'corpus',
      'dist',
      'docs',
      'package.json',
    ]);
    const programs = ['src', 'commands'].flatMap((folder) => filesIn(folder).map((name) => `dist/${folder}/${name}`));
    const compiled = programs.map((name) => name.replace(/\.ts$/, '.js'));
    const data = ['dist/assets/aliases.json', 'dist/assets/word-vectors.json', 'dist/package.json'];
    expect(
      filesIn(join(unpacked, 'dist'))
        .map((name) => `dist/${name}`)
        .sort(),
    ).toEqual([...compiled, ...data].sort());
    expect(filesIn(join(unpacked, 'corpus'))).toEqual(filesIn('corpus'));
    expect(filesIn(join(unpacked, 'docs'))).toEqual(filesIn('docs').filter((name) => name.endsWith('.md')));
  });

  it(
    'runs where it is installed, without a compiler, and keeps what it keeps in the folder it is started in',
    () => {
      const home = join(directory, 'home');
      const program = install(tarballs[0] ?? '', home);
      const ask = (question: string) =>
        spawnSync(program, { cwd: home, env: { PATH: process.env['PATH'] }, input: question, encoding: 'utf8' });

      const { stdout, stderr, status } = ask('what does beijing want?\n');
      expect(stdout.replaceAll(/\s+/g, ' ')).toContain('Beijing wants to maintain peace and stability in the Koreas');
      expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
      expect(readdirSync(home).sort()).toEqual(['data', 'node_modules']);

      // With articles of one's own, those alone.
      mkdirSync(join(home, 'corpus'));
      writeFileSync(
        join(home, 'corpus/ferry.txt'),
        'The ferry\n\nThe ferry to the island leaves at noon on Sundays.\n',
      );
      const { stdout: own } = ask('when does the ferry leave?\nwhat does beijing want?\n');
      expect(own).toContain('The ferry to the island leaves at noon on Sundays.');
      expect(own).toMatch(/^The article does not say/m);
    },
    WITHIN_MS,
  );
});

/** The files below a folder. */
function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll(sep, '/'),
    );
}

describe('the licences of what it is built on', () => {
  /** Licences that let the program be under its own: they ask for their notice, the MPL for changes to its own files. */
  const ALLOWED = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT', 'MPL-2.0'];
  const LOCK = z.object({
    packages: z.record(z.string(), z.object({ dev: z.boolean().optional(), license: z.string().optional() })),
  });
  const { packages } = LOCK.parse(JSON.parse(readFileSync('package-lock.json', 'utf8')));
  const shipped = Object.entries(packages).filter(([path, { dev }]) => path !== '' && dev !== true);
  const notice = readFileSync('NOTICE.md', 'utf8');

  it('are ones that it may be given away under, or stand in NOTICE.md with what they demand', () => {
    expect(shipped.length).toBeGreaterThan(100);
    const others = shipped.filter(([, { license = '' }]) => !ALLOWED.includes(license));
    const unexplained = others.filter(([path]) => !notice.includes(`**${path.replace(/^.*node_modules\//, '')} `));
    expect(unexplained.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
  });

  it('are named for every version of a package that data was made from, as it is now', () => {
    const named = [...notice.matchAll(/(?:\*\*|package )((?:@[\w-]+\/)?[a-z][\w-]+) (\d+\.\d+\.\d+)/g)];
    expect(named.length).toBeGreaterThan(5);
    const installed = named.filter(([, name]) => existsSync(`node_modules/${name}`));
    const VERSION = z.object({ version: z.string() });
    const stale = installed.filter(
      ([, name, version]) =>
        VERSION.parse(JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8'))).version !== version,
    );
    expect(stale.map(([text]) => text)).toEqual([]);
  });

  it('are told for every file of data that ships', () => {
    const missing = [
      ...readdirSync('assets')
        .filter((name) => name.endsWith('.json'))
        .map((name) => `assets/${name}`),
      'corpus/',
    ];
    expect(missing.filter((name) => !notice.includes(`## \`${name}\``))).toEqual([]);
  });
});
