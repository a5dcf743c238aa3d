/** The commands, known to Discord once the bot is in, and their ids to the bot. */
import { type Client, Events } from 'discord.js';
import type { Command } from '../command/command.ts';
import type { Logger } from '../log.ts';
import type { CommandMentions } from './command-mentions.ts';
import { deploy } from './deploy.ts';
import { logFailure } from './failures.ts';
import { invitation } from './rights.ts';
import { slashCommands } from './slash.ts';
import { withResolvers } from './with-resolvers.ts';

interface Registration extends Pick<CommandMentions, 'learn'> {
  /** In this server alone. */
  readonly guildId: string | undefined;
  readonly shards: { readonly ids: readonly number[] } | undefined;
  readonly commands: readonly Command[];
  readonly log: Logger;
}

/** Resolves when the bot has logged in and its commands are registered, or could not be: the log tells. */
export function registerWhenReady(
  client: Client,
  { guildId, shards, commands, learn, log }: Registration,
): Promise<void> {
  const { promise: ready, resolve: becomeReady } = withResolvers<void>();
  client.once(Events.ClientReady, (readied) => {
    const { user, application } = readied;
    const target = { applicationId: application.id, ...(guildId === undefined ? {} : { guildId }) };
    const finish = (work: Promise<void>): void =>
      void work.catch((error: unknown) => logFailure(log, error)).finally(becomeReady);
    // One process is enough: several at once would each send what another has just sent.
    if (shards !== undefined && !shards.ids.includes(0)) {
      log.info({ user: user.tag }, 'Ready; shard 0 registers the commands.');
      finish(learn(client.rest, target));
      return;
    }
    const deployed = deploy(client.rest, target, slashCommands(commands)).then((isNew) => {
      const told = isNew ? 'Ready; commands registered.' : 'Ready; commands unchanged.';
      log.info({ user: user.tag, invite: invitation(readied) }, told);
      return learn(client.rest, target);
    });
    finish(deployed);
  });
  return ready;
}
