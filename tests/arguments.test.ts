import { describe, expect, it } from 'vitest';
import { parseArguments } from '../src/arguments.ts';

const NONE = { jsonLines: false, terminal: false, help: false, version: false };

describe('the command line', () => {
  it.each([
    [[], NONE],
    [['--terminal'], { ...NONE, terminal: true }],
    [['--jsonl'], { ...NONE, jsonLines: true, terminal: true }],
    [['--terminal', '--jsonl', '--corpus', 'texts'], { ...NONE, jsonLines: true, terminal: true, corpus: 'texts' }],
    [['--corpus=texts'], { ...NONE, corpus: 'texts' }],
    [['--help'], { ...NONE, help: true }],
    [['--version'], { ...NONE, version: true }],
  ])('%j is understood', (args, value) => {
    expect(parseArguments(args)).toEqual({ ok: true, value });
  });

  it.each([
    [['--fly'], "Unknown option '--fly'."],
    [['texts'], "Unexpected argument 'texts'."],
    [['--corpus'], "Option '--corpus <value>' argument missing."],
    [['--corpus='], '--corpus takes a folder.'],
    [['--jsonl=yes'], "Option '--jsonl' does not take an argument."],
  ])('%j is told in a sentence', (args, problem) => {
    expect(parseArguments(args)).toEqual({ ok: false, problem });
  });
});
