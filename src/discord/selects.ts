/** A choice of a reply → a select of Discord's, whose id is the command that it leads to. */
import {
  ActionRowBuilder,
  ChannelSelectMenuBuilder,
  ChannelType,
  type MessageActionRowComponentBuilder,
  StringSelectMenuBuilder,
} from 'discord.js';
import type { Select } from '../command/reply.ts';
import { shorten } from '../command/shorten.ts';
import { encodeChoice } from './custom-id.ts';

/** Discord's limits. */
const MAX_ROWS = 25;
const MAX_TEXT = 100;
const MAX_PLACEHOLDER = 150;

/** The select in a row of its own; nothing when its call is too long for an id. */
export function selectRow(select: Select): readonly ActionRowBuilder<MessageActionRowComponentBuilder>[] {
  const id = encodeChoice(select);
  if (id === undefined) return [];
  return [new ActionRowBuilder<MessageActionRowComponentBuilder>().addComponents(menuOf(select, id))];
}

function menuOf({ from, label }: Select, id: string): StringSelectMenuBuilder | ChannelSelectMenuBuilder {
  const placeholder = shorten(label, MAX_PLACEHOLDER);
  if ('channels' in from) {
    return new ChannelSelectMenuBuilder()
      .setCustomId(id)
      .setPlaceholder(placeholder)
      .setChannelTypes(ChannelType.GuildText, ChannelType.GuildAnnouncement)
      .setDefaultChannels(from.channels.slice(0, MAX_ROWS))
      .setMinValues(0)
      .setMaxValues(MAX_ROWS);
  }
  const rows = from.filter(({ value }) => value.length <= MAX_TEXT).slice(0, MAX_ROWS);
  return new StringSelectMenuBuilder()
    .setCustomId(id)
    .setPlaceholder(placeholder)
    .addOptions(rows.map((row) => ({ label: shorten(row.label, MAX_TEXT), value: row.value, default: row.isChosen })));
}
