import { stripVTControlCharacters } from 'node:util';
import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { code, phrase, type Reply, strong } from '../../src/command/reply.ts';
import type { Article, Passage } from '../../src/corpus/article.ts';
import { quote } from '../../src/corpus/quote.ts';
import { harmless } from '../../src/terminal/harmless.ts';
import { renderReply, type Style } from '../../src/terminal/render.ts';
import { article } from '../support/articles.ts';
import { generatedArticles } from '../support/generated.ts';

const pact = article('The Pact', ['The pact was signed in June by two leaders who did not say why they signed it.']);

function quoteReply(of: Article, highlighted: readonly string[] = []): Reply {
  return {
    kind: 'answer',
    blocks: of.passages.map((passage: Passage) => {
      const words = quote(of, passage);
      const highlights = highlighted
        .map((text) => of.text.indexOf(text, passage.start))
        .flatMap((start, at) => (start < 0 ? [] : [{ start, end: start + (highlighted[at]?.length ?? 0) }]));
      return { kind: 'quote', quote: words, highlights } as const;
    }),
  };
}

const squeezed = (text: string): string => text.replaceAll(/\s+/g, '');

describe('a rendered reply', () => {
  it('tells what to type in the place of a choice', () => {
    const select = { label: 'Who', command: 'settings', options: {}, option: 'audience' };
    const from = ['everyone', 'asker'].map((value) => ({ label: value, value, isChosen: false }));
    const reply: Reply = {
      kind: 'settings',
      blocks: [],
      selects: [
        { ...select, from },
        { ...select, option: 'channels', from: { channels: ['1'] } },
      ],
    };
    expect(renderReply(reply, { marks: 'none' })).toBe('  Type /settings audience: and one of everyone · asker');
  });

  it('shows a poll as numbered answers, and no file that says the same again', () => {
    const reply: Reply = {
      kind: 'discussion',
      blocks: [{ kind: 'text', phrase: phrase`How likely is this?` }],
      poll: { question: 'Well?', answers: ['Very likely', 'Unlikely'], hours: 24 },
      image: { name: 'map.png', png: new Uint8Array(), alt: 'A map.' },
      file: { name: 'all.md', text: 'How likely is this?', isCopy: true },
    };
    expect(renderReply(reply, { marks: 'none' })).toBe(
      'How likely is this?\nWell?\n  - 1. Very likely\n  - 2. Unlikely',
    );
  });

  it('sets quotes in, cites them and offers what can be done', () => {
    const reply: Reply = {
      ...quoteReply(pact, ['signed in June']),
      actions: [
        { label: 'Context', command: 'context', options: {} },
        { label: 'More passages', command: 'more', options: {} },
      ],
    };
    expect(renderReply(reply, { columns: 44, marks: 'asterisks' })).toMatchInlineSnapshot(`
      "  The pact was *signed in June* by two
        leaders who did not say why they signed
        it.
          — [1] The Pact, ¶1

        Type :1 Context · :2 More passages"
    `);
  });

  it('wraps lists under their items and shows words to type as they are', () => {
    const reply: Reply = {
      kind: 'help',
      blocks: [
        { kind: 'heading', phrase: phrase`Commands` },
        { kind: 'list', items: [phrase`${code('/ask')} Answer a question in the words of ${strong('the article')}`] },
        { kind: 'small', phrase: phrase`That is all.` },
      ],
    };
    expect(renderReply(reply, { columns: 30, marks: 'asterisks' })).toMatchInlineSnapshot(`
      "*Commands*
        - /ask Answer a question in
          the words of *the article*
        That is all."
    `);
  });

  it('shows a quote as it was written where nothing may be marked', () => {
    const shown = renderReply(quoteReply(pact, ['signed in June']), { columns: 200, marks: 'none' });
    expect(shown.replaceAll(/\n {2}/g, ' ')).toContain(pact.text);
  });

  it('keeps every line within the columns, also of letters that take two', () => {
    const wide = article('朝鲜半岛', ['北京希望维护半岛和平与稳定。'.repeat(12), 'a'.repeat(200)]);
    for (const columns of [20, 33, 80, 200]) {
      const lines = renderReply(quoteReply(wide), { columns, marks: 'none' }).split('\n');
      for (const line of lines) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(columns, 80));
    }
  });

  it('holds all words of the quote and nothing that steers the terminal, whatever the article holds', () => {
    const style: fc.Arbitrary<Style> = fc.record({
      columns: fc.integer({ min: 20, max: 120 }),
      marks: fc.constantFrom('colour', 'asterisks', 'none'),
    });
    fc.assert(
      fc.property(generatedArticles, style, ([first], { columns = 80, marks }) => {
        if (first === undefined) return;
        const shown = renderReply(quoteReply(first), { columns, marks });
        for (const line of shown.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(Math.min(columns, 80));
        for (const passage of first.passages) {
          const words = harmless(first.text.slice(passage.start, passage.end));
          expect(squeezed(stripVTControlCharacters(shown))).toContain(squeezed(words));
        }
      }),
    );
  });

  it('lets no control character of any text through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const said = phrase`${text} ${strong(text)} ${code(text)}`;
        const reply: Reply = { kind: 'error', blocks: [{ kind: 'text', phrase: said }] };
        expect(renderReply(reply, { marks: 'asterisks' })).not.toMatch(/(?!\n)\p{Cc}|[\u202A-\u202E\u2066-\u2069]/u);
      }),
    );
  });
});
