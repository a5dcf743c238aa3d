/**
 * A stand-in for Discord on loopback: REST v10 and gateway v10 in this process, driven by the real client. What a
 * person would do is a method; what the bot did is a list; how Discord can fail is a switch.
 */
import { EventEmitter, once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Fault } from './fault.ts';
import { type Gateway, guildIdOn, serveGateway } from './gateway.ts';
import { isRecord } from './judge.ts';
import { commandData, GUILD_ID, interactionData, MEMBER, messageData, type Values } from './payloads.ts';
import { type Request, type State, serveRest } from './rest.ts';

const MANAGER = { ...MEMBER, permissions: String(1 << 5) };
/** A message as a person would see it. */
export type Seen = Readonly<Record<string, unknown>>;

/** The message that a menu hangs on, where it is not any message; `more` changes who uses the menu, and where. */
interface MenuUse {
  readonly id?: string;
  readonly author?: object;
  readonly webhook_id?: string;
  readonly more?: object;
}

export interface Double {
  readonly apiUrl: string;
  readonly guildId: string;
  /** Every server. Unless they were given, one for each shard, in their order; the same as `guildId` when there is one. */
  readonly guildIds: readonly string[];
  readonly gateway: Gateway;
  readonly requests: readonly Request[];
  /** Ordinary messages that the bot posted. */
  readonly messages: readonly Seen[];
  /** What was wrong with the bot's requests; a test ends by expecting none. */
  readonly verdicts: readonly string[];
  /** Runs a slash command and gives what it answers first; `more` changes who uses it, and where. */
  readonly slash: (name: string, options?: Values, more?: object) => Promise<Seen>;
  /** The same as someone who may manage the server. */
  readonly manage: (name: string, options?: Values, more?: object) => Promise<Seen>;
  readonly press: (customId: string, more?: object) => Promise<Seen>;
  /** Chooses in a select of a private message. */
  readonly choose: (customId: string, values: readonly string[], more?: object) => Promise<Seen>;
  /** The member that `manage` acts as. */
  readonly manager: object;
  /** Uses the menu of someone's message, whose id can be given. */
  readonly menu: (name: string, text: string, how?: MenuUse) => Promise<Seen>;
  /** Types into an option and gives the rows offered. */
  readonly autocomplete: (name: string, options: Values, focused: string) => Promise<readonly Seen[]>;
  /** Writes a message and gives the bot's answer to it. */
  readonly mention: (text: string) => Promise<Seen>;
  readonly direct: (text: string) => Promise<Seen>;
  /** Writes a message that may stay without an answer; gives its id. */
  readonly write: (text: string, how?: Parameters<typeof messageData>[2]) => string;
  /** Takes a member out of the server; Discord tells only those of it that may know. */
  readonly leave: (userId: string, isTold: boolean) => void;
  /** Fails one request to come. */
  readonly failOnce: (fault: Fault) => void;
  /** Fails so many requests to come. */
  readonly failTimes: (times: number, fault: Fault) => void;
  /** The first request, past or to come, that fits. */
  readonly until: (fits: (request: Request) => boolean) => Promise<Request>;
  /** Resolves when the condition holds; looks again after every request, identify and resume. */
  readonly settled: (holds: () => boolean) => Promise<void>;
  readonly stop: () => Promise<void>;
}

export interface DoubleOptions {
  /** How many shards it recommends. */
  readonly shards?: number;
  /** The servers that the bot is in. */
  readonly guildIds?: readonly string[];
  /** What a server has beside the least. */
  readonly guildOf?: (id: string) => object;
  /** How often it wants a heartbeat. */
  readonly heartbeatMs?: number;
  /** Told of each request at once: whoever measures many cannot look through them all each time. */
  readonly onRequest?: (request: Request) => void;
}

