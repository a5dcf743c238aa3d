/** The reader of Discord's Markdown, and with it as a judge: what the bot escapes shows as it is written. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdownHtml } from '../../looks/html.ts';
import { readMarkdown } from '../../looks/markdown.ts';
import { rawMarks, wordsSeen } from '../../looks/seen.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { type StyledSpan, styledMarkdown } from '../../src/command/markdown-text.ts';
import type { Block, Run } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { article } from '../support/articles.ts';

const html = (markdown: string): string => markdownHtml(readMarkdown(markdown), new Map([['7', '@Reader']]));
const seen = (markdown: string): string => wordsSeen(readMarkdown(markdown));

describe("Discord's Markdown", () => {
  it.each([
    ['**bold** and *italic* and _italic_', '<strong>bold</strong> and <em>italic</em> and <em>italic</em>'],
    ['***both***', '<strong><em>both</em></strong>'],
    ['__under__ ~~struck~~ ||hidden||', '<u>under</u> <s>struck</s> <span class="spoiler">hidden</span>'],
    ['snake_case_name, 2 * 3 * 4', 'snake_case_name, 2 * 3 * 4'],
    ['`a*b*` and ``a`b``', '<code>a*b*</code> and <code>a`b</code>'],
    ['```js\nlet *a*;\n```', '<pre><code>let *a*;</code></pre>'],
    ['# One\n### Three\ntext', '<h4>One</h4><h6>Three</h6>text'],
    ['#### four, #none', '#### four, #none'],
    ['-# small\ntext -# not', '<span class="small">small</span>text -# not'],
    ['> one\n> **two**\nafter', '<blockquote>one\n<strong>two</strong></blockquote>after'],
    ['>>> all\nof it', '<blockquote>all\nof it</blockquote>'],
    ['>no quote\n a > b', '&gt;no quote\n a &gt; b'],
    ['> > once', '<blockquote>&gt; once</blockquote>'],
    ['- a\n- b\n  - c\nend', '<ul><li>a</li><li>b\n<ul><li>c</li></ul></li></ul>end'],
    ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
    ['[words, *here*](<https://x.y/z>)', '<a href="https://x.y/z">words, <em>here</em></a>'],
    ['[https://a.b](https://x.y)', '[https://a.b](https://x.y)'],
    ['[a](javascript:b)', '[a](javascript:b)'],
    ['see <https://x.y/z>.', 'see <a href="https://x.y/z">https://x.y/z</a>.'],
    [
      '<@7> @here </ask:1>',
      '<span class="mention">@Reader</span> <span class="mention">@here</span> <span class="mention">/ask</span>',
    ],
    ['<t:0:R>', '<span class="time">1970-01-01 00:00</span>'],
    [String.raw`\*a\* \> \a \\`, String.raw`*a* &gt; \a \ `.trim()],
  ])('shows %j', (markdown, expected) => {
    expect(html(markdown)).toBe(expected);
  });

  it('never lets words become elements of the page', () => {
    expect(html('<script>"&')).toBe('&lt;script&gt;&quot;&amp;');
  });
});

describe('a raw mark', () => {
  it.each(['**a', 'a__b', '> > a', '~~', 'x ||', '[a](b)', '## > a\n#### b', String.raw`a\b`, '2 * 3'])(
    'is found in %j',
    (markdown) => {
      expect(rawMarks(readMarkdown(markdown))).not.toEqual([]);
    },
  );

  it.each(['**a** `**` and -# so > on', String.raw`\*\*a\_b\|| \> c`, '1 > 0', 'A – B: “c” (d) [1] #4'])(
    'is none in %j',
    (markdown) => {
      expect(rawMarks(readMarkdown(markdown))).toEqual([]);
    },
  );
});

const MARKS = [
  ...['**', '*', '***', '__', '_', '~~', '~', '||', '|', '`', '``', '```', '\\', '[', ']', '(', ')', '<', '>'],
  ...['[a](https://b.c)', '> ', '>>> ', '# ', '### ', '-# ', '- ', '+ ', '* ', '1. ', '2) ', 'https://x.y/z'],
  ...['@everyone', '@here', '<@123>', '<#123>', '<:a:123>', ':smile:', '<t:1:R>', '</ask:1>', '<id:guide>'],
  ...['10:30:45', ' ', '  ', 'word', 'a_b', 'é', '🎉', '¯\\_(ツ)_/¯', 'http', '://', 'steam://x', '#', '-', '.'],
];

/** A line of anything, without white space at its ends, which Discord takes away. */
const line = fc
  .array(fc.oneof({ arbitrary: fc.constantFrom(...MARKS), weight: 4 }, fc.string({ unit: 'grapheme', maxLength: 4 })), {
    minLength: 1,
    maxLength: 14,
  })
  .map((parts) => parts.join('').replaceAll(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

/** Up to three runs of words in a style, in order and apart. */
function spansIn(text: string, cuts: readonly number[], styles: readonly StyledSpan['style'][]): readonly StyledSpan[] {
  const places = [...new Set(cuts.map((cut) => cut % (text.length + 1)))].sort((a, b) => a - b);
  return places.flatMap((start, at): readonly StyledSpan[] => {
    const end = at % 2 === 0 ? places[at + 1] : undefined;
    if (end === undefined) return [];
    const words = text.slice(start, end);
    return words.trim() === words ? [{ start, end, style: styles[at / 2] ?? 'strong' }] : [];
  });
}
const styles = fc.array(fc.constantFrom('strong' as const, 'emphasis' as const, 'code' as const), {
  minLength: 3,
  maxLength: 3,
});
const cuts = fc.array(fc.nat(60), { maxLength: 6 });

describe('a line that the bot escapes', () => {
  it.each([
    ['alone', ''],
    ['in a quote', '> '],
    ['in small print', '-# '],
    ['in a heading', '### '],
    ['in a list', '- '],
  ])('shows as it is written, %s', (_, prefix) => {
    fc.assert(
      fc.property(line, (text) => {
        const markdown = `${prefix}${styledMarkdown(text)}`;
        expect(seen(markdown).trimEnd()).toBe(text);
        expect(rawMarks(readMarkdown(markdown))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows as it is written with some of its words styled', () => {
    fc.assert(
      fc.property(line, cuts, styles, (text, at, kinds) => {
        const markdown = styledMarkdown(text, spansIn(text, at, kinds));
        expect(seen(markdown)).toBe(text);
        expect(rawMarks(readMarkdown(markdown))).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it('shows as it is written in the blocks of a reply', () => {
    const run: fc.Arbitrary<Run> = fc.record(
      { text: line, style: fc.constantFrom('strong', 'emphasis', 'code') },
      { requiredKeys: ['text'] },
    );
    const words = fc.array(run, { minLength: 1, maxLength: 4 });
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constantFrom('text', 'small', 'heading'), phrase: words }),
      fc.record({ kind: fc.constant('list' as const), items: fc.array(words, { minLength: 1, maxLength: 3 }) }),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 4 }), (blocks) => {
        const expected = blocks.flatMap((each) =>
          each.kind === 'list' ? each.items : 'phrase' in each ? [each.phrase] : [],
        );
        const lines = expected.map((phrase) => phrase.map(({ text }) => text).join(''));
        expect(
          seen(toMarkdown({ kind: 'help', blocks }))
            .trim()
            .split('\n'),
        ).toEqual(lines);
      }),
      { numRuns: 2000 },
    );
  });

  it('shows as it is written in quotes, with the words that answer in bold and a title that leads to its page', () => {
    const passage = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'));
    const span = fc.tuple(fc.nat(60), fc.nat(20)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(passage, line, fc.array(span, { maxLength: 3 }), (text, title, highlights) => {
        const made = article('A', ['Words.'], { source: 'https://example.org/a_(b)' });
        const [place] = made.passages;
        if (place === undefined) throw new Error('an article without a passage');
        const words: Quote = { ...quote(made, place), start: 0, end: text.length, text, title };
        const block = { kind: 'quote', quote: words, highlights } as const;
        const tree = readMarkdown(toMarkdown({ kind: 'answer', blocks: [block, block] }));
        const shown = (number: number): string => `${text}\n— [${number}] ${shorten(title, 60)}, ¶1`;
        expect(wordsSeen(tree).trim()).toBe(`${shown(1)}\n\n${shown(2)}`);
        expect(rawMarks(tree)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
