/** What the documents say is what the program does. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { commands } from '../commands/index.ts';
import type { Command } from '../src/command/command.ts';
import { readArticleFile } from '../src/corpus/read.ts';
import { KEPT } from '../src/storage/kept.ts';
import { runShell } from './support/program.ts';

const readme = readFileSync('README.md', 'utf8');
const docs = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => `docs/${name}`);
const documents = ['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'NOTICE.md', ...docs];
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

describe('the document about JSON Lines', () => {
  it('names every kind of reply, and no other', () => {
    const kinds = (text: string, form: RegExp): readonly string[] =>
      [...(form.exec(text)?.[1] ?? '').matchAll(/[`'](\w+)[`']/g)].map(([, kind = '']) => kind).sort();
    const named = kinds(jsonLines, /`kind` is (.*?)\./s);
    expect(named).toEqual(kinds(readFileSync('src/command/reply.ts', 'utf8'), /type ReplyKind =(.*?);/s));
    expect(named).toContain('abstain');
  });
});

describe('what the document about articles shows', () => {
  const text = readFileSync('docs/articles.md', 'utf8');
  const block = (kind: string): string => new RegExp(`^(\`{3,})${kind}\n(.*?)^\\1$`, 'ms').exec(text)?.[2] ?? '';
  const example = block('markdown');

  it('is made of its example: the passages, word for word', async () => {
    const read = await readArticleFile('harbour.md', Buffer.from(example));
    if (!read.ok) throw new Error(read.fault.message);
    const { passages, text: words } = read.value;
    const lines = passages.map(({ number, start, end }) => `¶${number} ${words.slice(start, end)}\n`);
    expect(lines.map((line) => line.replaceAll(/\n(?=.)/g, ' ⏎ ')).join('')).toBe(block('text'));
    expect(passages.map(({ section }) => section)).toEqual([undefined, undefined, ...Array(5).fill('What it costs')]);
  });

  it('is said when the example is handed over', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'footnote-document-'));
    const file = join(folder, 'harbour.md');
    writeFileSync(file, example);
    const [line = '', ...shown] = block('console').replace('$ ', '').split('\n');
    const { output } = await runShell(line.replace('harbour.md', file), { DATA_DIR: join(folder, 'data') });
    rmSync(folder, { recursive: true });
    expect(output.replace(/Added here on [\d-]+/, 'Added here on 2024-07-01')).toBe(shown.join('\n'));
  });

  const fields = [...text.matchAll(/^\| `\w+` \| `(.+)` \| `(.+)` \| (.+) \|$/gm)].map(([, ...row]) => row);
  it.each(fields)('holds for its field: %s, not %s', async (right = '', wrong = '', said = '') => {
    const read = (field: string) => readArticleFile('a.md', Buffer.from(`---\n${field}\n---\n\nText.\n`));
    expect(await read(right)).toMatchObject({ ok: true });
    expect(await read(wrong)).toMatchObject({ ok: false, fault: { line: 2, message: expect.stringContaining(said) } });
  });

  it('has a row for every field', () => {
    expect(fields).toHaveLength(8);
  });
});

describe.each(documents)('%s', (document) => {
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
});
