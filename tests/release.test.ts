/** What is given away: its version, what is in it, and under which licences. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
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
