/** Discord's REST API v10, as much as a bot meets: commands, callbacks, webhooks, messages. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { z } from 'zod';
import { cutOff, type Fault, takeFault } from './fault.ts';
import { isRecord, judge } from './judge.ts';
import { APPLICATION_ID, BOT, CHANNEL_ID, DM_ID, GUILD_ID, MEMBER } from './payloads.ts';

/** A request as it came, with the answer it got. */
export interface Request {
  readonly method: string;
  /** Without the API's base and version; with the query. */
  readonly path: string;
  readonly body: unknown;
  /** Files that came with it, as text by name. */
  readonly files: Readonly<Record<string, string>>;
  readonly status: number;
  /** Whether it took effect, whatever the answer said. */
  readonly isTaken: boolean;
}

/** What the double keeps. */
export interface State {
  readonly requests: Request[];
  readonly faults: Fault[];
  /** What the judge found wrong. */
  readonly verdicts: string[];
  /** Messages that the bot posted, and those that a person would see of them. */
  readonly messages: Readonly<Record<string, unknown>>[];
  commands: readonly unknown[];
  /** Threads that the bot opened. */
  readonly threads: object[];
  gatewayUrl: string;
  /** How many shards Discord recommends. */
  readonly shards: number;
  /** Ids of people who left the server. */
  readonly gone: Set<string>;
  /** Interactions that had their first response. */
  readonly acknowledged: Set<string>;
}

const BASE = /^\/api\/v10/;

