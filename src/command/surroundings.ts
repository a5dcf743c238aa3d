/** Where a command was given, as far as a face can tell: the channels of the server, and what the bot may do there. */

/** A channel in which the bot can be spoken to. */
export interface Channel {
  readonly id: string;
  readonly name: string;
  /** The rights that the bot needs and lacks there, as Discord calls them; none when all is well. */
  readonly missing: readonly string[];
  /** Those of them without which nothing can be posted there. */
  readonly missingToPost: readonly string[];
  /** Whether the bot can see it at all. Where it cannot, that may be meant. */
  readonly isSeen: boolean;
}

export interface Surroundings {
  /** The channels of the server in their order; none in a direct message. */
  readonly channels: () => Promise<readonly Channel[]>;
  /** Whether messages reach the bot that neither mention it nor answer it with a ping. */
  readonly hearsEverything: boolean;
  /** The address at which someone invites the bot with the rights that it needs and no more. */
  readonly invitation: string;
}