/** Starts the double on a free port of the loopback interface. */
export async function startDouble({
  shards = 1,
  guildIds = Array.from({ length: shards }, (_, shard) => guildIdOn(shard, shards)),
  guildOf = () => ({}),
  heartbeatMs = 30_000,
  onRequest = () => undefined,
}: DoubleOptions = {}): Promise<Double> {
  const state: State = {
    requests: [],
    faults: [],
    verdicts: [],
    messages: [],
    commands: [],
    threads: [],
    gatewayUrl: '',
    shards,
    gone: new Set(),
    acknowledged: new Set(),
  };
  const changes = new EventEmitter().setMaxListeners(0);
  const changed = (): void => void changes.emit('change');
  const server = createServer(
    (incoming, response) =>
      void serveRest(state, incoming, response, () => {
        const request = state.requests.at(-1);
        if (request !== undefined) onRequest(request);
        changed();
      }),
  );
  const gateway = serveGateway(server, () => state.gatewayUrl, changed, { guildIds, guildOf, heartbeatMs });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  // Proof: a server that listens on a port has an address with that port.
  const { port } = server.address() as AddressInfo;
  state.gatewayUrl = `ws://127.0.0.1:${port}/gateway`;

  let last = 300_000_000_000_000_000n;
  const nextId = (): string => {
    last += 1000n;
    return String(last);
  };
  const settled = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await once(changes, 'change');
  };
  const until = async (fits: (request: Request) => boolean): Promise<Request> => {
    let found: Request | undefined;
    await settled(() => {
      found = state.requests.find(fits);
      return found !== undefined;
    });
    if (found === undefined) throw new Error('settled without a request that fits');
    return found;
  };

  /** Sends an interaction and gives the data of its callback, or of the edit that follows a deferral. */
  const interact = async (type: number, data: object, more: object = {}): Promise<Seen> => {
    const id = nextId();
    const token = `token-${id}`;
    gateway.dispatch('INTERACTION_CREATE', interactionData(id, token, type, data, more));
    const { body } = await until(({ path, isTaken }) => path.startsWith(`/interactions/${id}/`) && isTaken);
    if (isRecord(body) && body['type'] !== 5) return isRecord(body['data']) ? body['data'] : {};
    const later = await until(
      ({ path, method, isTaken }) =>
        path.includes(token) && /PATCH|POST/.test(method) && path.startsWith('/webhooks/') && isTaken,
    );
    return isRecord(later.body) ? later.body : {};
  };

  const write: Double['write'] = (text, how) => {
    const id = nextId();
    gateway.dispatch('MESSAGE_CREATE', messageData(id, text, how));
    return id;
  };
  const answerTo = async (id: string): Promise<Seen> => {
    const answers = ({ body }: Request): boolean =>
      isRecord(body) && isRecord(body['message_reference']) && body['message_reference']['message_id'] === id;
    const { body } = await until((request) => answers(request) && request.isTaken);
    return isRecord(body) ? body : {};
  };

  return {
    apiUrl: `http://127.0.0.1:${port}/api`,
    guildId: GUILD_ID,
    guildIds,
    gateway,
    requests: state.requests,
    messages: state.messages,
    verdicts: state.verdicts,
    slash: (name, options = {}, more = {}) => interact(2, commandData(name, options), more),
    manage: (name, options = {}, more = {}) => interact(2, commandData(name, options), { member: MANAGER, ...more }),
    manager: MANAGER,
    menu: (name, text, { id = nextId(), more, ...message } = {}) => {
      const resolved = { messages: { [id]: { ...messageData(id, text), ...message } } };
      return interact(2, { id: '1', name, type: 3, target_id: id, resolved }, more);
    },
    press: (customId, more = {}) => {
      const message = { ...messageData(nextId(), 'an answer'), components: [] };
      return interact(3, { custom_id: customId, component_type: 2 }, { message, ...more });
    },
    choose: (customId, values, more = {}) => {
      const message = { ...messageData(nextId(), 'a panel'), components: [], flags: 64 };
      return interact(3, { custom_id: customId, component_type: 3, values }, { message, member: MANAGER, ...more });
    },
    async autocomplete(name, options, focused) {
      const { choices } = await interact(4, commandData(name, options, focused));
      return Array.isArray(choices) ? choices.filter(isRecord) : [];
    },
    mention: (text) => answerTo(write(`<@900000000000000001> ${text}`, { mentionsBot: true })),
    direct: (text) => answerTo(write(text, { direct: true })),
    write,
    leave(userId, isTold) {
      state.gone.add(userId);
      const user = { ...MEMBER.user, id: userId };
      if (isTold) gateway.dispatch('GUILD_MEMBER_REMOVE', { guild_id: GUILD_ID, user });
    },
    failOnce: (fault) => void state.faults.push(fault),
    failTimes: (times, fault) => void state.faults.push(...Array.from({ length: times }, () => fault)),
    until,
    settled,
    async stop() {
      gateway.stop();
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
