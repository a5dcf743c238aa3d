import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanCharacters } from '../../../src/corpus/characters.ts';
import type { Draft } from '../../../src/corpus/draft.ts';
import { readMarkdown } from '../../../src/corpus/formats/markdown.ts';

function read(text: string): Draft {
  const draft = readMarkdown(text, 'File name');
  if (!draft.ok) throw new Error(draft.fault.message);
  return draft.value;
}
const texts = (text: string): readonly string[] => read(text).pieces.map((piece) => piece.text);

describe('the title of a Markdown article', () => {
  it.each([
    ['of the front matter', '---\ntitle: Given\n---\n# Heading\n\nText.', 'Given'],
    ['of the first heading of the first rank', '![](a.png)\n\n# The *Heading*\n\nText.\n\n# Second', 'The Heading'],
    ['of the file', '## Section\n\nText.', 'File name'],
  ])('is that %s', (_, text, title) => {
    expect(read(text).title).toBe(title);
  });

  it('is no section, but a first heading beside a given title is', () => {
    expect(read('# Title\n\nText.').pieces).toEqual([{ kind: 'paragraph', text: 'Text.' }]);
    expect(read('---\ntitle: Given\n---\n# Heading\n\nText.').pieces[0]).toEqual({ kind: 'heading', text: 'Heading' });
  });
});

describe('the words of a Markdown article', () => {
  it.each([
    [
      'emphasis and links',
      'A **bold** [link](http://x.y "t") to `code` and <http://a.b>.',
      'A bold link to code and http://a.b.',
    ],
    ['links by reference', 'A [link][r] and [s].\n\n[r]: http://x.y\n[s]: http://x.z', 'A link and s.'],
    [
      'pictures in the file itself',
      `Before ![a](data:image/png;base64,${'QUJD'.repeat(20_000)}) after ![b][i] <img src="data:image/gif;base64,${'QUJD'.repeat(9_000)}">them.\n\n[i]: <data:image/png;base64,${'QUJD'.repeat(9_000)}>`,
      'Before after them.',
    ],
    ['images', 'Before ![the alt text](a.png) after.', 'Before after.'],
    ['HTML', 'One <b>bold</b><br>two.<!-- hidden -->', 'One bold two.'],
    ['footnotes', 'A fact.[^1] Another.[^2]\n\n[^1]: ![](a.png)', 'A fact. Another.'],
    ['line ends', 'One  \ntwo\\\nthree\nfour.', 'One two three four.'],
    ['entities', 'A&nbsp;b de&shy;fense &amp; c.', 'A b defense & c.'],
    ['what is struck out', 'He ~~never~~ left about ~5~ times.', 'He left about ~5~ times.'],
  ])('are plain: %s', (_, markdown, text) => {
    expect(texts(markdown)).toEqual([text]);
  });

  it('make one paragraph of a list, each item and inner item on a line of its own', () => {
    expect(texts('1. One\n   - inner\n   - [x] other\n\n   more\n2. Two')).toEqual(['One\ninner\nother\nmore\nTwo']);
  });

  it('make a line of each row of a table', () => {
    expect(texts('| a | b |\n|---|---|\n| c |   |\n| d | e |')).toEqual(['a | b\nc\nd | e']);
  });

  it('make paragraphs of a quotation, and lines of code', () => {
    expect(texts('> One.\n>\n> Two.\n\n```js\nlet a;\n\nlet b;\n```')).toEqual(['One.', 'Two.', 'let a;\nlet b;']);
  });

  it('leave out HTML blocks and rules', () => {
    expect(texts('<div>\nhidden\n</div>\n\nText.\n\n---\n\nThe end.')).toEqual(['Text.', 'The end.']);
  });
});

describe('a Markdown file', () => {
  it.each([
    ['', 'The file is empty; write the article in it.'],
    ['# Title', 'The file has no text below its title; write the article there.'],
    ['# Title\n\n![](a.png)', 'The file has no text below its title; write the article there.'],
    [`# T\n\n${'> '.repeat(60)}x`, 'Here more than 50 lists or quotations lie within each other.'],
  ])('without words to quote is a fault: %j', (text, message) => {
    expect(readMarkdown(text, 'x')).toMatchObject({ ok: false, fault: { message } });
  });

  it('that is nested too deeply is told where', () => {
    expect(readMarkdown(`# T\n\nText.\n\n${'- '.repeat(60)}x`, 'x')).toMatchObject({ fault: { line: 5 } });
  });

  it.each([
    ['emphasis', '*a '.repeat(1_000) + ' a*'.repeat(1_000)],
    ['links', '['.repeat(1_000) + '](a)'.repeat(1_000)],
    ['code', '`a'.repeat(1_000)],
  ])('with %s within each other without end is read', (_, text) => {
    expect(texts(`Before.\n\n${text}\n\nAfter.`)).toEqual(expect.arrayContaining(['Before.', 'After.']));
  });

  it('may draw its rules as long as it likes', () => {
    expect(texts(`One.\n\n${'- '.repeat(60)}\n\nTwo.`)).toEqual(['One.', 'Two.']);
  });

  it('of any content gives a draft whose parts are lines of words, or a fault', () => {
    const part = fc.constantFrom(
      '# ',
      '- ',
      '> ',
      '```',
      '|',
      '\n',
      '\n\n',
      '  ',
      '[^1]',
      '[a](b)',
      '![',
      '<b>',
      '---\n',
      '**',
      '_',
      'word',
      '~~',
      '&nbsp;',
      '1. ',
      ': ',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(part, { maxLength: 40 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (content) => {
        const draft = readMarkdown(cleanCharacters(content), 'x');
        for (const piece of draft.ok ? draft.value.pieces : []) {
          for (const line of piece.text.split('\n')) expect(line).toMatch(/^\S(?:.*\S)?$/u);
        }
      }),
      { numRuns: 200 },
    );
  });
});
