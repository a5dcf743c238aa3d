/** Puts what a command measured into the documents that have a place for it. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const END = '<!-- end -->';

/** The line above a block; `name` is the command's name, and of which of its tables, as in `eval: questions`. */
function startOf(name: string): string {
  return `<!-- npm run ${name} -->`;
}

/** The document with `markdown` between each pair of the block's markers, and all else as it was. */
export function withBlock(document: string, name: string, markdown: string): string {
  const start = startOf(name);
  const [before = '', ...rest] = document.split(start);
  return rest.reduce((text, after) => {
    const end = after.indexOf(END);
    // A marker that is never closed could be closed anywhere.
    if (end < 0) throw new Error(`${start} is not followed by ${END}.`);
    return `${text}${start}\n${markdown.trim()}\n${after.slice(end)}`;
  }, before);
}

/** Names of the blocks that a document has a place for, in their order. */
export function blocksIn(document: string): readonly string[] {
  return [...document.matchAll(/<!-- npm run (.+?) -->/g)].map(([, name = '']) => name);
}

/** The document without what commands wrote. */
export function withoutBlocks(document: string): string {
  return blocksIn(document).reduce((text, name) => withBlock(text, name, ''), document);
}

/**
 * Throws when a block has its markers in no document of the folder: a command that measures for minutes asks first.
 */
export function requirePlaces(names: readonly string[], folder = 'docs'): void {
  const held = [...documentsIn(folder).values()].flatMap(blocksIn);
  const homeless = names.filter((name) => !held.includes(name));
  if (homeless.length === 0) return;
  const markers = homeless.map((name) => `${startOf(name)} … ${END}`).join(', ');
  throw new Error(`No document in ${folder}/ has the markers ${markers}.`);
}

/**
 * Writes each block, by its name, into every Markdown document of the folder that has its markers; gives the documents.
 * Throws, and writes nothing, when a block has its markers in none of them.
 */
export function writeBlocks(blocks: Readonly<Record<string, string>>, folder = 'docs'): readonly string[] {
  requirePlaces(Object.keys(blocks), folder);
  const written: string[] = [];
  for (const [path, document] of documentsIn(folder)) {
    const wanted = Object.entries(blocks).filter(([name]) => blocksIn(document).includes(name));
    if (wanted.length === 0) continue;
    const text = wanted.reduce((before, [name, markdown]) => withBlock(before, name, markdown), document);
    writeFileSync(path, text);
    written.push(path);
  }
  return written;
}

function documentsIn(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return new Map(files.map((file) => [join(folder, file), readFileSync(join(folder, file), 'utf8')]));
}

/** A Markdown table; a cell that is missing stays empty. */
export function table(head: readonly string[], rows: readonly (readonly (string | undefined)[])[]): string {
  const line = (cells: readonly (string | undefined)[]): string =>
    `| ${head.map((_, at) => cells[at] ?? '').join(' | ')} |`;
  return [line(head), `|${head.map(() => '---|').join('')}`, ...rows.map(line)].join('\n');
}
