import { describe, expect, it } from 'vitest';
import { counter } from '../../support/library.ts';

const BEN = { person: 'ben', name: 'Ben', mayManage: false };

async function withNote() {
  const library = await counter();
  await library.run('discuss note', { text: 'Why in June?', passage: '¶1' }, BEN);
  const [row] = await library.dispatcher.suggest('discuss edit-note', 'note', {}, { ...library.caller, ...BEN });
  return { ...library, row, id: row?.value ?? '' };
}

describe('/discuss edit-note', () => {
  it('offers one’s own notes by passage and text', async () => {
    const { dispatcher, row, caller } = await withNote();
    expect(row).toEqual({ label: '¶1 · Why in June?', value: expect.stringMatching(/^[2-9a-z]{4}$/) });
    expect(await dispatcher.suggest('discuss edit-note', 'note', {}, caller)).toEqual([]);
    const rows = (typed: string) =>
      dispatcher.suggest('discuss edit-note', 'note', { note: typed }, { ...caller, ...BEN });
    expect(await rows('june')).toHaveLength(1);
    expect(await rows('july')).toEqual([]);
  });

  it('changes what it says, and shows that it was changed', async () => {
    const { says, id } = await withNote();
    const said = await says('discuss edit-note', { note: `#${id.toUpperCase()}`, text: 'Why not in May?' }, BEN);
    expect(said).toMatch(/^It now says:\n> The pact[\s\S]*\*\*Ben\*\*: Why not in May\?\n-# note `\w{4}` · edited$/);
    expect(await says('discuss notes')).not.toContain('June?');
  });

  it('is for its author alone, even among those who manage the server', async () => {
    const { says, id } = await withNote();
    expect(await says('discuss edit-note', { note: id, text: 'Nonsense.' })).toContain(
      'is by **Ben**, and only they can change it',
    );
    expect(await says('discuss edit-note', { note: 'zebra', text: 'Hm.' })).toContain('There is no note `zebra` here');
    expect(await says('discuss edit-note', { note: id, text: 'Hm.' }, { ...BEN, server: 'other' })).toContain(
      'There is no note',
    );
    expect(await says('discuss edit-note', { note: id, text: 'x'.repeat(1501) }, BEN)).toContain(
      'please keep it to 1500',
    );
    expect(await says('discuss notes')).toContain('Why in June?');
  });
});
