/** What people do that is kept, each as they do it in Discord. */
import type { Double, Seen } from '../../tests/support/discord/double.ts';
import { BOT, GUILD_ID, MEMBER, messageData, PERSON } from '../../tests/support/discord/payloads.ts';
import { buttonsOf } from '../../tests/support/discord/seen.ts';
import { channelOf, serverIds } from './servers.ts';

export interface Act {
  readonly name: string;
  /** Done once before it is counted. */
  readonly prepare?: (double: Double) => Promise<void>;
  /** Does it for the time `at`, by someone else and elsewhere than the times before. */
  readonly play: (double: Double, at: number) => Promise<void>;
}

/** A file to add, at an address that the bot can reach. */
export interface Attached {
  readonly name: string;
  readonly size: number;
  readonly url: string;
}

const PRIVATE = { message: { ...messageData('500000000000000007', 'a card'), components: [], flags: 64 } };
const QUIZ = { questions: 5, people: 6 };
const TURNS = 10;

/** Enough that no server is asked more often than it may be. */
export const ACTING_SERVERS = serverIds(40);

const serverAt = (at: number): string => ACTING_SERVERS[at % ACTING_SERVERS.length] ?? GUILD_ID;
/** Someone in a server's channel, who may manage the server. */
const someone = (at: number, who = at) => ({
  ...channelAt(at),
  member: {
    ...MEMBER,
    permissions: String(1 << 5),
    user: { ...PERSON, id: String(820_000_000_000_000_000n + BigInt(at * 100 + who)), global_name: `Reader ${who}` },
  },
});
const channelAt = (at: number) => {
  const id = String(BigInt(channelOf(serverAt(at))) + BigInt(Math.floor(at / ACTING_SERVERS.length)));
  return { guild_id: serverAt(at), channel_id: id, channel: { id, type: 0, guild_id: serverAt(at) } };
};
/** The same in the thread that a discussion there is given. */
const inThread = (at: number, who: number) => {
  const parent = channelAt(at).channel_id;
  const id = String(BigInt(parent) + 500n);
  const channel = { id, type: 11, guild_id: serverAt(at), parent_id: parent, owner_id: BOT.id };
  return { ...someone(at, who), channel_id: id, channel };
};
const ask = (double: Double, at: number, more: object): Promise<Seen> =>
  double.slash('ask', { question: `What does Beijing want in the Koreas? (${at})` }, more);

/** Presses the button whose label begins so; without a label, the first. */
function press(double: Double, message: Seen, label: string, more: object): Promise<Seen> {
  const id = [...buttonsOf(message)].find(([each]) => each.startsWith(label))?.[1];
  if (id === undefined) throw new Error(`There is no button ${label} below: ${String(message['content'])}`);
  return double.press(id, more);
}

export function acts(article: Attached): readonly Act[] {
  return [
    { name: 'a first question', play: async (double, at) => void (await ask(double, at, someone(at))) },
    {
      name: 'a question in a conversation of ten',
      prepare: async (double) => {
        for (let turn = 0; turn < TURNS; turn += 1) await ask(double, turn, inThread(0, turn));
      },
      play: async (double, at) => void (await ask(double, at, inThread(0, TURNS + at))),
    },
    { name: 'a 👍', play: async (double, at) => void (await double.press(opinion(at), someone(at))) },
    {
      name: 'a note',
      play: async (double, at) =>
        void (await double.slash('discuss note', { text: `What I think of it, ${at}.`, passage: '¶4' }, someone(at))),
    },
    { name: `a quiz, ${QUIZ.questions} questions, ${QUIZ.people} people`, play: quiz },
    { name: 'a card, seen and rated', play: card },
    { name: 'a discussion, 8 questions and prompts', play: discussion },
    {
      name: 'an article of 40 passages',
      play: async (double, at) =>
        void (await double.manage('article add', { file: article, name: `article ${at}` }, someone(at))),
    },
    {
      name: 'a setting',
      play: async (double, at) =>
        void (await double.manage('settings', { audience: at % 2 === 0 ? 'asker' : 'everyone' }, someone(at))),
    },
  ];
}

/** The button below an answer, of another quote each time. */
function opinion(at: number): string {
  return `feedback|quote=china-russia-north-korea-pact ${at % 50}-${(at % 50) + 60}|verdict=good`;
}

async function quiz(double: Double, at: number): Promise<void> {
  const host = someone(at, 0);
  const wish = { questions: QUIZ.questions, kind: 'true-false', seed: String(at) };
  let question = await double.slash('quiz start', wish, host);
  for (let item = 0; item < QUIZ.questions; item += 1) {
    for (let who = 1; who <= QUIZ.people; who += 1) {
      await press(double, question, who % 2 === 0 ? 'True' : 'False', someone(at, who));
    }
    const key = await press(double, question, 'Close', host);
    if (item + 1 < QUIZ.questions) question = await press(double, key, 'Next', host);
  }
}

async function card(double: Double, at: number): Promise<void> {
  const who = { ...PRIVATE, ...someone(at) };
  const front = await double.slash('cards review', {}, someone(at));
  const back = await press(double, front, 'Show', who);
  await press(double, back, 'Good', who);
}

async function discussion(double: Double, at: number): Promise<void> {
  await double.slash('discuss start', {}, someone(at));
  const { channel_id: thread } = inThread(at, 0);
  await double.settled(() => double.messages.some(({ channel_id: id }) => id === thread));
  for (let turn = 0; turn < 6; turn += 1) await ask(double, turn, inThread(at, turn));
  for (let turn = 0; turn < 2; turn += 1) await double.slash('discuss prompt', {}, inThread(at, turn));
  await double.slash('discuss wrap-up', {}, inThread(at, 0));
  await double.slash('discuss end', {}, inThread(at, 0));
}
