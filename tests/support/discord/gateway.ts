/** Discord's gateway v10, as much as a bot meets: hello, identify, heartbeat, dispatch, resume, and its ways to fail. */
import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';
import { z } from 'zod';
import { GUILD, readyData } from './payloads.ts';

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
const RESUME = z.object({ session_id: z.string(), seq: z.number() });
const IDENTIFY = z.object({ intents: z.number(), token: z.string() });

interface Session {
  readonly id: string;
  readonly dispatches: { readonly s: number; readonly t: string; readonly d: object }[];
}

export interface Gateway {
  /** Intents of every IDENTIFY so far. */
  readonly identified: readonly number[];
  /** Sessions that were resumed, by id. */
  readonly resumed: readonly string[];
  /** Sends an event to the session, or keeps it until the session is resumed. */
  readonly dispatch: (type: string, data: object) => void;
  /** Cuts the TCP connection without a word. */
  readonly cut: () => void;
  readonly close: (code: number) => void;
  /** Asks the client to connect again (op 7). */
  readonly askToReconnect: () => void;
  /** Tells the client that its session is gone (op 9). */
  readonly invalidateSession: () => void;
  /** Closes with `code` instead of READY from now on. */
  readonly refuseWith: (code: number) => void;
  readonly stop: () => void;
}

/** Serves the gateway on an HTTP server; `onChange` is told of every identify and resume. */
export function serveGateway(server: Server, url: () => string, onChange: () => void): Gateway {
  const sockets = new WebSocketServer({ server, path: '/gateway' });
  const identified: number[] = [];
  const resumed: string[] = [];
  const sessions = new Map<string, Session>();
  let current: Session | undefined;
  let open: WebSocket | undefined;
  let refusal: number | undefined;

  const send = (socket: WebSocket, op: number, d: unknown, more: object = {}): void =>
    socket.send(JSON.stringify({ op, d, s: null, t: null, ...more }));

  const dispatch = (type: string, data: object): void => {
    if (current === undefined) throw new Error('Nobody has identified yet.');
    const event = { s: current.dispatches.length + 1, t: type, d: data };
    current.dispatches.push(event);
    if (open?.readyState === open?.OPEN && open !== undefined) send(open, OP.dispatch, data, { s: event.s, t: type });
  };

  const identify = (socket: WebSocket, intents: number): void => {
    identified.push(intents);
    if (refusal !== undefined) {
      socket.close(refusal);
    } else {
      open = socket;
      current = { id: `session-${identified.length}`, dispatches: [] };
      sessions.set(current.id, current);
      dispatch('READY', readyData(current.id, url()));
      dispatch('GUILD_CREATE', GUILD);
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
    current = session;
    for (const { s, t, d } of session.dispatches) if (s > after) send(socket, OP.dispatch, d, { s, t });
    dispatch('RESUMED', {});
    resumed.push(id);
    onChange();
  };

  sockets.on('connection', (socket) => {
    send(socket, OP.hello, { heartbeat_interval: 30_000 });
    socket.on('error', () => undefined);
    socket.on('message', (text) => {
      const { op, d } = FRAME.parse(JSON.parse(String(text)));
      if (op === OP.heartbeat) send(socket, OP.ack, null);
      if (op === OP.identify) identify(socket, IDENTIFY.parse(d).intents);
      if (op === OP.resume) {
        const { session_id, seq } = RESUME.parse(d);
        resume(socket, session_id, seq);
      }
    });
  });

  return {
    identified,
    resumed,
    dispatch,
    cut: () => open?.terminate(),
    close: (code) => open?.close(code),
    askToReconnect: () => open !== undefined && send(open, OP.reconnect, null),
    invalidateSession: () => open !== undefined && send(open, OP.invalidSession, false),
    refuseWith: (code) => {
      refusal = code;
    },
    stop: () => {
      for (const socket of sockets.clients) socket.terminate();
      sockets.close();
    },
  };
}
