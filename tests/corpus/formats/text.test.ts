import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../src/corpus/draft.ts';
import { readText } from '../../../src/corpus/formats/text.ts';

const DESCRIPTION = 'A description of what follows, in a single sentence.';
const BODY = ['The first paragraph of the body is longer than the description above it.', 'The second one follows.'];

function read(text: string): Draft {
  const draft = readText(text, 'File name');
  if (!draft.ok) throw new Error(draft.fault.message);
  return draft.value;
}
const paragraphs = (text: string): readonly string[] => read(text).pieces.map((piece) => piece.text);

describe('a plain text', () => {
  it('has its first line as title and its blank lines between paragraphs', () => {
    const { title, pieces } = read('\n\n  A Title \n\nOne.\n \nTwo.\n\n\n');

    expect(title).toBe('A Title');
    expect(pieces.map(({ text }) => text)).toEqual(['One.', 'Two.']);
  });

  it('that was wrapped by hand has a space for each line end in a paragraph', () => {
    expect(paragraphs('T\n\nA line that was wrapped\nby hand at some\nwidth. It ends.\n\nTwo.')).toEqual([
      'A line that was wrapped by hand at some width. It ends.',
      'Two.',
    ]);
  });

  it('without blank lines has a paragraph a line when the lines end as sentences do', () => {
    expect(paragraphs('T\nOne.\n"Two?"\nThree!')).toEqual(['One.', '"Two?"', 'Three!']);
  });

  it('without blank lines is one paragraph when its lines were wrapped', () => {
    expect(paragraphs('T\nIt was a line\nthat goes on and\non.')).toEqual(['It was a line that goes on and on.']);
  });

  it('has a paragraph a line in a block of long lines', () => {
    const line = (word: string): string => `${`${word} `.repeat(30).trim()}.`;

    expect(paragraphs(['T', '', line('alpha'), line('beta'), '', 'End.'].join('\n'))).toEqual([
      line('alpha'),
      line('beta'),
      'End.',
    ]);
  });

  it('whose first line is too long for a title is called after its file', () => {
    const line = 'A sentence that goes on. '.repeat(10).trim();

    expect(read(line)).toMatchObject({ title: 'File name', pieces: [{ text: line }] });
  });

  it('has no title again in its body, even inside a wrapped block', () => {
    expect(paragraphs('The Long Title\n\nOne line\nThe Long Title\nTwo.\n-----\nThree.')).toEqual([
      'One line',
      'Two.',
      'Three.',
    ]);
  });

  it('keeps a line that a one-word title happens to equal', () => {
    expect(paragraphs('China\n\nHe went to\nChina\nin May.')).toEqual(['He went to China in May.']);
  });
});

describe('a standfirst', () => {
  it('is a short first paragraph with the body below it', () => {
    expect(read(['T', DESCRIPTION, ...BODY].join('\n\n')).standfirst).toBe(DESCRIPTION);
  });

  it('is found below a headline that is repeated', () => {
    const { standfirst, pieces } = read(
      ['The Title', 'The Title', 'Share this article', DESCRIPTION, ...BODY].join('\n\n'),
    );

    expect(standfirst).toBe(DESCRIPTION);
    expect(pieces.map(({ text }) => text)).toEqual(BODY);
  });

  it.each([
    ['with one paragraph after it', [DESCRIPTION, `${BODY[0]}`]],
    ['longer than any paragraph after it', [BODY[0], 'One.', 'Two.']],
    ['of three sentences', ['It is short. It is a list of sentences. It is not a description.', ...BODY, ...BODY]],
    ['of over 300 characters', ['word '.repeat(70).trim(), 'word '.repeat(90), 'Two.']],
    ['as short as a byline', ['By Mara Lind', ...BODY]],
  ])('is not a paragraph %s', (_, body) => {
    const { standfirst, pieces } = read(['T', ...body].join('\n\n'));

    expect(standfirst).toBeUndefined();
    expect(pieces[0]?.text).toBe(body[0]?.trim());
  });
});

describe('a text without words to quote', () => {
  it.each([
    ['', 'The file is empty; its first line is the title, the article follows.', undefined],
    [' \n\n ', 'The file is empty; its first line is the title, the article follows.', undefined],
    ['\nOnly a title\n', 'The file has only a title; write the article below it.', 2],
    ['Title\n\nAdvertisement\n\nTitle', 'The file has only a title; write the article below it.', 1],
  ])('is a fault: %j', (text, message, line) => {
    expect(readText(text, 'x')).toEqual({ ok: false, fault: { message, ...(line === undefined ? {} : { line }) } });
  });
});
