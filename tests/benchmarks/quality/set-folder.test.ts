import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { conversationsTable, questionsTable, scoreBothWays } from '../../../benchmarks/quality/both-ways.ts';
import { remembering } from '../../../benchmarks/quality/engine.ts';
import { readSetFolder } from '../../../benchmarks/quality/set-folder.ts';
import type { QuestionSet } from '../../../benchmarks/quality/sets.ts';
import type { Encoder } from '../../../src/language/encoder.ts';

const passages = [
  { id: 'clock', articleId: 'town', title: 'Town', text: 'The old clock of the town hall stopped at noon on Tuesday.' },
  { id: 'mayor', articleId: 'town', title: 'Town', text: 'The mayor mended it with a spoon.' },
];
const asked = { id: 'when', question: 'When did the clock stop?', goldPassageIds: ['clock'], answers: ['at noon'] };
const goingOn = {
  id: 'how',
  question: 'Who mended it?',
  goldPassageIds: ['mayor'],
  answers: ['The mayor'],
  history: ['When did the clock stop?', passages[0]?.text],
};

/** Knows no meaning: a vector by the length of a text. */
function encoderOf(): Encoder & { readonly texts: string[] } {
  const texts: string[] = [];
  return {
    texts,
    id: 'by length',
    async encode(wanted) {
      texts.push(...wanted);
      return wanted.map((text) => Float32Array.of(Math.cos(text.length), Math.sin(text.length)));
    },
    close: async () => undefined,
  };
}

describe('a folder of sets', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'footnote-sets-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const put = (name: string, data: unknown): string => {
    writeFileSync(join(folder, name), JSON.stringify(data));
    return join(folder, name);
  };

  it('is read file by file, each by its shape', () => {
    put('about.md', 'not a set');
    put('a-town.json', { passages, questions: [asked] });
    put('b-typed.json', {
      about: 'Town, as typed.',
      questions: [
        { id: 't', question: 'clock?', passages: ['clock'], answers: [{ passage: 'clock', start: 0, end: 13 }] },
      ],
    });
    put('c-news.json', { name: 'news', items: [] });
    const { sets, summaries, files } = readSetFolder(folder);
    expect(sets.map(({ name }) => name)).toEqual(['a-town', 'b-typed']);
    expect(sets[1]?.questions[0]?.answers).toEqual(['The old clock']);
    expect(summaries.map((file) => basename(file))).toEqual(['c-news.json']);
    expect(files.map((file) => basename(file))).toEqual(['a-town.json', 'b-typed.json', 'c-news.json']);
  });

  it('leaves out questions over passages that none of its sets has', () => {
    const outside = mkdtempSync(join(tmpdir(), 'footnote-over-'));
    const over = join(outside, 'over.json');
    const question = { id: 't', question: 'bridge?', passages: ['bridge'], answers: [] };
    writeFileSync(over, JSON.stringify({ about: 'Bridges.', questions: [question] }));
    put('a-town.json', { passages, questions: [asked] });
    const { sets, files } = readSetFolder(folder, [over]);
    rmSync(outside, { recursive: true });
    expect(sets.map(({ name }) => name)).toEqual(['a-town']);
    expect(files.map((file) => basename(file))).toEqual(['a-town.json']);
  });

  it('names the file that has no shape it knows', () => {
    put('odd.json', { nothing: true });
    expect(() => readSetFolder(folder)).toThrow('odd.json has none of the shapes');
  });

  it('is scored with the encoder and with words alone: what stands alone is asked, what goes on is played', async () => {
    put('a-town.json', { passages, questions: [asked] });
    put('b-more.json', { passages, questions: [goingOn] });
    const encoder = encoderOf();
    const shared = remembering(encoder);
    const scored = [];
    for (const set of readSetFolder(folder).sets) scored.push(await scoreBothWays(unkept(set), shared));
    expect(questionsTable(scored)).toMatch(/a-town \| 1 \| 1\.000 · 1\.000 \|/);
    expect(questionsTable(scored)).not.toContain('b-more');
    expect(conversationsTable(scored)).toMatch(/b-more \| 1 \|/);
    expect(conversationsTable(scored)).not.toContain('a-town');
    expect(encoder.texts.toSorted()).toEqual([...new Set(encoder.texts)].toSorted());
  });

  /** Under a name of its own, so that no vectors of another run are found on disk, and gone after the test. */
  function unkept(set: QuestionSet): QuestionSet {
    const name = `${basename(folder)}-${set.name}`;
    onTestFinished(() => rmSync(`data/benchmarks/${name}`, { recursive: true, force: true }));
    return { ...set, name };
  }
});
