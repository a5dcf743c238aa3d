import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineCommand } from '../../src/command/command.ts';
import type { RawOptions } from '../../src/command/options.ts';
import { parseLine } from '../../src/terminal/input.ts';

const nothing = () => ({ kind: 'help', blocks: [] }) as const;
const find = defineCommand({
  name: 'find',
  description: 'Find',
  options: {
    words: { kind: 'text', description: 'Words' },
    article: { kind: 'text', description: 'Article' },
    private: { kind: 'flag', description: 'Private' },
  },
  run: nothing,
});
const count = defineCommand({
  name: 'count',
  description: 'Count',
  options: { from: { kind: 'integer', description: 'From' } },
  run: nothing,
});
const sum = defineCommand({
  name: 'sum',
  description: 'Sum up',
  options: {
    article: { kind: 'text', description: 'Article' },
    length: { kind: 'choice', description: 'Length', choices: ['short', 'long'] },
    topic: { kind: 'text', description: 'Topic' },
    sentences: { kind: 'integer', description: 'How many' },
  },
  run: nothing,
});
const ask = defineCommand({
  name: 'ask',
  description: 'Ask',
  options: {
    question: { kind: 'text', description: 'Question', required: true },
    article: { kind: 'text', description: 'Article' },
  },
  run: nothing,
});
const rate = defineCommand({
  name: 'rate',
  description: 'Rate',
  options: { grade: { kind: 'choice', description: 'Grade', choices: ['good', 'bad'] } },
  run: nothing,
});
const stop = defineCommand({
  name: 'stop',
  description: 'Stop',
  options: { channel: { kind: 'channel', description: 'Where' } },
  run: nothing,
});

const ROWS: readonly (readonly [string, string, RawOptions])[] = [
  ['/find', 'find', {}],
  ['  /find  two words ', 'find', { words: 'two words' }],
  ['/FIND pact', 'find', { words: 'pact' }],
  ['/find "exact phrase"', 'find', { words: '"exact phrase"' }],
  ['/find "exact phrase" article:pact', 'find', { words: '"exact phrase"', article: 'pact' }],
  ['/find private:true the pact', 'find', { words: 'the pact', private: 'true' }],
  ['/find words:pact', 'find', { words: 'pact' }],
  ['/find article:"two words" pact', 'find', { words: 'pact', article: 'two words' }],
  ['/find "see article:pact"', 'find', { words: '"see article:pact"' }],
  ['/find he said: no', 'find', { words: 'he said: no' }],
  ['/find constructor:x __proto__:y', 'find', { words: 'constructor:x __proto__:y' }],
  ['/find words:pact and more', 'find', { words: 'pact and more' }],
  ['/find words:"the pact" and more', 'find', { words: 'the pact', 'and more': true }],
  ['/sum long', 'sum', { length: 'long' }],
  ['/sum clock Long', 'sum', { article: 'clock', length: 'Long' }],
  ['/sum long clock', 'sum', { article: 'clock', length: 'long' }],
  ['/sum long length:short', 'sum', { article: 'long', length: 'short' }],
  ['/sum topic:town clock length:long', 'sum', { topic: 'town clock', length: 'long' }],
  ['/sum length:long clock', 'sum', { article: 'clock', length: 'long' }],
  ['/sum clock topic:the hour: noon', 'sum', { article: 'clock', topic: 'the hour: noon' }],
  ['/sum lenght:long', 'sum', { lenght: 'long' }],
  ['/ask article:clock why noon', 'ask', { article: 'clock', question: 'why noon' }],
  ['/ask why noon articel:clock', 'ask', { articel: 'clock', question: 'why noon' }],
  ['/ask what does ratio:3 mean', 'ask', { question: 'what does ratio:3 mean' }],
  ['/ask long', 'ask', { question: 'long' }],
  ['/count from:3', 'count', { from: '3' }],
  ['/count three', 'count', { three: true }],
  ['/rate good', 'rate', { grade: 'good' }],
  ['/stop #reading', 'stop', { channel: '#reading' }],
  ['what does beijing want?', 'say', { text: 'what does beijing want?' }],
  ['article:pact', 'say', { text: 'article:pact' }],
  ['/etc/hosts', 'say', { text: '/etc/hosts' }],
  ['/', 'say', { text: '/' }],
  ['', 'say', {}],
];

describe('a typed line', () => {
  it.each(ROWS)('%j is %s with %j', (line, name, options) => {
    expect(parseLine(line, [find, count, rate, stop, sum, ask])).toEqual({ name, options });
  });

  it('names an unknown command as such', () => {
    expect(parseLine('/Fly away', [find])).toEqual({ unknown: 'fly' });
  });

  it('never throws, and keeps free text as it stands', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (line) => {
        const typed = parseLine(line, [find]);
        if (!line.trimStart().startsWith('/') && line.trim() !== '') {
          expect(typed).toEqual({ name: 'say', options: { text: line.trim() } });
        }
      }),
    );
  });
});
