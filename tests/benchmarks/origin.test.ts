import { homedir } from 'node:os';
import { expect, it } from 'vitest';
import { originOf } from '../../benchmarks/origin.ts';

it('the line about what was measured names program, day, machine, data and peers, and no place on this machine', () => {
  const line = originOf(
    {
      command: 'npm run eval -- --all',
      files: [`${process.cwd()}/tests/quality/china-russia-north-korea-pact.json`],
      packages: ['lunr', 'minisearch', '@orama/orama', 'flexsearch'],
    },
    new Date('2026-03-01T23:30:00Z'),
  );
  expect(line).toMatch(/^`npm run eval -- --all` · Footnote \d+\.\d+\.\d+, (?:commit [0-9a-f]{7,}|outside of git)/);
  expect(line).toContain(` · 1 March 2026 · Node ${process.versions.node} · `);
  expect(line).toMatch(/ cores? · lunr 2\.\S+, minisearch \d\S+, @orama\/orama \d\S+, flexsearch \d\S+ · /);
  expect(line).toMatch(/: china-russia-north-korea-pact\.json [0-9a-f]{8}$/);
  expect(line).not.toContain(process.cwd());
  expect(line).not.toContain(homedir());
});
