import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { code, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Span } from '../../src/corpus/article.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { article } from '../support/articles.ts';

/** The passage's words as a quote; `words` must bear cleaning unchanged. */
function quoteOf(words: string, more: { readonly title?: string; readonly source?: string } = {}): Quote {
  const { title = 'Title', source } = more;
  const made = article(title, [words], source === undefined ? {} : { source });
  const [passage] = made.passages;
  if (passage === undefined) throw new Error('an article without a passage');
  return quote(made, passage);
}

function shown(words: Quote, highlights: readonly Span[] = []): string {
  return toMarkdown({ kind: 'answer', blocks: [{ kind: 'quote', quote: words, highlights }] });
}

function line(words: Phrase): string {
  return toMarkdown({ kind: 'help', blocks: [{ kind: 'text', phrase: words }] });
}

/** Text as Discord would show it: prefixes, style marks and the backslashes before marks taken away. */
function read(markdown: string): string {
  return markdown
    .replaceAll(/^> /gm, '')
    .replaceAll(/\\([^0-9A-Za-z\s])|\*\*/g, (_, escaped: string | undefined) => escaped ?? '');
}

/** Markdown with a letter in the place of everything that a backslash guards: what Discord could read as markup. */
function unguarded(markdown: string): string {
  return markdown.replaceAll(/\\[^0-9A-Za-z\s]/g, 'x');
}

const MARKS = [
  ...['**', '*', '__', '_', '~~', '~', '||', '|', '`', '```', '\\', '[', ']', '[a](https://b.c)', '> ', '>>> '],
  ...['# ', '### ', '-# ', '- ', '+ ', '1. ', '2) ', 'https://x.y/z', '@everyone', '@here', '<@123>', '<#123>'],
  ...['<:a:123>', ':smile:', '<t:1:R>', '</ask:1>', '10:30:45', ' ', 'word', 'North Korea', '“Yes,”', '¶', 'é', '🎉'],
];

/** Words as an article may hold them: hostile, of several lines, without white space at their ends. */
const words = fc
  .array(
    fc.array(fc.oneof(fc.constantFrom(...MARKS), fc.string({ unit: 'grapheme', maxLength: 4 })), { maxLength: 12 }),
    { minLength: 1, maxLength: 3 },
  )
  .map((lines) =>
    lines
      .map((parts) => parts.join('').replaceAll(/[\r\n\u2028\u2029\u0085]/g, ''))
      .join('\n')
      .trim(),
  )
  .filter((text) => text !== '');
const highlights = fc.array(
  fc.tuple(fc.nat(80), fc.nat(20)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 3 },
);

/** A quote of any words whatever, which no cleaning has touched. */
function rawQuote(text: string): Quote {
  return { ...quoteOf('Words.'), start: 0, end: text.length, text };
}

