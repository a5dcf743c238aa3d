/** A server's own articles and people's own data, as they are used in Discord. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Bot, startBot } from '../../src/discord/bot.ts';
import { decodeCall } from '../../src/discord/custom-id.ts';
import type { OpenHouse } from '../../src/house.ts';
import { article } from '../support/articles.ts';
import { type Double, startDouble } from '../support/discord/double.ts';
import { PERSON } from '../support/discord/payloads.ts';
import { buttonsOf } from '../support/discord/seen.ts';
import { dispatcherOf, wholeHouse } from '../support/house.ts';
import { CLOCK } from '../support/library.ts';
import { readableLog } from '../support/log.ts';

const EPHEMERAL = 64;
const OTHER_SERVER = { guild_id: '700000000000000002' };

let double: Double;
let house: OpenHouse;
let bot: Bot | undefined;
let files: Server;
let logged: ReturnType<typeof readableLog>;

async function start(more: { readonly serverMembers?: boolean; readonly logQuestions?: boolean } = {}): Promise<void> {
  bot = startBot({
    token: 'token',
    apiUrl: double.apiUrl,
    messageContent: false,
    dispatcher: dispatcherOf(house),
    log: logged.log,
    people: house.people,
    ...more,
  });
  await bot.ready;
}

/** A file on a server, as Discord's own keeps what people attach; `size` is what Discord says of it. */
function attached(name: string, size = CLOCK.length) {
  const { port } = files.address() as AddressInfo;
  return { name, size, url: `http://127.0.0.1:${port}/${name}` };
}

beforeEach(async () => {
  double = await startDouble();
  logged = readableLog();
  house = await wholeHouse([article('Pact', ['The pact was signed in June.', 'Moscow praised the pact.'])]);
  files = createServer((request, response) => {
    if (request.url === '/gone.txt') response.writeHead(404).end();
    else response.end(request.url === '/long.txt' ? 'word '.repeat(5_000_000) : CLOCK);
  }).listen(0, '127.0.0.1');
  await once(files, 'listening');
});

afterEach(async () => {
  await bot?.stop();
  await house.close();
  await double.stop();
  files.closeAllConnections();
  files.close();
  expect(double.verdicts).toEqual([]);
});

