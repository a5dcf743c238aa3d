import { PassThrough, Writable } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { serveJsonLines } from '../../src/terminal/json-lines.ts';
import { article } from '../support/articles.ts';
import { generatedArticles, generatedQuestion } from '../support/generated.ts';
import { caller, dispatcherOf, houseOf, realArticles } from '../support/house.ts';

const house = await houseOf(await realArticles());
const dispatcher = dispatcherOf(house);

/** What comes out for these lines: text, and each line parsed. */
async function serve(input: string, over = dispatcher): Promise<readonly Record<string, unknown>[]> {
  const output = new PassThrough();
  const chunks: Buffer[] = [];
  output.on('data', (chunk: Buffer) => chunks.push(chunk));
  await serveJsonLines(over, new Blob([input]).stream(), output, 'home');
  const lines = Buffer.concat(chunks).toString().split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => JSON.parse(line));
}

const line = (text: string, conversation = 'c'): string => `${JSON.stringify({ conversation, text })}\n`;
const FIELDS = [
  'conversation',
  'kind',
  'quotes',
  'related',
  'support',
  'confidence',
  'missing',
  'usedContext',
  'markdown',
];

describe('JSON Lines', () => {
  it('answer a question with its quotes, offsets and what the chat shows', async () => {
    const [object] = await serve(line('what does beijing want?', 'any id'));
    expect(Object.keys(object ?? {})).toEqual(FIELDS);
    expect(object).toMatchObject({ conversation: 'any id', kind: 'answer', support: 'strong', related: [] });
    const [quote] = objectsIn(object?.['quotes']);
    const cited = house.library.get(String(quote?.['article']));
    expect(cited?.text.slice(Number(quote?.['start']), Number(quote?.['end']))).toBe(quote?.['text']);
    expect(Object.keys(quote ?? {})).toEqual(['article', 'passage', 'start', 'end', 'text']);
    expect(object?.['markdown']).toContain('> **Beijing wants');
  });

  it('say what is missing and offer the closest passages when the article does not say', async () => {
    const [object] = await serve(line('how many troops were sent to the border?'));
    expect(object).toMatchObject({ kind: 'abstain', support: 'none', quotes: [] });
    expect(object?.['missing']).toContain('troops');
    expect(objectsIn(object?.['related']).length).toBeGreaterThan(0);
  });

  it('take slash commands as they are typed in the terminal', async () => {
    const [object] = await serve(line('/passage ¶4'));
    expect(object).toMatchObject({ kind: 'passage', quotes: [{ passage: 4 }] });
    const reply = await dispatcher.invoke('passage', { reference: '¶4' }, caller());
    expect(object?.['markdown']).toBe(toMarkdown(reply));
  });

  it('hold a poll as data, and a picture as its words', async () => {
    const [poll] = await serve(line('/discuss prompt poll:true', 'discussion'));
    expect(poll).toMatchObject({ kind: 'discussion', poll: { answers: expect.any(Array), hours: 24 } });
    const [wrapUp] = await serve(line('/discuss wrap-up', 'discussion'));
    expect(wrapUp).toMatchObject({ image: { name: 'coverage.png', alt: expect.stringContaining('Never touched') } });
    expect(wrapUp?.['file']).toEqual({ name: 'discussion.md', text: expect.stringContaining('### Wrap-up') });
  });

  it.each([
    ['no JSON', 'what?', ''],
    ['cut JSON', '{"conversation":"c","text":"x"', ''],
    ['a number', '7', ''],
    ['null', 'null', ''],
    ['a list', '[{"conversation":"c","text":"x"}]', ''],
    ['an object without text', '{"conversation":"c"}', 'c'],
    ['text that is no text', '{"conversation":"c","text":7}', 'c'],
    ['a conversation that is no text', '{"conversation":7,"text":"x"}', ''],
    ['an object without a conversation', '{"text":"x"}', ''],
    ['more than anyone types', JSON.stringify({ conversation: 'c', text: 'x'.repeat(20_000) }), ''],
    ['nothing', ' ', ''],
  ])('answer %s with an error in plain words and go on', async (_, bad, conversation) => {
    const [error, answer] = await serve(`${bad}\n${line('/passage ¶4', 'next')}`);
    expect(Object.keys(error ?? {})).toEqual(FIELDS);
    expect(error).toMatchObject({ kind: 'error', conversation, quotes: [], support: 'none', confidence: 0 });
    expect(String(error?.['markdown'])).toMatch(/^\S.*\.$/);
    expect(answer).toMatchObject({ kind: 'passage', conversation: 'next' });
  });

  it('give an object a line, in order, whatever a line holds', async () => {
    const anyLine = fc.oneof(
      fc.record({ conversation: fc.string(), text: generatedQuestion }).map((value) => JSON.stringify(value)),
      fc.json(),
      fc.string({ unit: 'binary' }).map((text) => text.replaceAll('\n', ' ')),
    );
    await fc.assert(
      fc.asyncProperty(generatedArticles, fc.array(anyLine, { maxLength: 5 }), async (articles, lines) => {
        const numbered = lines.flatMap((text, at) => [
          text,
          JSON.stringify({ conversation: `after ${at}`, text: '¶1' }),
        ]);
        const objects = await serve(numbered.join('\n'), dispatcherOf(await houseOf(articles)));
        expect(objects).toHaveLength(numbered.length);
        for (const at of lines.keys()) expect(objects[2 * at + 1]?.['conversation']).toBe(`after ${at}`);
      }),
    );
  });

  it('take U+2028 inside a line as part of it', async () => {
    expect(await serve(line('what\u2028does beijing want?'))).toHaveLength(1);
  });

  it('do not count blank lines at the end', async () => {
    expect(await serve(`${line('¶1')}\n\r\n \n`)).toHaveLength(1);
    expect(await serve('\n')).toHaveLength(0);
    expect(await serve(`\n${line('¶1')}`)).toHaveLength(2);
  });

  it('wait for a slow reader before they read on', async () => {
    const small = dispatcherOf(await houseOf([article('Pact', ['The pact was signed.'])]));
    let release = (): void => undefined;
    const reader = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        release = done;
      },
    });
    let asked = 0;
    async function* questions(): AsyncGenerator<Uint8Array, void, void> {
      for (; asked < 3; asked += 1) yield new TextEncoder().encode(line('¶1'));
    }
    const served = serveJsonLines(small, questions(), reader, 'home');
    for (let answered = 1; answered <= 3; answered += 1) {
      await new Promise((resolve) => setImmediate(resolve));
      await new Promise((resolve) => setImmediate(resolve));
      expect(asked).toBeLessThan(answered);
      release();
    }
    await served;
  });
});

/** The objects of a list. */
function objectsIn(value: unknown): readonly Record<string, unknown>[] {
  return Array.isArray(value) ? value : [];
}
