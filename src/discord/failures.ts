/** What can go wrong with Discord, in plain sentences for operators and one line for the log. */
import {
  DiscordAPIError,
  DiscordjsError,
  DiscordjsErrorCodes,
  GatewayCloseCodes,
  HTTPError,
  RESTJSONErrorCodes,
} from 'discord.js';
import type { Logger } from '../log.ts';
import { StoreTrouble } from '../storage/trouble.ts';
import { refusalOf } from './refusal.ts';
import { isBroken } from './transport.ts';

const WRONG_TOKEN =
  'Discord refuses the token in DISCORD_TOKEN. Copy it anew from the Bot page of your application in the developer portal.';

const CLOSES: ReadonlyMap<number, string> = new Map([
  [GatewayCloseCodes.AuthenticationFailed, WRONG_TOKEN],
  [
    GatewayCloseCodes.ShardingRequired,
    'Discord wants this bot, which is in many servers, to split them over several connections. Set SHARDS=auto.',
  ],
  [GatewayCloseCodes.InvalidShard, 'Discord knows no such shard. Check SHARDS and SHARD_COUNT.'],
  [
    GatewayCloseCodes.DisallowedIntents,
    'Discord refuses an intent. Set MESSAGE_CONTENT=false and SERVER_MEMBERS=false, or switch on the Message Content or Server Members intent on the Bot page of your application in the developer portal.',
  ],
]);

/** Why the bot gives up before it was ever let in, and what to do. */
export const GATEWAY_REFUSED =
  "Discord's gateway does not take the connection. Check the network and its firewall, and DISCORD_API_URL if it is set.";

/** Why the bot gives up when what should begin its session makes no sense. */
export const GREETING_LOST =
  "Discord's greeting cannot be read; start the bot again, and check DISCORD_API_URL if it is set.";

/** Why the gateway closed for good, and what to do. */
export function explainClose(code: number): string {
  return CLOSES.get(code) ?? `Discord closed the connection for good, with code ${code}.`;
}

/** Whether only a changed setting helps against what these functions explained: another start would end alike. */
export function isLasting(explanation: string): boolean {
  return [...CLOSES.values()].includes(explanation);
}

/** Why logging in failed, and what to do. Names no secret: only codes and states are read off the error. */
export function explainLogin(error: unknown): string {
  const { code, status, message } = factsOf(error);
  if (code === 'TokenInvalid' || status === 401) return WRONG_TOKEN;
  const reset = typeof message === 'string' && /^Not enough sessions .* resets at (\S+)$/.exec(message)?.[1];
  if (reset) return `Discord lets this bot log in no more until ${reset}: it has logged in too often.`;
  if (typeof status === 'number') return `Discord's API answered the login with status ${status}; try again later.`;
  return `Discord's API cannot be reached${typeof code === 'string' ? ` (${code})` : ''}. Check the network, and DISCORD_API_URL if it is set.`;
}

/** Whether a response means that the bot's own token is no longer good; interactions carry tokens of their own. */
export function isTokenRefused(path: string, status: number): boolean {
  return status === 401 && !/^\/(?:interactions|webhooks)\//.test(path);
}

/** Answers that come too late or go nowhere: part of a bot's life, not faults of the program. */
const EXPECTED = new Set<number | string>([
  RESTJSONErrorCodes.UnknownInteraction,
  RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
  RESTJSONErrorCodes.UnknownMessage,
  RESTJSONErrorCodes.UnknownChannel,
  RESTJSONErrorCodes.UnknownWebhook,
  RESTJSONErrorCodes.InvalidWebhookToken,
  RESTJSONErrorCodes.CannotSendMessagesToThisUser,
  RESTJSONErrorCodes.MessageWasBlockedByAutomaticModeration,
  RESTJSONErrorCodes.ActionCannotBePerformedDueToSlowmodeRateLimit,
  RESTJSONErrorCodes.ChannelSendRateLimit,
  RESTJSONErrorCodes.ServerSendRateLimit,
]);

/** One line for the log. What was being sent is left out: it may hold a question. */
export function logFailure(log: Logger, error: unknown): void {
  const refusal = refusalOf(error);
  if (refusal !== undefined) {
    const { code, channelId: channel, rights, sentence } = refusal;
    log.warn({ code, channel, rights }, sentence);
  } else if (error instanceof DiscordAPIError) {
    const { code, status, method, message } = error;
    const line = { code, status, method };
    if (EXPECTED.has(code)) log.warn(line, `Discord did not take an answer: ${message}.`);
    else log.error(line, `Discord refused a request: ${message}.`);
  } else if (error instanceof StoreTrouble) {
    log.warn(error.message);
  } else if (error instanceof HTTPError) {
    log.error({ status: error.status, method: error.method }, 'Discord could not take a request.');
  } else if (isBroken(error)) {
    log.warn({ reason: error.message }, 'The connection to Discord broke before an answer came.');
  } else if (error instanceof DiscordjsError && error.code === DiscordjsErrorCodes.ChannelNotCached) {
    log.warn('An answer came when its channel was gone.');
  } else {
    log.error({ err: error }, 'Something went wrong while answering.');
  }
}

function factsOf(error: unknown): { readonly code?: unknown; readonly status?: unknown; readonly message?: unknown } {
  return typeof error === 'object' && error !== null ? error : {};
}
