import { describe, expect, it } from 'vitest';
import type { Reply } from '../../src/command/reply.ts';
import type { Surroundings } from '../../src/command/surroundings.ts';
import { CLOCK, counter, file } from '../support/library.ts';

const surroundings: Surroundings = {
  hearsEverything: false,
  invitation: 'https://discord.com/oauth2/authorize?client_id=1',
  channels: async () => [{ id: '600000000000000001', name: 'reading', missing: [], missingToPost: [], isSeen: true }],
};
const chosen = ({ selects = [] }: Reply, option: string): readonly string[] =>
  selects
    .filter((select) => select.option === option)
    .flatMap(({ from }) =>
      'channels' in from ? from.channels : from.filter(({ isChosen }) => isChosen).map(({ value }) => value),
    );

describe('/settings', () => {
  it('shows what is chosen on one panel, with a select for each choice', async () => {
    const library = await counter();
    const panel = await library.run('settings', {}, { surroundings });
    expect(panel).toMatchObject({ kind: 'settings', audience: 'asker' });
    expect(panel.isUpdate).toBeUndefined();
    expect(panel.selects?.map(({ option }) => option)).toEqual(['article', 'audience', 'channels']);
    expect([chosen(panel, 'article'), chosen(panel, 'audience'), chosen(panel, 'channels')]).toEqual([
      ['*'],
      ['everyone'],
      [],
    ]);
    expect(await library.says('settings', {}, { surroundings })).toContain(
      'Commands and mentions are answered in every channel.',
    );
  });

  it('has no select for channels where there are none', async () => {
    const { selects = [] } = await (await counter()).run('settings');
    expect(selects.map(({ option }) => option)).toEqual(['article', 'audience']);
  });

  it('changes what is given, leaves the rest, and shows the panel anew in place of the old', async () => {
    const library = await counter();
    await library.run('article add', { file: file('clock.txt', CLOCK) });
    await library.run('settings', { article: 'clock' }, { surroundings });
    await library.run('settings', { audience: 'asker' }, { surroundings });
    const panel = await library.run('settings', { channels: '<#600000000000000001>' }, { surroundings });
    expect(panel.isUpdate).toBe(true);
    expect([chosen(panel, 'article'), chosen(panel, 'audience'), chosen(panel, 'channels')]).toEqual([
      ['clock'],
      ['asker'],
      ['600000000000000001'],
    ]);
    expect(await library.says('settings', {}, { surroundings })).toContain('in #reading');
    const all = await library.run('settings', { article: '*', channels: 'none' }, { surroundings });
    expect([chosen(all, 'article'), chosen(all, 'audience'), chosen(all, 'channels')]).toEqual([['*'], ['asker'], []]);
  });

  it('makes answers private where the server wants that, unless who asks does not', async () => {
    const library = await counter();
    await library.run('settings', { audience: 'asker' });
    const plan = (name: string, options = {}) => library.dispatcher.plan(name, options, library.caller);
    expect(await plan('ask', { question: 'Why?' })).toEqual({ isPrivate: true });
    expect(await plan('ask', { question: 'Why?', private: false })).toEqual({ isPrivate: false });
    expect(await plan('nothing')).toEqual({ isPrivate: true });
  });

  it.each([
    { options: { article: 'gone' }, problem: 'gone' },
    { options: { audience: 'nobody' }, problem: '`everyone` or `asker`' },
    { options: { channels: 'general' }, problem: '**general** names no channels' },
    { options: { channels: '1 2' }, problem: 'names no channels' },
  ])('answers $options in words and changes nothing', async ({ options, problem }) => {
    const library = await counter();
    expect(await library.says('settings', options)).toContain(problem);
    expect(chosen(await library.run('settings'), 'audience')).toEqual(['everyone']);
  });

  it('is for people who may manage the server', async () => {
    const library = await counter();
    expect(await library.says('settings', {}, { mayManage: false })).toContain('“Manage Server”');
  });
});
