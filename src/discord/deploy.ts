/** Registers the slash commands, and only when what is registered differs. */
import { type REST, type RESTPostAPIApplicationCommandsJSONBody, Routes } from 'discord.js';
import { z } from 'zod';

/** Words by language, in one order; Discord has null where nothing was sent. */
const LOCALIZATIONS = z
  .record(z.string(), z.string())
  .nullish()
  .transform((words) => Object.entries(words ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
const LOCALIZED = z.object({ name: z.string(), name_localizations: LOCALIZATIONS });
/** The parts of a registered command that this program sets; Discord adds ids, versions and defaults of its own. */
const OPTION = LOCALIZED.extend({
  type: z.number(),
  description: z.string(),
  description_localizations: LOCALIZATIONS,
  required: z.boolean().default(false),
  autocomplete: z.boolean().default(false),
  max_length: z.number().optional(),
  min_value: z.number().optional(),
  max_value: z.number().optional(),
  choices: z.array(LOCALIZED.extend({ value: z.union([z.string(), z.number()]) })).default([]),
});
/** An option, or a subcommand with options of its own. */
const MEMBER = OPTION.extend({ options: z.array(OPTION).default([]) });
const PLACES = z
  .array(z.number())
  .nullish()
  .transform((places) => places?.toSorted());
const COMMANDS = z.array(
  LOCALIZED.extend({
    type: z.number().default(1),
    description: z.string().default(''),
    description_localizations: LOCALIZATIONS,
    options: z.array(MEMBER).default([]),
    default_member_permissions: z.string().nullable().default(null),
    integration_types: PLACES,
    contexts: PLACES,
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
  const [route, body] =
    guildId === undefined
      ? [Routes.applicationCommands(applicationId), commands]
      : [Routes.applicationGuildCommands(applicationId, guildId), commands.map(inOneServer)];
  // Discord keeps the other languages to itself unless asked for them.
  const registered = await rest.get(route, { query: new URLSearchParams({ with_localizations: 'true' }) });
  if (comparable(registered, guildId) === comparable(body, guildId)) return false;
  await rest.put(route, { body });
  return true;
}

/** What is registered in one server is offered there alone: where else it might be is for Discord to say. */
function inOneServer<C extends Pick<RESTPostAPIApplicationCommandsJSONBody, 'contexts' | 'integration_types'>>({
  contexts: _contexts,
  integration_types: _types,
  ...command
}: C): Omit<C, 'contexts' | 'integration_types'> {
  return command;
}

/** The same text for the same commands, whatever their order and however much Discord added. */
function comparable(commands: unknown, guildId: string | undefined): string {
  const parsed = COMMANDS.safeParse(commands);
  if (!parsed.success) return '';
  const compared = guildId === undefined ? parsed.data : parsed.data.map(inOneServer);
  return JSON.stringify(compared.sort((a, b) => (a.name < b.name ? -1 : 1)));
}
