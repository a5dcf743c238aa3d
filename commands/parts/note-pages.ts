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

export interface Page {
  readonly number: number;
  readonly blocks: readonly Block[];
  /** Places of its notes among all, the last included. */
  readonly first: number;
  readonly last: number;
}

/**
 * The page of that number, or the last there is. Notes on the same words stand under one quote, which the next page
 * repeats. Pages after it are not made: rendering fifteen thousand notes takes seconds.
 */
export function pageOf(notes: readonly PlacedNote[], caller: Caller, wanted: number): Page {
  let page: Page = { number: 0, blocks: [], first: 0, last: -1 };
  let left = 0;
  for (const [at, next] of notes.entries()) {
    const beside = noteBlocks(next, caller, { before: notes[at - 1] });
    const isBeside = page.number > 0 && sizeOf(beside) <= left;
    if (!isBeside && page.number === wanted) break;
    const blocks = isBeside ? beside : fittedNote(next, caller);
    page = isBeside
      ? { ...page, blocks: [...page.blocks, ...blocks], last: at }
      : { number: page.number + 1, blocks, first: at, last: at };
    left = (isBeside ? left : ROOM) - sizeOf(blocks);
  }
  return page;
}

/** All notes as Markdown that any reader takes. */
export function notesFile(notes: readonly PlacedNote[], caller: Caller): string {
  const blocks = notes
    .flatMap((next, at) => noteBlocks(next, caller, { before: notes[at - 1] }))
    .map((block): Block => (block.kind === 'small' ? { ...block, kind: 'text' } : block));
  return `${['# Notes', ...blocksToMarkdown({ kind: 'discussion', blocks })].join('\n\n')}\n`;
}

/** The note by itself; a text that each escaped character makes longer than a message is cut. */
export function fittedNote(note: PlacedNote, caller: Caller): readonly Block[] {
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
