/** Command → the JSON with which Discord registers a slash command. Pure. */

import type { APIApplicationCommandBasicOption, RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import { ApplicationCommandOptionType, ApplicationCommandType } from 'discord.js';
import type { Command } from '../command/command.ts';
import type { Option } from '../command/options.ts';

/** The registration of every command: message menus, and slash commands, those of a group as one with subcommands. */
export function slashCommands(all: readonly Command[]): readonly RESTPostAPIApplicationCommandsJSONBody[] {
  const menus = all.flatMap(({ menu }): readonly RESTPostAPIApplicationCommandsJSONBody[] =>
    menu === undefined ? [] : [{ type: ApplicationCommandType.Message, name: menu }],
  );
  const commands = all.filter(({ menu }) => menu === undefined);
  const names = new Set(commands.map(({ name, group }) => group?.name ?? name));
  const typed = [...names].map((name): RESTPostAPIApplicationCommandsJSONBody => {
    const alone = commands.find((command) => command.name === name);
    if (alone !== undefined) return { type: ApplicationCommandType.ChatInput, ...slashCommand(name, alone) };
    const members = commands.filter(({ group }) => group?.name === name);
    return {
      type: ApplicationCommandType.ChatInput,
      name,
      description: members[0]?.group?.description ?? name,
      options: members.map((member) => ({
        type: ApplicationCommandOptionType.Subcommand,
        ...slashCommand(member.name.slice(name.length + 1), member),
      })),
    };
  });
  return [...typed, ...menus];
}

function slashCommand(name: string, { description, options }: Command) {
  return {
    name,
    description,
    // Discord wants required options first.
    options: Object.entries(options)
      .map(([option, definition]) => slashOption(option, definition))
      .sort((a, b) => Number(b.required) - Number(a.required)),
  };
}

function slashOption(name: string, option: Option): APIApplicationCommandBasicOption {
  const shared = { name, description: option.description, required: option.required === true };
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
        choices: option.choices.map((choice) => ({ name: choice, value: choice })),
      };
    case 'flag':
      return { ...shared, type: ApplicationCommandOptionType.Boolean };
    case 'file':
      return { ...shared, type: ApplicationCommandOptionType.Attachment };
  }
}
