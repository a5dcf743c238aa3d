/** No server ever sees another's articles, whatever is asked. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quotesOf } from '../../src/command/reply.ts';
import { caller, dispatcherOf, wholeHouse } from '../support/house.ts';
import { file } from '../support/library.ts';

describe('an article that a server added', () => {
  it('is never quoted, suggested or named in another server', async () => {
    const secret = 'Zyzzogeton';
    const asks = fc.record({
      command: fc.constantFrom('ask', 'find', 'passage', 'say', 'article info', 'article list', 'context', 'more'),
      text: fc.oneof(fc.constant(secret), fc.constant(`${secret} ¶1`), fc.constant('¶1'), fc.string()),
    });
    const house = await wholeHouse([]);
    const dispatcher = dispatcherOf(house);
    const text = `${secret}\n\n${secret} is a word that stands here alone.\n`;
    const added = await dispatcher.invoke('article add', { file: file('zyzzogeton.txt', text) }, caller('mine'));
    expect(added.kind).toBe('library');
    const elsewhere = caller('theirs', { server: 'elsewhere' });
    const own = 'Tea\n\nTea grows in Assam.\n\nIt is picked by hand.\n';
    await dispatcher.invoke('article add', { file: file('tea.txt', own) }, elsewhere);
    const options = new Map([
      ['ask', 'question'],
      ['find', 'words'],
      ['say', 'text'],
      ['article info', 'article'],
      ['more', 'places'],
    ]);
    await fc.assert(
      fc.asyncProperty(asks, async ({ command, text: asked }) => {
        const option = command === 'article list' ? {} : { [options.get(command) ?? 'reference']: asked };
        const reply = await dispatcher.invoke(command, option, elsewhere);
        const quotes = [...quotesOf(reply), ...(reply.related ?? [])];
        expect(quotes.filter(({ text: words }) => words.includes(secret))).toEqual([]);
        const rows = await dispatcher.suggest('passage', 'reference', { reference: asked }, elsewhere);
        expect(rows.filter(({ label }) => label.includes(secret))).toEqual([]);
      }),
      { numRuns: 150 },
    );
    await house.close();
  });
});
