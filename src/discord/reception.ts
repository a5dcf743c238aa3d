/** What whoever receives an event works with, and what is said to those who ask too fast. */
import type { Dispatcher } from '../command/dispatch.ts';
import { errorReply, phrase, type Reply } from '../command/reply.ts';
import type { Limits } from './limits.ts';

export interface Reception {
  readonly dispatcher: Dispatcher;
  readonly limits: Limits;
  /** Whether the privileged Message Content intent was granted. */
  readonly hearsEverything: boolean;
}

/** What was done, for the log. */
export interface Done {
  readonly kind: 'command' | 'button' | 'autocomplete' | 'message';
  readonly command: string;
  /** What was asked: told only where whoever runs the bot wants it. */
  readonly asked?: string;
}

/** What is said to who asks faster than {@link Limits} allow; `seconds` until they may again. */
export function tooFast(seconds: number): Reply {
  return errorReply(
    phrase`That is faster than I may answer; please ask again in ${seconds === 1 ? 'a second' : `${seconds} seconds`}.`,
  );
}
