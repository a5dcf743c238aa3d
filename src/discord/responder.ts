/** One object owns an interaction's answer: whether it is a reply, an edit or a follow-up is decided here, once. */
import {
  type ButtonInteraction,
  type ChatInputCommandInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../command/reply.ts';
import { renderResponse } from './render.ts';

/** Discord waits 3 s for the first response; half of it is left to the way there. */
const DEFER_AFTER_MS = 1500;

/** Answers `interaction` with what `work` gives, in time: when it takes long, Discord is told to wait. */
export async function respond(
  interaction: ChatInputCommandInteraction | MessageContextMenuCommandInteraction | ButtonInteraction,
  isPrivateFromStart: boolean,
  work: Promise<Reply>,
): Promise<void> {
  let deferred: Promise<unknown> | undefined;
  const timer = setTimeout(() => {
    deferred = interaction.deferReply(isPrivateFromStart ? { flags: MessageFlags.Ephemeral } : {});
    // Whoever answers meets the failure; until then it must not count as unhandled.
    deferred.catch(() => undefined);
  }, DEFER_AFTER_MS);
  const reply = await work.finally(() => clearTimeout(timer));
  const isPrivate = isPrivateFromStart || reply.audience === 'asker';
  if (deferred === undefined) {
    await interaction.reply(renderResponse(reply, isPrivate));
    return;
  }
  await deferred;
  if (isPrivate && !isPrivateFromStart) {
    // A deferred reply cannot turn private: it goes, and a follow-up says the words to the asker alone.
    await interaction.deleteReply();
    await interaction.followUp(renderResponse(reply, true));
    return;
  }
  const { flags: _, ...edit } = renderResponse(reply, false);
  await interaction.editReply(edit);
}
