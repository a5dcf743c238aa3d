/** What is given away: its version, what is in it, and under which licences. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import manifest from '../package.json' with { type: 'json' };

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
