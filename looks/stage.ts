/** The real bot before a stand-in for Discord: what a person does there, and the messages that they see for it. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { commands } from '../commands/index.ts';
import { defineCommand } from '../src/command/command.ts';
import { createDispatcher } from '../src/command/dispatch.ts';
import { parseConfig } from '../src/config.ts';
import { startBot } from '../src/discord/bot.ts';
import { openHouse } from '../src/house.ts';
import { openCorpus } from '../src/shelf/shelf.ts';
import { type Double, type Seen, startDouble } from '../tests/support/discord/double.ts';
import { isRecord } from '../tests/support/discord/judge.ts';
import { BOT, CHANNEL_ID, PERSON, type Values } from '../tests/support/discord/payloads.ts';
import { buttonsOf } from '../tests/support/discord/seen.ts';
import type { Names } from './html.ts';
import { readMarkdown } from './markdown.ts';
import type { Shown } from './message.ts';
import { readPayload } from './payload.ts';
import { wordsSeen } from './seen.ts';

/** The same at every run: an evening in June. */
const NOW = Date.UTC(2026, 5, 24, 18, 30);

/** Where the double opens threads. */
export const THREAD_ID = '600000000000000501';

const THREAD = {
  channel_id: THREAD_ID,
  channel: { id: THREAD_ID, type: 11, owner_id: BOT.id, parent_id: CHANNEL_ID },
};

export const NAMES: Names = new Map([
  [BOT.id, '@Footnote'],
  [PERSON.id, '@Reader'],
  [CHANNEL_ID, '#reading'],
  [THREAD_ID, '# the thread'],
]);

/** As whom, and where. */
export interface How {
  readonly manages?: boolean;
  /** In the thread that was opened last. */
  readonly isInThread?: boolean;
}

export interface Stage {
  /** Runs a slash command; as someone who may manage the server where that is said. */
  readonly slash: (name: string, options?: Values, how?: How) => Promise<Shown>;
  readonly press: (on: Shown, label: string) => Promise<Shown>;
  readonly mention: (text: string) => Promise<Shown>;
  readonly menu: (name: string, text: string) => Promise<Shown>;
  /** The private message shown to everyone. */
  readonly share: (on: Shown) => Promise<Shown>;
  /** A command whose answer comes in a thread of that name: what is said where it was asked, and what stands in the thread. */
  readonly inThread: (name: string, options: Values, thread: string) => Promise<readonly Shown[]>;
  /** What is said when the bot has a bug. */
  readonly stumble: () => Promise<Shown>;
  /** Whether everyone asks faster than they may, from now on. */
  readonly hurry: (isHurried: boolean) => void;
  /** What was wrong with the bot's requests. */
  readonly verdicts: readonly string[];
  readonly close: () => Promise<void>;
}

const stumble = defineCommand({
  name: 'stumble',
  description: 'Has a bug',
  hidden: true,
  options: {},
  run: () => {
    throw new Error('a bug');
  },
});

/** Opens the stage over `corpus/`, by its words alone so that every machine shows the same. */
export async function openStage(): Promise<Stage> {
  const directory = await mkdtemp(join(tmpdir(), 'footnote-looks-'));
  const config = parseConfig({ DATA_DIR: directory, ENCODER: 'off', LOG_LEVEL: 'silent' });
  if (!config.ok) throw new Error(config.problems.join(' '));
  const { corpusDirectory, dataDirectory, encoder } = config.value;
  const log = pino({ level: 'silent' });
  const corpus = await openCorpus(corpusDirectory, dataDirectory, { encoder });
  const house = openHouse({ config: config.value, corpus, log, isScripted: false, now: ticking() });
  const dispatcher = createDispatcher([...commands, stumble], house, () => undefined);
  const double = await startDouble();
  let isFast = false;
  const limits = { count: async () => (isFast ? { isFast, seconds: 12, isFirst: true } : { isFast }) };
  const bot = startBot({ token: 'token', apiUrl: double.apiUrl, messageContent: false, dispatcher, log, limits });
  await bot.ready;
  return {
    ...actionsOn(double),
    hurry: (isHurried) => {
      isFast = isHurried;
    },
    verdicts: double.verdicts,
    async close() {
      await bot.stop();
      await double.stop();
      await house.close();
      await corpus.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** A clock that goes on with each look at it: what happened later is later. */
function ticking(): () => number {
  let now = NOW;
  return () => {
    now += 1;
    return now;
  };
}

function actionsOn(double: Double): Omit<Stage, 'hurry' | 'verdicts' | 'close'> {
  const shown = (seen: Seen, more: Omit<Shown, 'payload'> = {}): Shown => ({
    payload: readPayload({ ...steady(seen), ...beside(double, seen) }),
    ...more,
  });
  const press = async (on: Shown, id: string, message: object = {}): Promise<Shown> => {
    const repliesTo = { who: 'Footnote', words: firstLine(on) };
    return shown(await double.press(id, { member: double.manager, ...message }), { repliesTo });
  };
  return {
    async slash(name, options = {}, { manages = false, isInThread = false } = {}) {
      const run = manages ? double.manage : double.slash;
      return shown(await run(name, options, isInThread ? THREAD : {}), { used: `/${name}` });
    },
    press: (on, label) => press(on, idOf(on, label)),
    async mention(text) {
      const before = `<@${BOT.id}> ${text}`;
      return shown(await double.mention(text), { before, repliesTo: { who: 'Reader', words: `@Footnote ${text}` } });
    },
    menu: async (name, text) => shown(await double.menu(name, text), { before: text, used: name }),
    share: (on) => {
      const message = { id: '1', channel_id: CHANNEL_ID, author: BOT, flags: 64, components: [] };
      return press(on, idOf(on, 'Share'), { message: { ...message, content: on.payload.content } });
    },
    async inThread(name, options, thread) {
      const told = shown(await double.slash(name, options), { used: `/${name}` });
      const post = double.messages.findLast(({ channel_id: id }) => id === THREAD_ID) ?? {};
      return [told, shown(post, { thread })];
    },
    stumble: async () => shown(await double.press('stumble'), { repliesTo: { who: 'Footnote', words: 'An answer' } }),
  };
}

function idOf({ payload }: Shown, label: string): string {
  const id = buttonsOf({ components: payload.components }).get(label);
  if (id === undefined) throw new Error(`There is no button ${label} below: ${payload.content}`);
  return id;
}

function firstLine({ payload }: Shown): string {
  return wordsSeen(readMarkdown(payload.content ?? '')).split('\n')[0] ?? '';
}

/** The same every time: incidents and notes have another id each time. */
function steady(seen: Seen): Seen {
  const content = String(seen['content']).replace(/`[0-9a-f]{8}`/, '`0a1b2c3d`');
  return { ...seen, content: content.replaceAll(/note `[2-9a-z]{4}`/g, 'note `ab23`') };
}

/** What a request tells outside of the message itself: its files, and whether the answer was put off in private. */
function beside({ requests }: Double, seen: Seen): object {
  const request = requests.find(({ body }) => body === seen || (isRecord(body) && body['data'] === seen));
  const attachments = Object.keys(request?.files ?? {}).map((filename) => ({ filename }));
  const [, token] = /^\/webhooks\/\d+\/([^/]+)\/messages\//.exec(request?.path ?? '') ?? [];
  if (token === undefined) return { attachments };
  // An edit says nothing of it any more.
  const first = requests.find(({ path }) => path.includes(`/${token}/callback`))?.body;
  const data = isRecord(first) ? first['data'] : undefined;
  return { attachments, flags: isRecord(data) ? data['flags'] : undefined };
}
