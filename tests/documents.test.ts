/** What the documents say is what the program does. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import type { Command } from '../src/command/command.ts';
import { KEPT } from '../src/storage/kept.ts';
import { runShell } from './support/program.ts';

const readme = readFileSync('README.md', 'utf8');
const docs = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const jsonLines = readFileSync('docs/json-lines.md', 'utf8');

/** The exchanges of the documents: each line typed at `$` with what the program says to it. */
const exchanges = [...`${readme}\n${jsonLines}`.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((exchange) => ({
      line: exchange.slice(0, exchange.indexOf('\n')),
      output: exchange.slice(exchange.indexOf('\n') + 1),
    })),
);

/** A command as the table of docs/commands.md shows it. */
function rowOf({ name, description, options }: Command): string {
  const shown = Object.entries(options).map(([option, { required }]) => (required === true ? option : `[${option}]`));
  return `| \`${[`/${name}`, ...shown].join(' ')}\` | ${description} |`;
}

describe('the README', () => {
  it.each(exchanges)('shows what is said to: $line', async ({ line, output: shown }) => {
    const { output, exitCode } = await runShell(line);
    if (shown.startsWith('{')) expect(JSON.parse(output)).toEqual(JSON.parse(shown));
    else expect(output).toBe(shown);
    expect(exitCode).toBe(0);
  });

  it('shows an answer, an abstention and JSON', () => {
    expect(exchanges).toHaveLength(3);
  });

  it('leads to a list of what is kept about people, the same as in the code', () => {
    const kept = KEPT.map(({ what, until }) => `- ${what}, until ${until}`);
    expect(
      readFileSync('docs/privacy.md', 'utf8')
        .split('\n')
        .filter((line) => kept.includes(line)),
    ).toEqual(kept);
  });

  it('leads to a list of the commands that there are, in their order', () => {
    const rows = readFileSync('docs/commands.md', 'utf8')
      .split('\n')
      .filter((line) => line.startsWith('| `/'));
    expect(rows).toEqual(commands.filter(({ hidden }) => !hidden).map(rowOf));
  });

  it('names every group of commands, and every command that stands alone', () => {
    const names = commands.filter(({ hidden, menu }) => !hidden && menu === undefined);
    const missing = names.filter(({ name, group }) => !readme.includes(`\`/${group?.name ?? name}\``));
    expect(missing.map(({ name }) => name)).toEqual([]);
  });
});

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'NOTICE.md', ...docs])(
  '%s',
  (document) => {
    const text = readFileSync(document, 'utf8');

    it('names no file that does not exist', () => {
      const paths = [...text.matchAll(/`((?:src|commands|tests|benchmarks|corpus|deploy|\.ci)\/[\w./-]*)`/g)].map(
        ([, path = '']) => path,
      );
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path);
      const linked = links.map((path) => join(dirname(document), path));
      expect([...paths, ...linked].filter((path) => !existsSync(path))).toEqual([]);
    });

    it('can be read in one sitting', () => {
      expect(text.split('\n').length).toBeLessThanOrEqual(150);
    });
  },
);
