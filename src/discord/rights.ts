/** The rights that the bot needs, by their names in Discord's settings: the invitation asks for them, and what is missing is named. */
import {
  ChannelType,
  type Client,
  type Guild,
  type GuildBasedChannel,
  PermissionFlagsBits,
  type PermissionsBitField,
} from 'discord.js';
import type { Channel, Surroundings } from '../command/surroundings.ts';

/** Each with what it is for. The names are those that people see. */
const NEEDED = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  // A reply names the message that it answers.
  'Read Message History': PermissionFlagsBits.ReadMessageHistory,
  'Create Public Threads': PermissionFlagsBits.CreatePublicThreads,
  'Send Messages in Threads': PermissionFlagsBits.SendMessagesInThreads,
  // Summaries as files, and quotes that are longer than a message.
  'Attach Files': PermissionFlagsBits.AttachFiles,
  // Prompts of a discussion put to the vote.
  'Send Polls': PermissionFlagsBits.SendPolls,
} as const;

export type Right = keyof typeof NEEDED;
const RIGHTS = Object.keys(NEEDED) as readonly Right[];

/** The rights to open a thread and to write in it, and those to answer a message. */
export const TO_OPEN_THREADS: readonly Right[] = ['Create Public Threads', 'Send Messages in Threads'];
/** Without these nothing can be posted. */
const TO_POST: readonly Right[] = ['View Channel', 'Send Messages'];
export const TO_PUT_POLLS: readonly Right[] = ['Send Polls'];
export const TO_ANSWER: readonly Right[] = ['View Channel', 'Send Messages', 'Read Message History'];
export const TO_ANSWER_IN_THREADS: readonly Right[] = [
  'View Channel',
  'Send Messages in Threads',
  'Read Message History',
];

/** Where the bot speaks on: forums, stages and categories hold no conversation of their own. */
const SPOKEN_IN: readonly ChannelType[] = [ChannelType.GuildText, ChannelType.GuildAnnouncement];

/** Those of `wanted` that are not among the rights given; all of them where the rights are not known. */
export function lacking(
  given: Readonly<PermissionsBitField> | null | undefined,
  wanted: readonly Right[] = RIGHTS,
): readonly Right[] {
  return wanted.filter((right) => given?.has(NEEDED[right]) !== true);
}

/** Where someone invites the bot with the rights that it needs and no more. */
export function invitation(client: Client<true>): string {
  const permissions = Object.values(NEEDED).reduce((sum, right) => sum | right, 0n);
  // discord.js would make it from the API's address, which may be a proxy's.
  return `https://discord.com/oauth2/authorize?client_id=${client.application.id}&scope=bot+applications.commands&permissions=${permissions}`;
}

/** What a command may know of the server it was given in. */
export function surroundingsOf(client: Client<true>, guild: Guild | null, hearsEverything: boolean): Surroundings {
  return {
    hearsEverything,
    invitation: invitation(client),
    async channels() {
      if (guild === null) return [];
      const me = guild.members.me ?? (await guild.members.fetchMe());
      return [...guild.channels.cache.values()]
        .filter(({ type }) => SPOKEN_IN.includes(type))
        .sort((a, b) => positionOf(a) - positionOf(b))
        .map((channel): Channel => {
          const given = channel.permissionsFor(me);
          const isSeen = given.has(PermissionFlagsBits.ViewChannel);
          const missing: readonly Right[] = isSeen ? lacking(given) : ['View Channel'];
          const missingToPost = missing.filter((right) => TO_POST.includes(right));
          return { id: channel.id, name: channel.name, isSeen, missing, missingToPost };
        });
    },
  };
}

function positionOf(channel: GuildBasedChannel): number {
  return 'rawPosition' in channel ? channel.rawPosition : 0;
}
