import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/command/markdown.ts';
import { quotesOf } from '../../src/command/reply.ts';
import { counter } from '../support/library.ts';
import { SURROUNDINGS } from '../support/surroundings.ts';

const ANN = {
  name: 'Ann',
  mayManage: false,
  surroundings: SURROUNDINGS,
  of: { person: 'ben', name: 'Ben', message: 'm1', isBot: false },
};
const BEN = { person: 'ben', name: 'Ben', mayManage: false, surroundings: SURROUNDINGS };
const CID = { person: 'cid', name: 'Cid', mayManage: false, surroundings: SURROUNDINGS };

async function withSaved() {
  const library = await counter();
  const { selects } = await library.run('save-note', { text: 'Moscow praised, as “signed in June” shows' }, ANN);
  return { ...library, note: String(selects?.[0]?.options['note']) };
}

describe('the select below a saved message', () => {
  it('hangs the note on another passage, on the words of it that it quotes, in the place of the message', async () => {
    const { run, says, note } = await withSaved();
    const there = await run(
      'move-note',
      { note, passage: 'pact ¶2' },
      { name: 'Ann', mayManage: false, surroundings: SURROUNDINGS },
    );
    expect(there).toMatchObject({ isUpdate: true, audience: 'asker' });
    expect(quotesOf(there)).toMatchObject([{ passage: 2, text: 'Moscow praised the pact.' }]);
    expect(there.selects?.[0]?.from).toMatchObject([{ value: 'pact ¶2', isChosen: true }, { value: 'pact ¶1' }]);
    const back = await run('move-note', { note, passage: 'pact ¶1' }, BEN);
    expect(quotesOf(back)).toMatchObject([{ passage: 1, text: 'signed in June' }]);
    expect(await says('discuss notes')).toContain('1 note');
  });

  it('is its author’s alone once they changed it', async () => {
    const { run, says, note } = await withSaved();
    await run('discuss edit-note', { note, text: 'Mine.' }, BEN);
    expect(await says('move-note', { note, passage: '¶2' }, CID)).toContain('its place is theirs to choose');
    expect(toMarkdown(await run('move-note', { note, passage: '¶2' }, BEN))).toContain('**Ben**: Mine.');
  });

  it('moves no note that someone wrote themselves, and says when there is none', async () => {
    const { run, says, note } = await withSaved();
    const own = await run('discuss note', { text: 'Own.', passage: '¶1' }, BEN);
    const id = String(own.actions?.[1]?.options['note']);
    expect(await says('move-note', { note: id, passage: '¶2' }, CID)).toContain('theirs to choose');
    expect(await says('move-note', { note: 'zzzz', passage: '¶2' })).toContain('There is no note');
    expect(await says('move-note', { note, passage: '¶9' }, BEN)).toContain('There is no ¶9');
  });
});