describe('a quote in Markdown', () => {
  it('gives the words back exactly once its marks are taken away', () => {
    fc.assert(
      fc.property(words, highlights, (text, spans) => {
        expect(read(shown(rawQuote(text), spans))).toBe(`${text}\n— [1] Title, ¶1`);
      }),
    );
  });

  it('never leaves its block, pings, links, hides or styles anything but the words that answer', () => {
    fc.assert(
      fc.property(words, highlights, (text, spans) => {
        const markdown = shown(rawQuote(text), spans);
        expect(markdown.split(/[\n\r]/).every((each) => each.startsWith('> '))).toBe(true);
        expect(unguarded(markdown).replaceAll('**', '')).not.toMatch(/[*_`<@]|~~|\|\||:\/\/|:[^\s:]+:|\[(?!1\] Title)/);
        expect(unguarded(markdown)).not.toMatch(/^> [^\S\n]*(?:#{1,6}\s|-#|>|[-+]\s|\d+[.)]\s)/m);
      }),
    );
  });

  it('closes every bold span in its line, off white space', () => {
    fc.assert(
      fc.property(words, highlights, (text, spans) => {
        for (const each of unguarded(shown(rawQuote(text), spans)).split('\n')) {
          const pieces = each.split('**');
          expect(pieces.length % 2).toBe(1);
          const bold = pieces.filter((_, at) => at % 2 === 1);
          expect(bold.every((piece) => piece === piece.trim())).toBe(true);
        }
      }),
    );
  });

  it('leaves ordinary prose as it is', () => {
    const prose = 'In 1950 (June 25), the “war” began; it cost $5.5m – 10% more – and U.S. aid: see above, #4 & co.';
    expect(shown(quoteOf(prose))).toBe(`> ${prose}\n> — **[1]** Title, ¶1`);
  });

  it('shows the words that answer in bold, neighbours in one', () => {
    const cited = quoteOf('Beijing wants peace and quiet.');
    const spans = [
      { start: cited.start + 8, end: cited.start + 14 },
      { start: cited.start + 14, end: cited.start + 19 },
    ];
    expect(shown(cited, spans)).toMatch(/^> Beijing \*\*wants peace\*\* and quiet\.$/m);
  });

  it('keeps its number outside of a link to where it was published', () => {
    expect(shown(quoteOf('Words.', { source: 'https://example.org/a_(b)?c=d' }))).toMatch(
      /^> — \*\*\[1\]\*\* \[Title, ¶1\]\(<https:\/\/example\.org\/a_%28b%29\?c=d>\)$/m,
    );
  });

  it.each([
    ['javascript:alert(1)'],
    ['ftp://example.org/a'],
    ['not an address'],
    ['https://user:secret@example.org/'],
    [`https://example.org/${'a'.repeat(400)}`],
  ])('makes no link of %s', (source) => {
    expect(shown(quoteOf('Words.', { source }))).toMatch(/^> — \*\*\[1\]\*\* Title, ¶1$/m);
  });

  it('makes no link of a title that would break it', () => {
    const source = 'https://example.org/';
    expect(shown(quoteOf('Words.', { title: 'A [b] c', source }))).not.toContain('](<');
  });

  it('numbers the quotes of a reply and keeps them apart', () => {
    const block = { kind: 'quote', quote: quoteOf('Words.'), highlights: [] } as const;
    expect(toMarkdown({ kind: 'passage', blocks: [block, block] })).toBe(
      '> Words.\n> — **[1]** Title, ¶1\n\n> Words.\n> — **[2]** Title, ¶1',
    );
  });

  it('keeps the words that lead up to the next one off, and its remark close', () => {
    const block = { kind: 'quote', quote: quoteOf('Words.'), highlights: [] } as const;
    const lead = { kind: 'text', phrase: phrase`And:` } as const;
    const remark = { kind: 'small', phrase: phrase`All.` } as const;
    expect(toMarkdown({ kind: 'passage', blocks: [lead, block, lead, block, remark] })).toBe(
      'And:\n> Words.\n> — **[1]** Title, ¶1\n\nAnd:\n> Words.\n> — **[2]** Title, ¶1\n-# All.',
    );
  });
});

describe("the bot's own words in Markdown", () => {
  it('stay on one line, whatever is set into them', () => {
    expect(line(phrase`I found nothing about ${strong(' a\n\n# b ')}.`)).toBe('I found nothing about  **a # b** .');
  });

  it('style what is set into them', () => {
    expect(line(phrase`${code('/help')} and ${{ text: 'North_Korea', style: 'emphasis' }} and ${strong('x*y')}.`)).toBe(
      String.raw`${'`/help`'} and _North\_Korea_ and **x\*y**.`,
    );
  });

  it('show code plainly that would end itself or mention somebody', () => {
    expect(line(phrase`${code('a`b')} ${code('@everyone')}`)).toBe(String.raw`a\`b \@everyone`);
  });

  it('are a heading also when they start with the mark of one', () => {
    expect(toMarkdown({ kind: 'help', blocks: [{ kind: 'heading', phrase: phrase`#1 of all` }] })).toBe(
      String.raw`### \#1 of all`,
    );
  });

  it('are a heading, a list or small print where the reply says so', () => {
    const blocks = [
      { kind: 'heading', phrase: phrase`Found` },
      { kind: 'list', items: [phrase`- one`, phrase`two`] },
      { kind: 'small', phrase: phrase`That is all` },
    ] as const;
    expect(toMarkdown({ kind: 'help', blocks })).toBe(
      ['### Found', String.raw`- \- one`, '- two', '-# That is all'].join('\n'),
    );
  });
});
