/** Registers the slash commands, and only when what is registered differs. */
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

/** The parts of a registered command that this program sets; Discord adds ids, versions and defaults of its own. */
const OPTION = z.object({
  type: z.number(),
  name: z.string(),
  description: z.string(),
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  max_length: z.number().optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  choices: z.array(z.object({ name: z.string(), value: z.union([z.string(), z.number()]) })).default([]),
});
/** An option, or a subcommand with options of its own. */
const MEMBER = OPTION.extend({ options: z.array(OPTION).default([]) });
const COMMANDS = z.array(
  z.object({
    type: z.number().default(1),
    name: z.string(),
    description: z.string().default(''),
    options: z.array(MEMBER).default([]),
  }),
);

/** Where to register: everywhere, or in one server, where commands appear at once. */
export interface Target {
  readonly applicationId: string;
  readonly guildId?: string;
}

/** Makes the registered commands those given. Gives whether anything had to be sent. */
export async function deploy(
  rest: REST,
  { applicationId, guildId }: Target,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<boolean> {
  const route =
    guildId === undefined
      ? Routes.applicationCommands(applicationId)
      : Routes.applicationGuildCommands(applicationId, guildId);
  if (comparable(await rest.get(route)) === comparable(commands)) return false;
  await rest.put(route, { body: commands });
  return true;
}

/** The same text for the same commands, whatever their order and however much Discord added. */
function comparable(commands: unknown): string {
  const parsed = COMMANDS.safeParse(commands);
  if (!parsed.success) return '';
  return JSON.stringify(parsed.data.sort((a, b) => (a.name < b.name ? -1 : 1)));
}
