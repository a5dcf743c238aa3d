/** One object owns an interaction's answer: whether it is a reply, an edit or a follow-up is decided here, once. */
import {
  type ChatInputCommandInteraction,
  type MessageComponentInteraction,
  type MessageContextMenuCommandInteraction,
  MessageFlags,
} from 'discord.js';
import type { Reply } from '../command/reply.ts';
import { putAway } from './put-away.ts';
import { renderPoll, renderResponse, renderUpdate } from './render.ts';
import { lacking, TO_PUT_POLLS } from './rights.ts';

/** Discord waits 3 s for the first response, and people wait one. */
const DEFER_AFTER_MS = 500;

export type Answerable =
  | ChatInputCommandInteraction
  | MessageContextMenuCommandInteraction
  | MessageComponentInteraction;

/** Answers `interaction` with what `work` gives, in time: when it takes long, Discord is told to wait. */
export async function respond(
  interaction: Answerable,
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
  await say(interaction, reply, isPrivateFromStart, deferred);
  if (reply.poll !== undefined) {
    await interaction.followUp(renderPoll(reply.poll, lacking(interaction.appPermissions, TO_PUT_POLLS)));
  }
  if (reply.isEnd === true) await putAway(interaction.channel);
}

async function say(
  interaction: Answerable,
  reply: Reply,
  isPrivateFromStart: boolean,
  deferred: Promise<unknown> | undefined,
): Promise<void> {
  const isPrivate = isPrivateFromStart || reply.audience === 'asker';
  if (deferred === undefined) {
    if (reply.isUpdate === true && hangsOnPrivate(interaction)) await interaction.update(renderUpdate(reply));
    else await interaction.reply(renderResponse(reply, isPrivate));
    return;
  }
  await deferred;
  if (isPrivate && !isPrivateFromStart) {
    // A deferred reply cannot turn private: it goes, and a follow-up says the words to the asker alone.
    await interaction.deleteReply();
    await interaction.followUp(renderResponse(reply, true));
    return;
  }
  const { flags: _, ...edit } = renderResponse(reply, isPrivate);
  await interaction.editReply(edit);
}

/** A message for all may not change under the eyes of those who did not press. */
function hangsOnPrivate(interaction: Answerable): interaction is MessageComponentInteraction {
  return interaction.isMessageComponent() && interaction.message.flags.has(MessageFlags.Ephemeral);
}
