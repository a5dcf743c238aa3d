import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../../src/command/markdown.ts';
import { counter } from '../../support/library.ts';

const BEN = { person: 'ben', name: 'Ben', mayManage: false };

async function withNote() {
  const library = await counter();
  const made = await library.run('discuss note', { text: 'Why in June?', passage: '¶1' }, BEN);
  const id = String(made.actions?.find(({ label }) => label === 'Delete')?.options['note']);
  return { ...library, id };
}

describe('/discuss delete-note', () => {
  it('asks first, and deletes when the button is pressed', async () => {
    const { run, says, id } = await withNote();
    const asked = await run('discuss delete-note', { note: id }, BEN);
    expect(asked).toMatchObject({ audience: 'asker', actions: [{ label: 'Delete it' }] });
    expect(toMarkdown(asked)).toMatch(/^Delete this note for good\?\n[\s\S]*Why in June\?/);
    expect(await says('discuss notes')).toContain('1 note');
    const [button] = asked.actions ?? [];
    expect(await run(button?.command ?? '', button?.options, BEN)).toMatchObject({ isUpdate: true });
    expect(await says('discuss notes')).toContain('There are no notes yet');
    expect(await says(button?.command ?? '', button?.options, BEN)).toContain('There is no note');
  });

  it('is for its author and for those who manage the server, whoever presses the button', async () => {
    const { says, id } = await withNote();
    const cid = { person: 'cid', name: 'Cid', mayManage: false };
    expect(await says('discuss delete-note', { note: id, sure: true }, cid)).toContain(
      'is by **Ben**; they can delete it',
    );
    expect(await says('discuss delete-note', { note: id, sure: true })).toContain('by **Ben** is deleted.');
  });

  it('offers those who manage the server everyone’s notes, their own first', async () => {
    const { dispatcher, run, caller } = await withNote();
    await run('discuss note', { text: 'Mine.', passage: '¶2' }, { name: 'Ann' });
    const rows = async (as: object) =>
      (await dispatcher.suggest('discuss delete-note', 'note', {}, { ...caller, ...as })).map(({ label }) => label);
    expect(await rows({})).toEqual(['¶2 · Mine.', 'Ben · ¶1 · Why in June?']);
    expect(await rows(BEN)).toEqual(['¶1 · Why in June?']);
  });
});
