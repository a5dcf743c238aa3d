/** *Share*: a private answer shown to everyone, with the name of whoever shares it. */
import { type ButtonInteraction, MessageFlags } from 'discord.js';
import { phraseToMarkdown } from '../command/markdown.ts';
import { phrase, quotesOf, type Reply, strong } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';
import { nameSeen } from './caller.ts';
import { NO_MENTIONS } from './mentions.ts';

/** The button's id: what it shares is the message that it hangs on. */
export const SHARE_ID = 'share';

/** Names are at most 32 characters; with each escaped, and the words around it, they fit this. */
export const ROOM_FOR_NAME = 90;
const MAX_NAME = 32;

/** What is worth showing to others: what an article says, and what it does not. */
export function canBeShared(reply: Reply): boolean {
  // That nothing was found on a message is no news to others.
  if (reply.kind === 'search') return quotesOf(reply).length > 0;
  return ['answer', 'abstain', 'passage', 'summary', 'topics'].includes(reply.kind);
}

/** Posts the message that the button hangs on, as it stands: its quotes were checked when it was made. */
export async function share(interaction: ButtonInteraction): Promise<void> {
  const shown = shorten(nameSeen(interaction.user.displayName), MAX_NAME);
  // A name is data like any other: nothing in it links, pings or ends the line.
  const name = phraseToMarkdown(phrase`Shared by ${strong(shown)}`);
  await interaction.reply({
    content: `${interaction.message.content}\n-# ${name}`,
    flags: MessageFlags.SuppressEmbeds,
    allowedMentions: NO_MENTIONS,
  });
}
