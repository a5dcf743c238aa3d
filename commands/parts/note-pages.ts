/** Notes cut into pages that each fit a message, and written out as a file. */
import type { Caller } from '../../src/command/command.ts';
import { blocksToMarkdown, toMarkdown } from '../../src/command/markdown.ts';
import type { Block } from '../../src/command/reply.ts';
import { MAX_NOTE } from '../../src/study/notes.ts';
import { noteBlocks, type PlacedNote } from './note-blocks.ts';

/** Of a message's 2,000 characters, what a heading and a last line leave. */
const ROOM = 1700;
/** Between two blocks stand a line's end and sometimes a blank line. */
const BETWEEN = 2;
const SHORTEST = 50;

/** The blocks of each page; notes on the same words stand under one quote, which the next page repeats. */
export function pagesOf(notes: readonly PlacedNote[], caller: Caller): readonly (readonly Block[])[] {
  const pages: Block[][] = [];
  let left = 0;
  let before: PlacedNote | undefined;
  for (const next of notes) {
    const beside = noteBlocks(next, caller, { before });
    const isFull = pages.length === 0 || sizeOf(beside) > left;
    const blocks = isFull ? fitted(next, caller) : beside;
    if (isFull) pages.push([]);
    pages.at(-1)?.push(...blocks);
    left = (isFull ? ROOM : left) - sizeOf(blocks);
    before = next;
  }
  return pages;
}

/** All notes as Markdown that any reader takes. */
export function notesFile(notes: readonly PlacedNote[], caller: Caller): string {
  const blocks = notes
    .flatMap((next, at) => noteBlocks(next, caller, { before: notes[at - 1] }))
    .map((block): Block => (block.kind === 'small' ? { ...block, kind: 'text' } : block));
  return `${['# Notes', ...blocksToMarkdown({ kind: 'discussion', blocks })].join('\n\n')}\n`;
}

/** The note by itself; a text that each escaped character makes longer than a message is cut. */
function fitted(note: PlacedNote, caller: Caller): readonly Block[] {
  let blocks = noteBlocks(note, caller);
  for (
    let maxLength = MAX_NOTE;
    sizeOf(blocks) > ROOM && maxLength > SHORTEST;
    maxLength = Math.floor(maxLength * 0.7)
  ) {
    blocks = noteBlocks(note, caller, { maxLength });
  }
  return blocks;
}

function sizeOf(blocks: readonly Block[]): number {
  return toMarkdown({ kind: 'discussion', blocks }).length + BETWEEN;
}
