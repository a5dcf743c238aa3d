import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import type { RawOptions } from '../../../src/command/options.ts';
import { quotesOf } from '../../../src/command/reply.ts';
import { article } from '../../support/articles.ts';
import { caller, dispatcherOf, houseOf } from '../../support/house.ts';
import { counter } from '../../support/library.ts';

const ANN = { name: 'Ann' };

describe('/discuss note', () => {
  it('hangs on the passage that is named, and is shown with it under its author’s name', async () => {
    const { run } = await counter();
    const reply = await run('discuss note', { text: 'Why in June?', passage: '¶1' }, ANN);
    expect(toMarkdown(reply)).toMatch(
      /^> The pact was signed in June\.\n> — \*\*\[1\]\*\* Pact, ¶1\n\n\*\*Ann\*\*: Why in June\?\n-# note `[2-9a-z]{4}`$/,
    );
    expect(reply.actions).toMatchObject([
      { label: 'Notes on ¶1', command: 'discuss notes', options: { passage: '=pact ¶1' } },
      { label: 'Delete', command: 'discuss delete-note' },
    ]);
  });

  it('is shown in what fits a message, however long it is', async () => {
    const { run } = await counter();
    const reply = await run('discuss note', { text: '*_'.repeat(750), passage: '¶1' });
    expect(toMarkdown(reply).length).toBeLessThanOrEqual(2000);
    expect(toMarkdown(reply)).toContain('cut to fit; `/discuss notes file:true` gives all of it');
  });

  it.each([
    { text: 'Is “praised the pact” all?' },
    { text: 'Is "praised" all?', passage: '¶2' },
    { text: 'Is this all?', quote: 'praised the pact' },
    { text: 'Is this all?', quote: 'Praised the pact!', passage: '2', article: 'pact' },
  ])('hangs on the exact words that it quotes: %j', async (options) => {
    const { run } = await counter();
    const [quoted] = quotesOf(await run('discuss note', options));
    expect(quoted).toMatchObject({ passage: 2, start: 37 });
    expect('praised the pact').toContain(quoted?.text);
  });

  it('hangs on a passage that its text names, where it quotes nothing', async () => {
    const { run } = await counter();
    const [named] = quotesOf(await run('discuss note', { text: 'Who praised it in ¶2, and why?' }));
    expect(named?.text).toBe('Moscow praised the pact.');
  });

  it('hangs on the whole passage where what it quotes does not stand in it', async () => {
    const { run } = await counter();
    const [quoted] = quotesOf(await run('discuss note', { text: 'Compare “praised the pact”', passage: '¶1' }));
    expect(quoted?.text).toBe('The pact was signed in June.');
  });

  it.each<readonly [RawOptions, string]>([
    [{ text: 'Hm.' }, 'Name the passage that this is about'],
    [{ text: 'signed' }, 'Name the passage that this is about'],
    [{ text: 'Hm.', passage: '¶9' }, 'There is no ¶9'],
    [{ text: 'Hm.', passage: '¶1-2' }, 'hangs on one passage, and ¶1-2 are 2'],
    [{ text: 'Hm.', quote: 'blamed the pact' }, 'No article here has “blamed the pact” word for word'],
    [{ text: 'Hm.', quote: 'praised', passage: '¶1' }, '¶1 of “Pact” does not have “praised”'],
    [{ text: 'Hm.', article: 'zebra', passage: '¶1' }, 'no article called'],
    [{ passage: '¶1' }, 'Please give `text`'],
  ])('says what is wrong with %j', async (options, problem) => {
    const { run, says } = await counter();
    expect(await says('discuss note', options)).toContain(problem);
    expect(await run('discuss note', options)).toMatchObject({ kind: 'error', audience: 'asker' });
    expect(await says('discuss notes')).toContain('There are no notes yet');
  });

  it('has at most 1,500 characters', async () => {
    const { says } = await counter();
    const said = await says('discuss note', { text: 'x'.repeat(1501), passage: '¶1' });
    expect(said).toBe('`text` is 1501 characters long; please keep it to 1500.');
  });

  it('is kept once, however often it is sent', async () => {
    const { says } = await counter();
    await says('discuss note', { text: 'Why?', passage: '¶1' });
    expect(await says('discuss note', { text: 'Why?', passage: '¶1' })).toContain('It was noted before');
    expect(await says('discuss notes')).toContain('1 note');
  });

  it('survives unchanged and shows as it was written, whatever was written', async () => {
    const house = await houseOf([article('Pact', ['The pact was signed.'])]);
    const dispatcher = dispatcherOf(house);
    const written = fc
      .oneof(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }),
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 80 }),
        fc.array(fc.constantFrom('@everyone', '<@1>', '**', '`', '\n> ', '# ', '||', '\\', '[a](b)', 'a '), {
          minLength: 1,
        }),
      )
      .map((text) => (Array.isArray(text) ? text.join('') : text))
      .filter((text) => text.trim() !== '');
    await fc.assert(
      fc.asyncProperty(written, async (text) => {
        const reply = await dispatcher.invoke('discuss note', { text, passage: '¶1' }, caller('test', ANN));
        const [kept] = (await house.store.notes.of({ server: 'home' })).slice(-1);
        const { notes: rows = [] } = await house.store.people.dossierOf('ann');
        expect(rows.map(({ note }) => JSON.parse(String(note)))).toContain(text.trim());
        const markdown = toMarkdown(reply);
        const shown = markdown.slice(markdown.indexOf('**Ann**: ') + 9, markdown.lastIndexOf('\n-# note'));
        const spaced = (words: string): string => words.replaceAll(/\s+/g, ' ').trim();
        expect(spaced(shown.replaceAll(/\\([\s\S])/g, '$1'))).toBe(spaced(text));
        // The first line stands behind the name.
        expect(`Ann: ${shown}`).not.toMatch(/(?<!\\)(?:[*_`<@[]|^[#>])/m);
        await house.store.notes.remove({ server: 'home', id: kept?.id ?? '' });
      }),
      { numRuns: 100 },
    );
  });
});
