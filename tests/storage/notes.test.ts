/** The promises of notes on every engine that a store may stand on. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quote } from '../../src/corpus/quote.ts';
import type { Store } from '../../src/storage/ports.ts';
import { createStore } from '../../src/storage/store.ts';
import { hookOn, type KeptNote, MAX_NOTES, type NewNote, type Note } from '../../src/study/notes.ts';
import { article } from '../support/articles.ts';
import { describeEngines } from '../support/engines.ts';

const pact = article('Pact', ['The pact was signed in June.', 'It was praised.']);
const [first, second] = pact.passages.map((passage) => hookOn(quote(pact, passage)));
if (first === undefined || second === undefined) throw new Error('The article has two passages.');
const ANN: NewNote = {
  ...{ server: 'home', conversation: 'thread', person: 'ann', name: 'Ann' },
  ...{ hook: first, text: 'Why in June?' },
};

function noteOf(kept: KeptNote): Note {
  if (kept.kind === 'full') throw new Error('There was no room.');
  return kept.note;
}

describeEngines('notes', (emptyPlace) => {
  let time = 1_700_000_000_000;
  const open = async (): Promise<Store> =>
    createStore({ ...(await emptyPlace()), keptFor: () => 1000, now: () => time });

  it('are there, word for word, after the store was closed and opened again', async () => {
    const options = { ...(await emptyPlace()), keptFor: () => 1000 };
    const before = createStore(options);
    const kept = noteOf(await before.notes.add(ANN));
    await before.close();
    const after = createStore(options);
    expect(await after.notes.of({ server: 'home' })).toEqual([kept]);
    expect(kept).toMatchObject(ANN);
    expect(kept.id).toMatch(/^[2-9a-z]{4}$/);
    await after.close();
  });

  it('come back as they were written, whatever was written, by whoever is called what', async () => {
    const { notes } = await open();
    const text = fc.string({ unit: 'binary', minLength: 1, maxLength: 200 });
    await fc.assert(
      fc.asyncProperty(text, text, text, async (said, words, name) => {
        const { id } = noteOf(await notes.add({ ...ANN, name, text: said, hook: { ...first, words } }));
        expect(await notes.get({ server: 'home', id })).toMatchObject({ text: said, hook: { words }, name });
        expect(await notes.edit({ server: 'home', id }, 'ann', words)).toBe(true);
        expect(await notes.get({ server: 'home', id })).toMatchObject({ text: words });
        await notes.remove({ server: 'home', id });
      }),
      { numRuns: 20 },
    );
  });

  it('are a server’s own, by person and by conversation, the oldest first', async () => {
    const { notes } = await open();
    const add = (more: Partial<NewNote>): Promise<KeptNote> => {
      time += 1;
      return notes.add({ ...ANN, ...more });
    };
    await add({});
    await add({ person: 'ben', name: 'Ben', text: 'They say so.' });
    await add({ conversation: 'other', name: 'Ann B.', text: 'By whom?', hook: second });
    await add({ server: 'elsewhere' });
    const words = (found: readonly Note[]): readonly string[] => found.map(({ text }) => text);
    expect(words(await notes.of({ server: 'home' }))).toEqual(['Why in June?', 'They say so.', 'By whom?']);
    expect(words(await notes.of({ server: 'home', person: 'ann' }))).toEqual(['Why in June?', 'By whom?']);
    expect(words(await notes.of({ server: 'home', newest: 2 }))).toEqual(['They say so.', 'By whom?']);
    expect(words(await notes.of({ server: 'home', person: 'ann', newest: 1 }))).toEqual(['By whom?']);
    expect(words(await notes.of({ server: 'home', article: first.article }))).toHaveLength(3);
    expect(await notes.of({ server: 'home', article: article('Clock', ['One.']).slug })).toEqual([]);
    expect(words(await notes.in({ server: 'home', conversation: 'thread' }))).toEqual(['Why in June?', 'They say so.']);
    expect(await notes.writers('home')).toEqual([
      { person: 'ann', name: 'Ann B.' },
      { person: 'ben', name: 'Ben' },
    ]);
    expect(await notes.of({ server: 'nowhere' })).toEqual([]);
  });

  it('are edited by their author alone, and deleted by their author or whoever may delete any', async () => {
    const { notes } = await open();
    const { id } = noteOf(await notes.add(ANN));
    const name = { server: 'home', id };
    expect(await notes.edit(name, 'ben', 'Nonsense.')).toBe(false);
    expect(await notes.edit({ ...name, server: 'elsewhere' }, 'ann', 'Nonsense.')).toBe(false);
    expect(await notes.remove(name, 'ben')).toBe(false);
    time += 5;
    expect(await notes.edit(name, 'ann', 'Why not in May?')).toBe(true);
    expect(await notes.move(name, second)).toBe(true);
    expect(await notes.get(name)).toMatchObject({ text: 'Why not in May?', editedAt: time, hook: second });
    expect(await notes.remove(name)).toBe(true);
    expect(await notes.get(name)).toBeUndefined();
    expect(await notes.move(name, first)).toBe(false);
  });

  it('have a message’s words once, whoever saves it, at whichever passage, and however many at once', async () => {
    const { notes } = await open();
    const save = (more: Partial<NewNote> = {}): Promise<KeptNote> => notes.add({ ...ANN, message: 'm1', ...more });
    const saved = await Promise.all([save(), save({ hook: second }), save(), save({ conversation: 'other' })]);
    expect(saved.map(({ kind }) => kind).sort()).toEqual(['added', 'known', 'known', 'known']);
    expect(new Set(saved.map((kept) => noteOf(kept).id)).size).toBe(1);
    expect(await save({ message: 'm2' })).toMatchObject({ kind: 'added' });
    expect(await save({ server: 'elsewhere' })).toMatchObject({ kind: 'added' });
    expect(await notes.add(ANN)).toMatchObject({ kind: 'known' });
    expect(await notes.add({ ...ANN, text: 'And more.' })).toMatchObject({ kind: 'added' });
  });

  it('are so many for each person in a server, and no more', async () => {
    const { notes } = await open();
    for (let at = 0; at < MAX_NOTES; at += 1) await notes.add({ ...ANN, text: `Note ${at}` });
    expect(await notes.add({ ...ANN, text: 'One more' })).toEqual({ kind: 'full', count: MAX_NOTES });
    expect(await notes.add({ ...ANN, person: 'ben' })).toMatchObject({ kind: 'added' });
    expect(await notes.add({ ...ANN, server: 'elsewhere' })).toMatchObject({ kind: 'added' });
    expect(new Set((await notes.of({ server: 'home' })).map(({ id }) => id)).size).toBe(MAX_NOTES + 1);
  }, 30_000);

  it('are lost in no crowd: thirty people at once', async () => {
    const { notes } = await open();
    const people = Array.from({ length: 30 }, (_, at) => `person ${at}`);
    await Promise.all(people.map((person) => notes.add({ ...ANN, person })));
    expect((await notes.writers('home')).map(({ person }) => person).sort()).toEqual([...people].sort());
  });

  it('are in their author’s export, and forgotten with them, in one server or all', async () => {
    const { notes, people } = await open();
    await notes.add(ANN);
    await notes.add({ ...ANN, server: 'elsewhere', message: 'm1' });
    await notes.add({ ...ANN, person: 'ben', name: 'Ben' });
    const { notes: own = [] } = await people.dossierOf('ann');
    expect(own.map(({ server, passage, note, message }) => [server, passage, note, message]).sort()).toEqual([
      ['elsewhere', 1, '"Why in June?"', 'm1'],
      ['home', 1, '"Why in June?"', null],
    ]);
    expect(await people.knownIn('home')).toEqual(['ann', 'ben']);
    expect(await people.forget('ann', 'home')).toBe(1);
    expect((await notes.of({ server: 'home' })).map(({ person }) => person)).toEqual(['ben']);
    expect(await people.forget('ann')).toBe(1);
    expect(await notes.of({ server: 'elsewhere' })).toEqual([]);
  });
});
