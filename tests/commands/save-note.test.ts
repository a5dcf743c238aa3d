import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { counter } from '../support/library.ts';
import { SURROUNDINGS } from '../support/surroundings.ts';

/** Ann opens the menu of what Ben wrote. */
const ann = (message = 'm1', more: object = {}) => ({
  ...{ name: 'Ann', mayManage: false, surroundings: SURROUNDINGS },
  of: { person: 'ben', name: 'Ben', message, isBot: false, ...more },
});
const BEN = { person: 'ben', name: 'Ben', mayManage: false };
const TEXT = 'I think that Moscow had every reason to praise it';

describe('Save as note', () => {
  it('pins the words to the passage that they bear on, in the name of who wrote them', async () => {
    const { run, says } = await counter();
    const reply = await run('save-note', { text: TEXT }, ann());
    expect(reply.audience).toBe('asker');
    expect(toMarkdown(reply)).toMatch(
      /^Saved as a note\. It names no passage and quotes none, so where it belongs is a guess:\n> Moscow praised the pact\.\n> — .*¶2\n\n\*\*Ben\*\*: I think that Moscow .*\n-# note `\w{4}`\n-# Saved by you in the name of \*\*Ben\*\*/,
    );
    const listed = await says('discuss notes');
    expect(listed).toContain('**Ben**: I think');
    expect(listed).not.toContain('Ann');
  });

  it('pins them to the words that they quote, where they quote the article', async () => {
    const { run } = await counter();
    const quoting = await run('save-note', { text: 'Moscow again.\n> The pact was signed in June.\nReally?' }, ann());
    expect(quotesOf(quoting)).toMatchObject([{ passage: 1, text: 'The pact was signed in June' }]);
    expect(toMarkdown(quoting)).toContain('**Ben**: Moscow again.\n\\> The pact was signed in June.\nReally?');
  });

  it('pins them to the passage that they name, and says of no such place that it is a guess', async () => {
    const { run } = await counter();
    const reply = await run('save-note', { text: 'On ¶1: Moscow again?' }, ann());
    expect(quotesOf(reply)).toMatchObject([{ passage: 1 }]);
    expect(toMarkdown(reply)).toMatch(/^Saved as a note:\n/);
  });

  it('offers the other passages, and pins to the one that is typed', async () => {
    const { run } = await counter();
    const { selects } = await run('save-note', { text: TEXT }, ann());
    expect(selects).toMatchObject([
      {
        command: 'move-note',
        option: 'passage',
        from: [
          { label: '¶2 · Moscow praised the pact.', value: 'pact ¶2', isChosen: true },
          { label: '¶1 · The pact was signed in June.', value: 'pact ¶1', isChosen: false },
        ],
      },
    ]);
    expect(quotesOf(await run('save-note', { text: TEXT, passage: '¶1' }))).toMatchObject([{ passage: 1 }]);
  });

  it('gives the note to its author: to change, delete, export and have forgotten', async () => {
    const { run, says } = await counter();
    await run('save-note', { text: TEXT }, ann());
    await run('save-note', { text: `${TEXT}, too` }, ann('m2'));
    const id = String((await says('discuss notes')).match(/note `(\w{4})`/)?.[1]);
    expect(await says('discuss edit-note', { note: id, text: 'Mine.' }, ann())).toContain('only they can change it');
    expect(await says('discuss delete-note', { note: id, sure: true }, ann())).toContain('they can delete it');
    expect(await says('discuss edit-note', { note: id, text: 'Mine.' }, BEN)).toContain('**Ben**: Mine.');
    const notesOf = async (as: object) => JSON.parse((await run('privacy export', {}, as)).file?.text ?? '').notes;
    expect(await notesOf(BEN)).toHaveLength(2);
    expect(await notesOf({})).toEqual([]);
    await run('privacy forget', {}, BEN);
    expect(await says('discuss notes')).toContain('There are no notes yet');
  });

  it('changes nothing when the same message is saved again, by whomever, and whatever became of the note', async () => {
    const { run, says } = await counter();
    await run('save-note', { text: TEXT }, ann());
    const id = String((await says('discuss notes')).match(/note `(\w{4})`/)?.[1]);
    await run('discuss edit-note', { note: id, text: 'Mine.' }, BEN);
    const again = await says('save-note', { text: TEXT }, { ...ann(), person: 'cid' });
    expect(again).toContain('It was saved before; nothing has changed:');
    expect(again).toContain('**Ben**: Mine.');
    expect(await says('discuss notes')).toContain('1 note');
  });

  it('is one’s own where one types it', async () => {
    const { says } = await counter();
    expect(await says('save-note', { text: TEXT }, BEN)).toContain('Yours to change with `/discuss edit-note`');
    expect(await says('save-note', { text: TEXT }, BEN)).toContain('It was saved before');
  });

  it.each([
    [TEXT, { isBot: true }, 'A program wrote this message'],
    ['', {}, 'There are no words to save'],
    ['👍 …', {}, 'There are no words to save'],
    ['x '.repeat(800), {}, 'This message is 1599 characters long, and a note holds 1500'],
    ['zebras yawn', {}, 'No passage bears on this message'],
  ])('refuses “%.20s” %j in a sentence', async (text, more, problem) => {
    const { run, says } = await counter();
    expect(toMarkdown(await run('save-note', { text }, ann('m1', more)))).toContain(problem);
    expect(await says('discuss notes')).toContain('There are no notes yet');
  });
});
