/**
 * How requests meet Discord's bad moments. discord.js sends again at once whatever failed, four times within 10 ms: too
 * soon to help, and a post that did arrive would stand there twice.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { DefaultRestOptions, RESTJSONErrorCodes, type RESTOptions, type ResponseLike } from 'discord.js';
import { z } from 'zod';

type MakeRequest = RESTOptions['makeRequest'];
type Init = Parameters<MakeRequest>[1];

/** Before each further try. All of them fit into the 3 s that Discord waits for a first response. */
const PAUSES_MS = [100, 400, 1200];
/** A try without an answer is given up. */
const TRY_WITHIN_MS = 15_000;

/** Connections that broke after the request may have been read. */
const CUT = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET', 'UND_ERR_HEADERS_TIMEOUT', 'UND_ERR_BODY_TIMEOUT']);
const ACKNOWLEDGED = z.object({ code: z.literal(RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged) });
const CALLBACK = /\/interactions\/\d+\/[^/]+\/callback(?:\?|$)/;

/**
 * For the client's option `rest`: what cannot be doubled is tried up to four times, each after a longer pause; any other
 * request once, and its failure is told to whoever sent it. Rate limits are waited out by discord.js as ever.
 */
export function patientRest(tryWithin = TRY_WITHIN_MS): Pick<RESTOptions, 'makeRequest' | 'retries' | 'timeout'> {
  const makeRequest: MakeRequest = async (url, init) => {
    const pauses = isRepeatable(url, init) ? PAUSES_MS : [];
    let mayHaveArrived = false;
    for (const ms of [...pauses, undefined]) {
      const outcome = await attempt(url, init, tryWithin);
      if (outcome instanceof Response && outcome.status < 500)
        return mayHaveArrived && (await isAcknowledged(url, outcome)) ? new Response(null, { status: 204 }) : outcome;
      if (ms === undefined) return settle(outcome);
      mayHaveArrived = true;
      await pause(ms, undefined, init.signal ? { signal: init.signal } : {});
    }
    throw new Error('a request without a last try');
  };
  return { makeRequest, retries: 0, timeout: tryWithin * (PAUSES_MS.length + 2) };
}

/** Whether sending it twice leaves what sending it once would. */
function isRepeatable(url: string, { method, body }: Init): boolean {
  if (method?.toUpperCase() !== 'POST') return true;
  if (CALLBACK.test(url)) return true;
  const json = body instanceof FormData ? body.get('payload_json') : body;
  return typeof json === 'string' && json.includes('"enforce_nonce":true');
}

/** A whole answer, or why there is none. Errors that say that nothing can have arrived are thrown. */
async function attempt(url: string, init: Init, tryWithin: number): Promise<Response | Error> {
  const overdue = AbortSignal.timeout(tryWithin);
  const signal = init.signal ? AbortSignal.any([init.signal, overdue]) : overdue;
  try {
    return await whole(await DefaultRestOptions.makeRequest(url, { ...init, signal }));
  } catch (error) {
    const isOverdue = overdue.aborted && init.signal?.aborted !== true;
    if (error instanceof Error && (isOverdue || isBroken(error))) return error;
    throw error;
  }
}

/** Read to its end here: an answer that breaks off says no more than none. */
async function whole(response: ResponseLike): Promise<Response> {
  const { status, statusText, headers } = response;
  const bytes = await response.arrayBuffer();
  return new Response(bytes.byteLength === 0 ? null : bytes, { status, statusText, headers: [...headers] });
}

/** Whether an error says that a connection broke, or that nothing was heard on it for too long. */
export function isBroken(error: unknown): error is Error {
  if (!(error instanceof Error)) return false;
  return error.name === 'TimeoutError' || ('code' in error && typeof error.code === 'string' && CUT.has(error.code));
}

/** Discord took the first response of an interaction at an earlier try whose answer was lost. */
async function isAcknowledged(url: string, response: Response): Promise<boolean> {
  if (response.status !== 400 || !CALLBACK.test(url)) return false;
  const body = await response
    .clone()
    .json()
    .catch(() => undefined);
  return ACKNOWLEDGED.safeParse(body).success;
}

function settle(outcome: Response | Error): Response {
  if (outcome instanceof Response) return outcome;
  throw outcome;
}
