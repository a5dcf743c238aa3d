import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksToMarkdown } from '../../src/command/markdown.ts';
import { type Block, phrase, type Reply } from '../../src/command/reply.ts';
import { quote } from '../../src/corpus/quote.ts';
import { fitToMessage } from '../../src/discord/budget.ts';
import { article } from '../support/articles.ts';

/** A quote of `length` characters; made by hand, as no article would be cut into such. */
function quoteBlock(length: number, letter = 'a'): Block {
  const made = article('Title', ['Words.']);
  const [passage] = made.passages;
  if (passage === undefined) throw new Error('an article without a passage');
  const words = { ...quote(made, passage), start: 0, end: length, text: letter.repeat(length) };
  return { kind: 'quote', quote: words, highlights: [] };
}

function reply(...blocks: readonly Block[]): Reply {
  return { kind: 'passage', blocks };
}

const remark: Block = { kind: 'small', phrase: phrase`Word for word` };

describe('a reply fitted to a message', () => {
  it('has at most 2,000 characters and keeps its first quote whole, or goes as a file', () => {
    const block = fc.oneof(
      fc.integer({ min: 2, max: 2400 }).map((length) => quoteBlock(length)),
      fc.string({ maxLength: 900 }).map((text): Block => ({ kind: 'text', phrase: [{ text }] })),
      fc.constant(remark),
    );
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 6 }), (blocks) => {
        const { content, attachment } = fitToMessage(reply(...blocks));
        expect(content.length).toBeLessThanOrEqual(2000);
        const first = blocks.findIndex(({ kind }) => kind === 'quote');
        const answer = blocksToMarkdown(reply(...blocks))[Math.max(0, first)] ?? '';
        expect(attachment ?? content).toContain(answer);
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out what comes last, and says so, before it gives up a remark', () => {
    const { content } = fitToMessage(reply(quoteBlock(900, 'a'), quoteBlock(900, 'b'), quoteBlock(900, 'c'), remark));
    expect(content).toContain('bbb');
    expect(content).not.toContain('ccc');
    expect(content).toContain('-# Word for word\n-# One more quote is left out');
  });

  it('leaves out the words that lead up to a quote with it', () => {
    const lead: Block = { kind: 'text', phrase: phrase`comes in with:` };
    const { content, quotesLeft } = fitToMessage(
      reply(lead, quoteBlock(900), lead, quoteBlock(900), lead, quoteBlock(900)),
    );
    expect(content.match(/comes in with/g)).toHaveLength(2);
    expect(quotesLeft).toBe(1);
  });

  it('says nothing of quotes when none was left out', () => {
    const list: Block = { kind: 'list', items: Array.from({ length: 60 }, () => [{ text: 'x'.repeat(40) }]) };
    expect(fitToMessage(reply(remark, list)).content).toBe(
      '-# Word for word\n-# The rest is left out: a message holds no more.',
    );
  });

  it('goes as a file when not even its first quote fits', () => {
    const { content, attachment } = fitToMessage(reply(quoteBlock(1100, '*'), remark));
    expect(content).toBe('This is too long for a message, so here it is as a file.');
    expect(attachment).toContain(String.raw`\*\*\*`);
    expect(attachment).toContain('Word for word');
  });
});