/** Answers one request and notes it; `onRequest` is told afterwards. */
export async function serveRest(
  state: State,
  incoming: IncomingMessage,
  response: ServerResponse,
  onRequest: () => void,
): Promise<void> {
  const method = incoming.method ?? 'GET';
  const path = decodeURIComponent((incoming.url ?? '').replace(BASE, ''));
  const { body, files } = await bodyOf(incoming);
  state.verdicts.push(...judge(method, path.replace(/\?.*$/, ''), body));
  const fault = takeFault(state.faults, method, path);
  const isServed = fault === undefined || fault.isTaken === true || fault.status === 200;
  const usual = isServed ? answerTo(state, method, path, body) : undefined;
  const answer = fault?.body ?? (fault === undefined || fault.status === 200 ? usual?.body : {});
  const status = (fault === undefined || fault.status === 200 ? usual?.status : fault.status) ?? 500;
  state.requests.push({ method, path, body, files, status, isTaken: usual !== undefined && usual.status < 300 });
  if (fault?.until !== undefined) {
    // It has come, and can be waited for, before it is answered.
    onRequest();
    await fault.until;
  }
  if (fault?.cut === undefined) {
    // An answer without content that called itself JSON would fail to parse.
    response.writeHead(status, {
      ...(status === 204 ? {} : { 'content-type': 'application/json' }),
      ...fault?.headers,
    });
    response.end(status === 204 ? undefined : JSON.stringify(answer));
  } else {
    cutOff(response, fault.cut);
  }
  onRequest();
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

function answerTo(state: State, method: string, path: string, body: unknown): Answer {
  const route = `${method} ${path.replace(/\?.*$/, '')}`;
  if (route === 'GET /gateway/bot') {
    const session_start_limit = { total: 1000, remaining: 999, reset_after: 1000, max_concurrency: 1 };
    return { status: 200, body: { url: state.gatewayUrl, shards: state.shards, session_start_limit } };
  }
  if (/^GET \/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(route))
    return {
      status: 200,
      body: path.includes('with_localizations=true') ? state.commands : unlocalized(state.commands),
    };
  if (/^PUT \/applications\/\d+(\/guilds\/\d+)?\/commands$/.test(route)) return registered(state, body);
  const interaction = /^POST \/interactions\/(\d+)\//.exec(route)?.[1];
  if (interaction !== undefined) return callbackAnswer(state, interaction, body, path.includes('with_response=true'));
  if (/^(PATCH|POST) \/webhooks\//.test(route)) return { status: 200, body: post(state, CHANNEL_ID, body) };
  if (/^DELETE \/webhooks\//.test(route)) return { status: 204, body: undefined };
  const channel = /^POST \/channels\/(\d+)\/messages$/.exec(route)?.[1];
  if (channel !== undefined) return { status: 200, body: post(state, channel, body) };
  const [, parent, anchor] = /^POST \/channels\/(\d+)(?:\/messages\/(\d+))?\/threads$/.exec(route) ?? [];
  if (parent !== undefined) {
    const thread = threadData(parent, body, anchor);
    state.threads.push(thread);
    return { status: 201, body: thread };
  }
  if (/^GET \/guilds\/\d+\/threads\/active$/.test(route))
    return { status: 200, body: { threads: state.threads, members: [] } };
  if (route === 'POST /users/@me/channels') return { status: 200, body: { id: DM_ID, type: 1, recipients: [] } };
  const changed = /^PATCH \/channels\/(\d+)$/.exec(route)?.[1];
  if (changed !== undefined) return { status: 200, body: { ...threadData(CHANNEL_ID, body, changed), type: 11 } };
  const wanted = /^GET \/channels\/(\d+)$/.exec(route)?.[1];
  if (wanted !== undefined)
    return { status: 200, body: wanted === DM_ID ? { id: DM_ID, type: 1, recipients: [] } : { id: wanted, type: 0 } };
  const member = /^GET \/guilds\/\d+\/members\/(\d+)$/.exec(route)?.[1];
  if (member !== undefined) return memberAnswer(state, member);
  return { status: 404, body: { code: 0, message: '404: Not Found' } };
}

/** A thread that the bot opened; one on a message bears its id. */
function threadData(parent: string, body: unknown, anchor = String(BigInt(parent) + 500n)): object {
  return {
    id: anchor,
    type: 11,
    guild_id: GUILD_ID,
    parent_id: parent,
    owner_id: BOT.id,
    name: isRecord(body) ? body['name'] : '',
    thread_metadata: {
      archived: false,
      locked: false,
      auto_archive_duration: 4320,
      archive_timestamp: '2024-06-24T00:00:00.000Z',
    },
    message_count: 0,
    member_count: 1,
  };
}

function memberAnswer({ gone }: State, id: string): Answer {
  return gone.has(id)
    ? { status: 404, body: { code: 10_007, message: 'Unknown Member' } }
    : { status: 200, body: { ...MEMBER, user: { ...MEMBER.user, id } } };
}

function registered(state: State, body: unknown): Answer {
  const commands = z.array(z.record(z.string(), z.unknown())).parse(body);
  state.commands = commands.map((command, index) => ({
    // What Discord adds of its own.
    name_localizations: null,
    description_localizations: null,
    default_member_permissions: null,
    integration_types: [0],
    contexts: null,
    ...command,
    id: String(500_000_000_000_000_000n + BigInt(index)),
    application_id: APPLICATION_ID,
    version: '1',
    nsfw: false,
  }));
  return { status: 200, body: state.commands };
}

/** Commands as they are given to who does not ask for other languages. */
function unlocalized(commands: readonly unknown[]): unknown {
  return JSON.parse(JSON.stringify(commands, (key, value) => (key.endsWith('_localizations') ? undefined : value)));
}

/** An interaction has one first response. */
function callbackAnswer(state: State, id: string, body: unknown, isWanted: boolean): Answer {
  if (state.acknowledged.has(id))
    return { status: 400, body: { code: 40_060, message: 'Interaction has already been acknowledged.' } };
  state.acknowledged.add(id);
  if (!isWanted) return { status: 204, body: undefined };
  const data = isRecord(body) ? body['data'] : undefined;
  const resource = { type: 4, message: post(state, CHANNEL_ID, data) };
  return { status: 200, body: { interaction: { id, type: 2 }, resource } };
}

/** A posted message. One with the nonce of an earlier one, enforced, is that one. */
function post(state: State, channelId: string, body: unknown): Readonly<Record<string, unknown>> {
  const sent = isRecord(body) ? body : {};
  const { nonce } = sent;
  const twin =
    sent['enforce_nonce'] === true ? state.messages.find((message) => message['nonce'] === nonce) : undefined;
  if (twin !== undefined) return twin;
  const message = {
    ...sent,
    id: String(4e17 + state.messages.length * 1000),
    channel_id: channelId,
    type: 0,
    author: BOT,
    timestamp: '2024-06-24T00:00:00.000Z',
    edited_timestamp: null,
    tts: false,
    mention_everyone: false,
    mentions: [],
    mention_roles: [],
    attachments: [],
    embeds: [],
    pinned: false,
  };
  state.messages.push(message);
  return message;
}

/** JSON, or the JSON part of a form and its files. */
async function bodyOf(incoming: IncomingMessage): Promise<Pick<Request, 'body' | 'files'>> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk);
  const type = incoming.headers['content-type'] ?? '';
  const bytes = Buffer.concat(chunks);
  if (bytes.length === 0) return { body: undefined, files: {} };
  if (!type.startsWith('multipart/')) return { body: JSON.parse(bytes.toString('utf8')), files: {} };
  const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
  const files: Record<string, string> = {};
  for (const part of form.values()) if (typeof part !== 'string') files[part.name] = await part.text();
  return { body: JSON.parse(String(form.get('payload_json') ?? '{}')), files };
}
