/** Reply → what Discord's API takes: content, buttons, no mentions, no previews. */
import {
  ActionRowBuilder,
  AttachmentBuilder,
  ButtonBuilder,
  ButtonStyle,
  type InteractionReplyOptions,
  type InteractionUpdateOptions,
  type MessageCreateOptions,
  MessageFlags,
} from 'discord.js';
import { pollBlocks } from '../command/markdown.ts';
import { type Action, code, enumerate, type Poll, phrase, type Reply } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';
import { fitToMessage } from './budget.ts';
import { encodeCall } from './custom-id.ts';
import { NO_MENTIONS } from './mentions.ts';
import { selectRow } from './selects.ts';
import { canBeShared, ROOM_FOR_NAME, SHARE_ID } from './share.ts';

/** Discord's limits. */
const MAX_ROWS = 5;
const MAX_IN_ROW = 5;
/** More are not read. */
const MAX_BUTTONS = 2 * MAX_IN_ROW;
const MAX_LABEL = 80;
const MAX_ALT = 1024;
const MAX_POLL_QUESTION = 300;
const MAX_POLL_ANSWERS = 10;
const MAX_POLL_ANSWER = 55;

type Payload = Pick<MessageCreateOptions, 'content' | 'components' | 'files' | 'allowedMentions'>;

/** An ordinary message. Whatever its text says, nobody is pinged. */
export function renderMessage(reply: Reply): Payload & { readonly flags: MessageFlags.SuppressEmbeds } {
  return { ...payloadOf(reply, false), flags: MessageFlags.SuppressEmbeds };
}

/** An answer to an interaction; seen by the asker alone when `isPrivate`. */
export function renderResponse(reply: Reply, isPrivate: boolean): InteractionReplyOptions {
  const flags = isPrivate
    ? ([MessageFlags.SuppressEmbeds, MessageFlags.Ephemeral] as const)
    : MessageFlags.SuppressEmbeds;
  return { ...payloadOf(reply, isPrivate && canBeShared(reply)), flags };
}

/** What takes the place of a private message: whether it is private cannot change. */
export function renderUpdate(reply: Reply): InteractionUpdateOptions {
  return payloadOf(reply, canBeShared(reply));
}

function payloadOf(reply: Reply, isShareable: boolean): Payload {
  const { content, attachment, quotesLeft } = fitToMessage(reply, isShareable ? ROOM_FOR_NAME : 0);
  return {
    content,
    components: [
      ...(reply.selects ?? []).flatMap(selectRow),
      ...buttonRows([...restOf(reply, quotesLeft), ...(reply.actions ?? [])], isShareable && attachment === undefined),
    ].slice(0, MAX_ROWS),
    files: [...picturesOf(reply), ...filesOf(reply, attachment)],
    allowedMentions: NO_MENTIONS,
  };
}

/** The button that goes on where the message ends. */
function restOf({ rest, blocks }: Reply, quotesLeft: number): readonly Action[] {
  if (rest === undefined || quotesLeft === 0) return [];
  const shown = blocks.filter(({ kind }) => kind === 'quote').length - quotesLeft;
  return [{ ...rest, options: { ...rest.options, from: Number(rest.options['from'] ?? 0) + shown } }];
}

function filesOf({ file }: Reply, quote: string | undefined): readonly AttachmentBuilder[] {
  const files = [
    ...(quote === undefined ? [] : [{ name: 'quote.md', text: quote }]),
    ...(file === undefined ? [] : [file]),
  ];
  return files.map(({ name, text }) => new AttachmentBuilder(Buffer.from(text), { name }));
}

/** A picture with the words that a screen reader says. */
function picturesOf({ image }: Reply): readonly AttachmentBuilder[] {
  if (image === undefined) return [];
  const { name, png, alt } = image;
  return [new AttachmentBuilder(Buffer.from(png), { name, description: shorten(alt, MAX_ALT) })];
}

/** A poll, which is a message of its own; as words where the bot may put none. */
export function renderPoll(poll: Poll, lacks: readonly string[]): Payload & Pick<MessageCreateOptions, 'poll'> {
  if (lacks.length > 0) {
    const why = phrase`Vote with a number: I may put no poll here, for I lack the right ${enumerate(lacks.map(code))}.`;
    return payloadOf({ kind: 'discussion', blocks: [...pollBlocks(poll), { kind: 'small', phrase: why }] }, false);
  }
  const { question, answers, hours } = poll;
  return {
    poll: {
      question: { text: shorten(question, MAX_POLL_QUESTION) },
      answers: answers.slice(0, MAX_POLL_ANSWERS).map((text) => ({ text: shorten(text, MAX_POLL_ANSWER) })),
      duration: hours,
      allowMultiselect: false,
    },
    allowedMentions: NO_MENTIONS,
  };
}

function buttonRows(actions: readonly Action[], isShareable: boolean): readonly ActionRowBuilder<ButtonBuilder>[] {
  const byId = new Map<string, string>();
  for (const action of actions) {
    const id = encodeCall(action);
    if (id !== undefined && !byId.has(id)) byId.set(id, action.label);
  }
  const shown = [...byId].slice(0, isShareable ? MAX_BUTTONS - 1 : MAX_BUTTONS);
  const buttons = [...shown, ...(isShareable ? [[SHARE_ID, 'Share'] as const] : [])].map(([id, label]) =>
    new ButtonBuilder().setCustomId(id).setLabel(shorten(label, MAX_LABEL)).setStyle(ButtonStyle.Secondary),
  );
  const rows = Array.from({ length: Math.ceil(buttons.length / MAX_IN_ROW) }, (_, at) =>
    buttons.slice(at * MAX_IN_ROW, (at + 1) * MAX_IN_ROW),
  );
  return rows.map((row) => new ActionRowBuilder<ButtonBuilder>().addComponents(row));
}
