/** Discord's gateway v10, as much as a bot meets: hello, identify, heartbeat, dispatch, resume, and its ways to fail. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { CHANNEL_ID, GUILD, GUILD_ID, readyData } from './payloads.ts';

const OP = {
  dispatch: 0,
  heartbeat: 1,
  identify: 2,
  resume: 6,
  reconnect: 7,
  invalidSession: 9,
  hello: 10,
  ack: 11,
} as const;
const FRAME = z.object({ op: z.number(), d: z.unknown() });
/** Where an event belongs; a direct message belongs to no server. */
const PLACED = z.object({ guild_id: z.string().optional() });
const RESUME = z.object({ session_id: z.string(), seq: z.number() });
const IDENTIFY = z.object({
  intents: z.number(),
  token: z.string(),
  shard: z.tuple([z.number(), z.number()]).default([0, 1]),
});

type Shard = readonly [id: number, count: number];

interface Session {
  readonly id: string;
  readonly shard: Shard;
  socket: WebSocket;
  readonly dispatches: { readonly s: number; readonly t: string; readonly d: object }[];
}

export interface Gateway {
  /** Intents of every IDENTIFY so far. */
  readonly identified: readonly number[];
  /** The shard of every IDENTIFY so far, and of how many. */
  readonly shards: readonly Shard[];
  /** Sessions that were resumed, by id. */
  readonly resumed: readonly string[];
  /** Sends an event to the newest session that holds its server, or keeps it until that session is resumed. */
  readonly dispatch: (type: string, data: object) => void;
  /** Cuts the TCP connection without a word. */
  readonly cut: () => void;
  readonly close: (code: number) => void;
  /** Asks the client to connect again (op 7). */
  readonly askToReconnect: () => void;
  /** Tells the client that its session is gone (op 9), or can be resumed on the same connection. */
  readonly invalidateSession: (isResumable?: boolean) => void;
  /** Acknowledges no heartbeat on the connection that is open now. */
  readonly turnDeaf: () => void;
  /** Sends a frame that is not as Discord would send it. */
  readonly sendRaw: (frame: object) => void;
  /** Says something else in READY from now on, and in each GUILD_CREATE that follows; sends none that is null. */
  readonly greetWith: (ready: object | null, guild?: object | null) => void;
  /** Closes with `code` instead of READY from now on. */
  readonly refuseWith: (code: number) => void;
  readonly stop: () => void;
}

/** A server's id that falls to a shard. */
export function guildIdOn(shard: number, count: number): string {
  const first = BigInt(GUILD_ID);
  const steps = (BigInt(shard) - (first >> 22n)) % BigInt(count);
  return String(first + (((steps + BigInt(count)) % BigInt(count)) << 22n));
}

/** Whether a shard holds a server; what belongs to none falls to shard 0. */
function holds([id, count]: Shard, guildId: string | undefined): boolean {
  return guildId === undefined ? id === 0 : (BigInt(guildId) >> 22n) % BigInt(count) === BigInt(id);
}

/** Everyone's role bears the server's id, and no two servers share a channel. */
function guildData(id: string): object {
  const channelId = String(BigInt(CHANNEL_ID) + BigInt(id) - BigInt(GUILD_ID));
  return {
    ...GUILD,
    id,
    roles: GUILD.roles.map((role) => ({ ...role, id })),
    channels: GUILD.channels.map((channel) => ({ ...channel, id: channelId })),
  };
}

/** Serves the gateway of these servers on an HTTP server; `onChange` is told of every identify and resume, `guildOf` adds to a server's data. */
export function serveGateway(
  server: Server,
  url: () => string,
  onChange: () => void,
  {
    guildIds,
    guildOf,
    heartbeatMs,
  }: {
    readonly guildIds: readonly string[];
    readonly guildOf: (id: string) => object;
    readonly heartbeatMs: number;
  },
): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const identified: number[] = [];
  const shards: Shard[] = [];
  const resumed: string[] = [];
  /** By id; the one that identified or resumed last stands last. */
  const sessions = new Map<string, Session>();
  let open: WebSocket | undefined;
  let deaf: WebSocket | undefined;
  /** Told that its session is to be resumed: nothing more is sent on it until then. */
  let paused: WebSocket | undefined;
  let refusal: number | undefined;
  let greeting: { readonly ready: object | null; readonly guild: object | null } = { ready: {}, guild: {} };

  const send = (socket: WebSocket, op: number, d: unknown, more: object = {}): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));

  const tell = ({ dispatches, socket }: Session, type: string, data: object): void => {
    const event = { s: dispatches.length + 1, t: type, d: data };
    dispatches.push(event);
    if (socket.readyState === socket.OPEN && socket !== paused)
      send(socket, OP.dispatch, data, { s: event.s, t: type });
  };

  const dispatch = (type: string, data: object): void => {
    const { guild_id } = PLACED.parse(data);
    const session = [...sessions.values()].findLast(({ shard }) => holds(shard, guild_id));
    if (session === undefined) throw new Error('Nobody has identified yet who would hold this.');
    tell(session, type, data);
  };

  const identify = (socket: WebSocket, { intents, shard }: z.infer<typeof IDENTIFY>): void => {
    identified.push(intents);
    shards.push(shard);
    const { ready, guild } = greeting;
    if (refusal !== undefined) {
      socket.close(refusal);
    } else if (ready !== null) {
      open = socket;
      const session: Session = { id: `session-${identified.length}`, shard, socket, dispatches: [] };
      sessions.set(session.id, session);
      const held = guildIds.filter((id) => holds(shard, id));
      const guilds = held.map((id) => ({ id, unavailable: true }));
      tell(session, 'READY', { ...readyData(session.id, url()), guilds, shard, ...ready });
      for (const id of guild === null ? [] : held) {
        tell(session, 'GUILD_CREATE', { ...guildData(id), ...guildOf(id), ...guild });
      }
    }
    onChange();
  };

  const resume = (socket: WebSocket, id: string, after: number): void => {
    const session = sessions.get(id);
    if (session === undefined) {
      send(socket, OP.invalidSession, false);
      return;
    }
    open = socket;
    paused = undefined;
    session.socket = socket;
    sessions.delete(id);
    sessions.set(id, session);
    for (const { s, t, d } of session.dispatches) if (s > after) send(socket, OP.dispatch, d, { s, t });
    tell(session, 'RESUMED', {});
    resumed.push(id);
    onChange();
  };

  sockets.on('connection', (socket) => {
    send(socket, OP.hello, { heartbeat_interval: heartbeatMs });
    socket.on('error', () => undefined);
    socket.on('message', (text) => {
      const { op, d } = FRAME.parse(JSON.parse(String(text)));
      if (op === OP.heartbeat && socket !== deaf) send(socket, OP.ack, null);
      if (op === OP.identify) identify(socket, IDENTIFY.parse(d));
      if (op === OP.resume) {
        const { session_id, seq } = RESUME.parse(d);
        resume(socket, session_id, seq);
      }
    });
  });

  return {
    identified,
    shards,
    resumed,
    dispatch,
    cut: () => open?.terminate(),
    close: (code) => open?.close(code),
    askToReconnect: () => open !== undefined && send(open, OP.reconnect, null),
    invalidateSession: (isResumable = false) => {
      if (open !== undefined) send(open, OP.invalidSession, isResumable);
      paused = open;
    },
    turnDeaf: () => {
      deaf = open;
    },
    sendRaw: (frame) => open?.send(JSON.stringify(frame)),
    greetWith: (ready, guild = {}) => {
      greeting = { ready, guild };
    },
    refuseWith: (code) => {
      refusal = code;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
