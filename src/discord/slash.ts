/** Command → the JSON with which Discord registers a slash command. Pure. */

import type { APIApplicationCommandBasicOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import {
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  ChannelType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import type { Command } from '../command/command.ts';
import type { Option } from '../command/options.ts';
import { choiceLocalizationsOf, type InLanguages, inLanguages, localizationsOf, within } from './localise.ts';

/** The registration of every command: message menus, and slash commands, those of a group as one with subcommands. */
export function slashCommands(all: readonly Command[]): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const menus = all.flatMap((command): readonly RESTPostAPIApplicationCommandsJSONBody[] => {
    const { menu } = command;
    if (menu === undefined) return [];
    return [
      {
        type: ApplicationCommandType.Message,
        name: menu,
        ...localizationsOf(inLanguages(menu)),
        ...offeredTo([command]),
      },
    ];
  });
  const commands = all.filter(({ menu }) => menu === undefined);
  const names = new Set(commands.map(({ name, group }) => group?.name ?? name));
  const typed = [...names].map((name): RESTPostAPIApplicationCommandsJSONBody => {
    const words = inLanguages(name);
    const type = ApplicationCommandType.ChatInput;
    const alone = commands.find((command) => command.name === name);
    if (alone !== undefined) return { type, ...slashCommand(name, alone, words), ...offeredTo([alone]) };
    const members = commands.filter(({ group }) => group?.name === name);
    return {
      type,
      name,
      description: members[0]?.group?.description ?? name,
      ...localizationsOf(words),
      ...offeredTo(members),
      options: members.map((member) => {
        const own = member.name.slice(name.length + 1);
        return { type: ApplicationCommandOptionType.Subcommand, ...slashCommand(own, member, within(words, own)) };
      }),
    };
  });
  return [...typed, ...menus];
}

/** Where Discord offers a command, and to whom. It knows this of a whole group alone: what a member opens is open. */
function offeredTo(members: readonly Command[]) {
  const isOfServers = members.every(({ where }) => where === 'server');
  return {
    integration_types: isOfServers
      ? [ApplicationIntegrationType.GuildInstall]
      : [ApplicationIntegrationType.GuildInstall, ApplicationIntegrationType.UserInstall],
    contexts: isOfServers
      ? [InteractionContextType.Guild]
      : [InteractionContextType.Guild, InteractionContextType.BotDM, InteractionContextType.PrivateChannel],
    ...(members.every(({ manages }) => manages)
      ? { default_member_permissions: String(PermissionFlagsBits.ManageGuild) }
      : {}),
  };
}

function slashCommand(name: string, { description, options }: Command, words: InLanguages) {
  return {
    name,
    description,
    ...localizationsOf(words),
    // Discord wants required options first.
    options: Object.entries(options)
      .map(([option, definition]) => slashOption(option, definition, within(words, option)))
      .sort((a, b) => Number(b.required) - Number(a.required)),
  };
}

function slashOption(name: string, option: Option, words: InLanguages): APIApplicationCommandBasicOption {
  const { description, required = false } = option;
  const shared = { name, description, ...localizationsOf(words), required };
  switch (option.kind) {
    case 'text':
      return {
        ...shared,
        type: ApplicationCommandOptionType.String,
        ...(option.maxLength === undefined ? {} : { max_length: option.maxLength }),
        ...(option.suggest === undefined ? {} : { autocomplete: true }),
      };
    case 'integer':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Integer,
        ...(option.min === undefined ? {} : { min_value: option.min }),
        ...(option.max === undefined ? {} : { max_value: option.max }),
      };
    case 'choice':
      return {
        ...shared,
        type: ApplicationCommandOptionType.String,
        choices: option.choices.map((choice) => ({
          name: choice,
          value: choice,
          ...choiceLocalizationsOf(words, choice),
        })),
      };
    case 'flag':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'channel':
      return {
        ...shared,
        type: ApplicationCommandOptionType.Channel,
        channel_types: [ChannelType.GuildText, ChannelType.GuildAnnouncement],
      };
    case 'file':
      return { ...shared, type: ApplicationCommandOptionType.Attachment };
  }
}
