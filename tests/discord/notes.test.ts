/** Notes as they are made in Discord: whose they are, who saved them, and what their buttons and selects do. */
import { beforeEach, describe, expect, it } from 'vitest';
import type { OpenHouse } from '../../src/house.ts';
import type { Double, Seen } from '../support/discord/double.ts';
import { isRecord } from '../support/discord/judge.ts';
import { BOT, CHANNEL_ID, GUILD_ID, MEMBER, PERSON } from '../support/discord/payloads.ts';
import { buttonsOf } from '../support/discord/seen.ts';
import { watchBot } from '../support/discord/watched-bot.ts';
import { realArticles, wholeHouse } from '../support/house.ts';

const EPHEMERAL = 64;
const THREAD = { id: '600000000000000077', type: 11, parent_id: CHANNEL_ID, owner_id: BOT.id };
const IN_THREAD = { channel: THREAD, channel_id: THREAD.id };
/** Who wrote the message; PERSON opens its menu. */
const WRITER = { ...PERSON, id: '800000000000000002', username: 'writer', global_name: 'Writer' };
const AS_WRITER = { member: { ...MEMBER, user: WRITER } };
const MESSAGE = '500000000000000042';
const TEXT = 'Beijing wants stability in the Koreas, I guess. @everyone **look**';

const bot = watchBot();
let double: Double;
let house: OpenHouse;

const start = () => bot().start({ house, people: house.people });

beforeEach(async () => {
  ({ double } = bot());
  house = await wholeHouse(await realArticles());
  await start();
});

const save = (more: object = {}): Promise<Seen> =>
  double.menu('Save as note', TEXT, { id: MESSAGE, author: WRITER, ...more });
const listed = async (more: object = {}): Promise<string> =>
  String((await double.slash('discuss notes', {}, more))['content']);
const idIn = (content: unknown): string => String(/note `(\w{4})`/.exec(String(content))?.[1]);

describe('Save as note', () => {
  it('keeps the message as its writer’s note, and tells the one who saved it alone who did', async () => {
    const saved = await save();
    expect(Number(saved['flags']) & EPHEMERAL).toBe(EPHEMERAL);
    expect(saved['content']).toContain('Saved by you in the name of **Writer**');
    expect(saved['content']).toContain(
      '**Writer**: Beijing wants stability in the Koreas, I guess. \\@everyone \\*\\*look\\*\\*',
    );
    expect(await listed()).toContain('**Writer**: Beijing wants');
    expect(await listed()).not.toContain('Reader');
    const id = idIn(saved['content']);
    const edited = (more: object) => double.slash('discuss edit-note', { note: id, text: 'So I think.' }, more);
    expect((await edited({}))['content']).toContain('is by **Writer**, and only they can change it');
    expect((await edited(AS_WRITER))['content']).toContain('**Writer**: So I think.');
    expect(await house.people.knownIn(`discord:${GUILD_ID}`)).toContain(`discord:${WRITER.id}`);
  });

  it('keeps a message once, whoever saves it', async () => {
    await save();
    expect((await save({ more: AS_WRITER }))['content']).toContain('It was saved before');
    expect(await listed()).toContain('-# 1 note');
  });

  it('moves the note to another passage by the select below it, in place, also after a restart', async () => {
    const saved = await save();
    const id = idIn(saved['content']);
    expect(JSON.stringify(saved['components'])).toContain(`"custom_id":"move-note|note=${id}|passage="`);
    await start();
    const moved = await double.choose(`move-note|note=${id}|passage=`, ['china-russia-north-korea-pact ¶1']);
    expect(moved['content']).toMatch(/^It now hangs on another passage:\n> [\s\S]*, ¶1/);
    expect(double.requests.filter(({ body }) => isRecord(body) && body['type'] === 7)).toHaveLength(1);
    expect(await listed()).toMatch(/, ¶1[\s\S]*Writer[\s\S]*1 note/);
  });

  it.each([
    ['', {}, 'There are no words to save'],
    [TEXT, { author: { ...WRITER, bot: true } }, 'A program wrote this message'],
    [TEXT, { webhook_id: '1' }, 'A program wrote this message'],
  ])('refuses %j %j in a sentence', async (text, more, problem) => {
    const refused = await double.menu('Save as note', text, more);
    expect(refused['content']).toContain(problem);
    expect(Number(refused['flags']) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('forgets the note when its writer leaves the server, and not when the one who saved it does', async () => {
    await save();
    await house.people.forget(`discord:${PERSON.id}`, `discord:${GUILD_ID}`);
    expect(await listed()).toContain('1 note');
    await house.people.forget(`discord:${WRITER.id}`, `discord:${GUILD_ID}`);
    expect(await listed()).toContain('There are no notes yet');
  });
});

describe('/discuss note', () => {
  const note = (text: string, more: object = {}) => double.slash('discuss note', { text, passage: '¶4' }, more);

  it('is seen by all in the thread, and deleted by its author’s button after asking', async () => {
    const made = await note('I doubt it.', IN_THREAD);
    expect(Number(made['flags']) & EPHEMERAL).toBe(0);
    expect(made['content']).toContain('**Reader**: I doubt it.');
    const press = (label: string, on: Seen, more: object = {}) => double.press(buttonsOf(on).get(label) ?? '', more);
    expect((await press('Delete', made, AS_WRITER))['content']).toContain('is by **Reader**; they can delete it');
    const asked = await press('Delete', made);
    expect(asked['content']).toContain('Delete this note for good?');
    expect((await press('Delete it', asked))['content']).toContain('is deleted');
    expect(await listed()).toContain('There are no notes yet');
  });

  it('is listed in private, page by page, by buttons that find their way', async () => {
    for (const at of [1, 2, 3, 4, 5]) await note(`${at} ${'words '.repeat(100)}`);
    const first = await double.slash('discuss notes', { person: 'Reader', passage: '¶4' });
    expect(Number(first['flags']) & EPHEMERAL).toBe(EPHEMERAL);
    const next = buttonsOf(first).get('Next') ?? '';
    expect(next).toMatch(/^discuss notes\|person=.{6}\|passage==~\w{10} ¶4\|page=2$/);
    expect((await double.press(next))['content']).toMatch(/notes? \d[\d to]* of 5$/);
  });

  it('offers passages, one’s notes and people while they are typed', async () => {
    await note('I doubt it.');
    const rows = await double.autocomplete('discuss note', { passage: 'stability' }, 'passage');
    expect(rows[0]?.['value']).toMatch(/¶\d+$/);
    expect(await double.autocomplete('discuss delete-note', { note: '' }, 'note')).toMatchObject([
      { name: '¶4 · I doubt it.' },
    ]);
    expect(await double.autocomplete('discuss notes', { person: 'rea' }, 'person')).toEqual([
      { name: 'Reader', value: 'Reader' },
    ]);
  });

  it('comes with all the others as a file', async () => {
    await note('I doubt it.');
    await double.slash('discuss notes', { file: true });
    const { files } = await double.until((request) => 'notes.md' in request.files);
    expect(files['notes.md']).toContain('**Reader**: I doubt it.');
  });
});