describe('an article that is attached to /article add', () => {
  it('is in the library of that server, and of no other', async () => {
    await start();
    const added = await double.manage('article add', { file: attached('clock.txt') });
    expect(added['content']).toContain('Added **The town clock** as `clock`');
    const question = { question: 'When did the clock stop?' };
    expect((await double.slash('ask', question))['content']).toContain('stopped at noon');
    expect((await double.slash('ask', question, OTHER_SERVER))['content']).toContain('does not say');
    const rows = await double.autocomplete('passage', { reference: 'clock' }, 'reference');
    expect(rows.map(({ value }) => value)).toEqual(['clock ¶1']);
  });

  it('is not taken from someone who may not manage the server', async () => {
    await start();
    const refused = await double.slash('article add', { file: attached('clock.txt') });
    expect(refused).toMatchObject({ content: expect.stringContaining('“Manage Server”') });
    expect(Number(refused['flags']) & EPHEMERAL).toBe(EPHEMERAL);
  });

  it('is refused by its size before it is fetched, and while it comes when its size was not true', async () => {
    await start();
    const large = await double.manage('article add', { file: attached('long.txt', 30_000_000) });
    expect(large['content']).toContain('has 30 MB; at most 20 MB are read');
    const lied = await double.manage('article add', { file: attached('long.txt', 100) });
    expect(lied['content']).toContain('at most 20 MB are read');
  });

  it('that cannot be fetched is told of in a sentence', async () => {
    await start();
    const gone = await double.manage('article add', { file: attached('gone.txt') });
    expect(gone['content']).toContain('could not be fetched from Discord');
  });

  it('is the one that a button takes out, not another whose name is near', async () => {
    await start();
    for (const name of ['clock', 'clock-tower']) await double.manage('article add', { file: attached(`${name}.txt`) });
    const question = await double.manage('article remove', { article: 'clock' });
    const remove = () => double.press(buttonsOf(question).get('Remove it') ?? '', { member: double.manager });
    expect((await remove())['content']).toContain('Removed');
    expect((await remove())['content']).toBe('This article is no longer in the library.');
    expect((await double.slash('article list'))['content']).toContain('`clock-tower`');
  });

  it('can have a long name, and a long question no answer, without a button less', async () => {
    await start();
    await double.manage('article add', { file: attached(`${'clock-'.repeat(8)}.txt`) });
    const answer = await double.slash('ask', { question: 'When did the clock stop?' });
    const bad = await double.press(buttonsOf(answer).get('👎') ?? '');
    expect(buttonsOf(bad).size).toBe(4);
    expect((await double.press(buttonsOf(bad).get('Only half the answer') ?? ''))['content']).toContain('Noted');
    expect((await double.press(buttonsOf(answer).get('Context') ?? ''))['content']).toContain('stopped at noon');
    const none = await double.slash('ask', {
      question: `Who sold the ${'very '.repeat(20)}old xylophones of Zanzibar?`,
    });
    expect(decodeCall(buttonsOf(none).get('Ask the group') ?? '').options['question']).toMatch(/^Who sold .*very…$/);
  });

  it('goes when the button is pressed, and comes back', async () => {
    await start();
    await double.manage('article add', { file: attached('clock.txt') });
    await double.manage('article remove', { article: 'clock' });
    const press = (id: string) => double.press(id, { member: double.manager });
    expect((await press('article remove|article=clock|sure=true'))['content']).toContain('Removed');
    expect((await press('article restore|article=clock'))['content']).toContain('is back');
    expect((await double.press('article remove|article=clock|sure=true'))['content']).toContain('Manage Server');
  });
});

describe('what is kept about a person', () => {
  const ask = () => double.slash('ask', { question: 'Who praised the pact?' });

  it('comes to them alone as a file', async () => {
    await start();
    await ask();
    const exported = await double.slash('privacy export');
    expect(Number(exported['flags']) & EPHEMERAL).toBe(EPHEMERAL);
    const { files: sent } = await double.until((request) => 'footnote-data.json' in request.files);
    expect(JSON.parse(sent['footnote-data.json'] ?? '')).toMatchObject({
      person: `discord:${PERSON.id}`,
      questions: [{ server: `discord:${double.guildId}` }],
    });
  });

  it('is forgotten when they leave and Discord tells of it', async () => {
    await start({ serverMembers: true });
    expect(double.gateway.identified).toEqual([(1 << 0) | (1 << 1) | (1 << 9) | (1 << 12)]);
    await ask();
    expect(await house.people.knownIn(`discord:${double.guildId}`)).toEqual([`discord:${PERSON.id}`]);
    double.leave(PERSON.id, true);
    await until(async () => (await house.people.knownIn(`discord:${double.guildId}`)).length === 0);
  });

  it('is forgotten when they left unseen, at the next start', async () => {
    await start();
    await ask();
    await bot?.stop();
    double.leave(PERSON.id, false);
    await start();
    await until(async () => (await house.people.knownIn(`discord:${double.guildId}`)).length === 0);
  });

  it('stays while they stay', async () => {
    await start();
    await ask();
    await bot?.stop();
    await start();
    await double.until(({ path }) => path.includes(`/members/${PERSON.id}`));
    expect(await house.people.knownIn(`discord:${double.guildId}`)).toEqual([`discord:${PERSON.id}`]);
  });

  it('does not reach the log, unless whoever runs the bot wants it', async () => {
    await start();
    await ask();
    await double.mention('who praised the pact?');
    expect(JSON.stringify(logged.lines)).not.toContain('praised');
    await bot?.stop();
    await start({ logQuestions: true });
    await ask();
    await until(async () => JSON.stringify(logged.lines).includes('"asked":"Who praised the pact?"'));
  });
});

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
}
