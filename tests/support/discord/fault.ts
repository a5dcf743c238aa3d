/** How Discord's REST API can fail a request, and what it says when a limit is reached. */
import type { ServerResponse } from 'node:http';

/** What to answer instead of the usual. With `isTaken` the request takes effect all the same. */
export interface Fault {
  readonly method: string;
  readonly path: RegExp;
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: object;
  readonly isTaken?: boolean;
  /** The answer is held back until then; the usual one when the status is 200. */
  readonly until?: Promise<unknown>;
  /** The socket is cut instead of an answer, or in the middle of one. */
  readonly cut?: 'before' | 'within';
}

type Route = Pick<Fault, 'method' | 'path'>;

/** What the bot sends. */
export const MESSAGES: Route = { method: 'POST', path: /^\/channels\/\d+\/messages$/ };
export const CALLBACK: Route = { method: 'POST', path: /^\/interactions\/\d+\/[^/]+\/callback/ };
export const EDIT: Route = { method: 'PATCH', path: /^\/webhooks\// };
export const FOLLOW_UP: Route = { method: 'POST', path: /^\/webhooks\// };
export const THREADS: Route = { method: 'POST', path: /^\/channels\/\d+\/threads$/ };

/** Whether a request goes to a route. */
export function isTo({ method, path }: { readonly method: string; readonly path: string }, route: Route): boolean {
  return method === route.method && route.path.test(path);
}

/** A refusal of Discord's with one of its codes. */
export function refusal(status: number, code: number, message = 'No'): Pick<Fault, 'status' | 'body'> {
  return { status, body: { code, message } };
}

/** A 429 as Discord sends it for the route, for the bot as a whole, or for what all bots share. */
export function rateLimit(
  scope: 'user' | 'global' | 'shared',
  retryAfter = 0.1,
): Pick<Fault, 'status' | 'headers' | 'body'> {
  const isGlobal = scope === 'global';
  return {
    status: 429,
    headers: {
      'retry-after': String(retryAfter),
      'x-ratelimit-scope': scope,
      ...(isGlobal ? { 'x-ratelimit-global': 'true' } : {}),
    },
    body: { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal },
  };
}

/** Takes out the first fault that is meant for a request. */
export function takeFault(faults: Fault[], method: string, path: string): Fault | undefined {
  const at = faults.findIndex((fault) => fault.method === method && fault.path.test(path));
  return at < 0 ? undefined : faults.splice(at, 1)[0];
}

/** Ends a connection without an answer, or with the first half of one. */
export function cutOff(response: ServerResponse, where: 'before' | 'within'): void {
  if (where === 'before') {
    response.socket?.destroy();
    return;
  }
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"id":', () => response.socket?.destroy());
}
