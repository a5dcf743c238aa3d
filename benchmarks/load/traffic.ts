/** What a lively evening sends: the same every time, from many people in many servers. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import {
  CHANNEL_ID,
  commandData,
  GUILD_ID,
  interactionData,
  MEMBER,
  messageData,
  PERSON,
  type Values,
} from '../../tests/support/discord/payloads.ts';

const SLUG = 'china-russia-north-korea-pact';
const QUESTIONS = z
  .object({ questions: z.array(z.object({ question: z.string() })) })
  .parse(JSON.parse(readFileSync('tests/quality/china-russia-north-korea-pact.json', 'utf8')))
  .questions.map(({ question }) => question);

/** Of twenty interactions: eight questions, three rows while typing, nine of the rest. */
const KINDS = 'aaaaaaaatttfpsckmddh';

/** Who sends it, and from where. */
export interface Crowd {
  readonly servers: readonly string[];
  readonly people: number;
  /** The channel of a server in which its people ask. */
  readonly channelOf: (server: string) => string;
}

/** A hundred servers that the bot was not told of, and so few people that each is met again and again. */
export const EVENING: Crowd = {
  servers: Array.from({ length: 100 }, (_, at) => String(710_000_000_000_000_000n + BigInt(at))),
  people: 500,
  channelOf: () => CHANNEL_ID,
};

/** The interaction of that number, each from the next of the servers. */
export function interactionAt(
  number: number,
  { servers, people, channelOf }: Crowd,
): { readonly id: string; readonly data: object } {
  const id = String(310_000_000_000_000_000n + BigInt(number) * 1000n);
  const guild_id = servers[number % servers.length] ?? GUILD_ID;
  const user = { ...PERSON, id: String(810_000_000_000_000_000n + BigInt((number * 7) % people)) };
  const channel_id = channelOf(guild_id);
  const channel = { id: channel_id, type: 0 };
  const more = {
    guild_id,
    channel_id,
    channel,
    member: { ...MEMBER, user },
    authorizing_integration_owners: { 0: guild_id },
  };
  const { type, data, message } = actOf(KINDS[number % KINDS.length] ?? 'h', number);
  return { id, data: interactionData(id, `token-${id}`, type, data, { ...more, ...(message ? { message } : {}) }) };
}

interface Act {
  readonly type: number;
  readonly data: object;
  readonly message?: object;
}

function actOf(kind: string, number: number): Act {
  // Nobody asks in quite the same words: what was asked before would be answered from memory.
  const question = `${QUESTIONS[number % QUESTIONS.length]} (${number})`;
  switch (kind) {
    case 'a':
      return command('ask', { question });
    case 't':
      return { type: 4, data: commandData('ask', { question: question.slice(0, 5 + (number % 20)) }, 'question') };
    case 'f':
      return command('find', { words: 'nuclear program' });
    case 'p':
      return command('passage', { reference: `¶${(number % 10) + 1}` });
    case 's':
      return command('summary', { sentences: (number % 7) + 1 });
    case 'c':
      return press(`context|reference=${SLUG} ¶${(number % 10) + 1}`);
    case 'k':
      return press(`more|places=${SLUG} 3 4 7`);
    case 'm':
      return command('topics');
    case 'd':
      return press(`feedback|quote=${SLUG} ${number % 50}-${(number % 50) + 60}|verdict=good`);
    default:
      return command('help');
  }
}

function command(name: string, options: Values = {}): Act {
  return { type: 2, data: commandData(name, options) };
}

function press(customId: string): Act {
  const message = { ...messageData('320000000000000000', 'an answer'), components: [] };
  return { type: 3, data: { custom_id: customId, component_type: 2 }, message };
}
