/** What the documents say is what the program does. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import type { Command } from '../src/command/command.ts';
import { runShell } from './support/program.ts';

const readme = readFileSync('README.md', 'utf8');

/** The exchanges of a document: each line typed at `$` with what the program says to it. */
const exchanges = [...readme.matchAll(/```console\n(.*?)```/gs)].flatMap(([, block = '']) =>
  block
    .split(/^\$ /m)
    .slice(1)
    .map((exchange) => ({
      line: exchange.slice(0, exchange.indexOf('\n')),
      output: exchange.slice(exchange.indexOf('\n') + 1),
    })),
);

/** A command as the table of the README shows it. */
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

  it('lists the commands that there are, in their order', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('| `/'));
    expect(rows).toEqual(commands.filter(({ hidden }) => !hidden).map(rowOf));
  });
});

describe.each(['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/answers.md'])(
  '%s',
  (document) => {
    const text = readFileSync(document, 'utf8');

    it('names no file that does not exist', () => {
      const paths = [...text.matchAll(/`((?:src|commands|tests|benchmarks|corpus|\.ci)\/[\w./-]*)`/g)].map(
        ([, path = '']) => path,
      );
      const links = [...text.matchAll(/\]\((?!https?:|#)([^)]+)\)/g)].map(([, path = '']) => path);
      expect([...paths, ...links].filter((path) => !existsSync(path))).toEqual([]);
    });

    it('can be read in one sitting', () => {
      expect(text.split('\n').length).toBeLessThanOrEqual(150);
    });
  },
);
