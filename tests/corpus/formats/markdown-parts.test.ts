import { describe, expect, it } from 'vitest';
import { readMarkdown } from '../../../src/corpus/formats/markdown.ts';
import { markdownParts } from '../../../src/corpus/formats/markdown-parts.ts';

/** A block many times over, `#` in it numbered. */
const many = (block: string): string =>
  Array.from({ length: Math.ceil(35_000 / block.length) }, (_, at) => block.replaceAll('#', String(at))).join('\n\n');
const texts = (markdown: string): readonly string[] => {
  const draft = readMarkdown(markdown, 'x');
  return draft.ok ? draft.value.pieces.map(({ text }) => text) : [];
};

describe('the parts of a long Markdown text', () => {
  it('are the text itself when it is short', () => {
    expect(markdownParts('# A\n\nb')).toEqual(['# A\n\nb']);
  });

  it.each([
    ['paragraphs', 'Words # that\nstand in two lines.'],
    ['lists with blank lines', 'Items #:\n\n- one #\n\n- two #\n\n  still two'],
    ['code with blank lines', 'Code #:\n\n```\na #\n\nb #\n```'],
    ['quotations', 'He said #:\n\n> One #.\n>\n> Two #.'],
  ])('together read as each of them does: %s', (_, block) => {
    const text = many(block);
    const blocks = text.split(/\n\n(?=[A-Z])/).map((one) => texts(one));

    expect(markdownParts(text).length).toBeGreaterThan(3);
    expect(texts(text)).toEqual(blocks.flat());
  });

  it('know links that are defined at the end', () => {
    const paragraph = 'Sentence # with a [link][Far Away] and more words.';

    expect(texts(`${many(paragraph)}\n\n[far away]: https://x.example`)).toEqual(
      many(paragraph).replaceAll('[link][Far Away]', 'link').split('\n\n'),
    );
  });

  it('keep every word of a single block, cut between words', () => {
    const words = Array.from({ length: 8_000 }, (_, at) => `word${at}`);

    expect(texts(words.join(' ')).join(' ')).toBe(words.join(' '));
    expect(texts(words.join('\n')).join(' ')).toBe(words.join(' '));
    expect(texts(`\`\`\`\n${words.join('\n')}\n\`\`\`\n\nEnd.`).join('\n')).toBe(`${words.join('\n')}\nEnd.`);
  });
});
