/**
 * The commands that a reply names → mentions of them, which people press: the name that is written may be another in their
 * language. Discord shows the English one in all of them, and opens the command in the reader's own.
 */
import { type REST, Routes } from 'discord.js';
import { z } from 'zod';
import type { Dispatcher } from '../command/dispatch.ts';
import { toMarkdown } from '../command/markdown.ts';
import type { Block, Phrase, Reply, Run } from '../command/reply.ts';
import type { Target } from './deploy.ts';

/** Of a message, what the name of who shares it and the hint in a thread leave. */
const ROOM = 1900;
const SLASH = 1;

const REGISTERED = z.array(z.object({ id: z.string(), name: z.string(), type: z.number().default(SLASH) }));

export interface CommandMentions {
  /** Gives the replies of the one that it was made of, with mentions once the commands are known. */
  readonly dispatcher: Dispatcher;
  /** Asks Discord for the ids of the commands that are registered. */
  readonly learn: (rest: REST, target: Target) => Promise<void>;
}

/** A dispatcher whose replies name commands so that they can be pressed, as soon as {@link CommandMentions.learn} knows their ids. */
export function mentionCommands(dispatcher: Dispatcher): CommandMentions {
  let mentions: ReadonlyMap<string, string> = new Map();
  return {
    dispatcher: {
      ...dispatcher,
      invoke: async (name, options, caller) => withMentions(await dispatcher.invoke(name, options, caller), mentions),
    },
    async learn(rest, { applicationId, guildId }) {
      const route =
        guildId === undefined
          ? Routes.applicationCommands(applicationId)
          : Routes.applicationGuildCommands(applicationId, guildId);
      const ids = new Map(
        REGISTERED.parse(await rest.get(route)).flatMap(({ id, name, type }) => (type === SLASH ? [[name, id]] : [])),
      );
      mentions = new Map(
        dispatcher.commands.flatMap(({ name, group }) => {
          // A group by itself cannot be pressed; its commands bear its id.
          const id = ids.get(group?.name ?? name);
          return id === undefined ? [] : [[`/${name}`, `</${name}:${id}>`]];
        }),
      );
    },
  };
}

/** The reply with a mention for each command that it writes as one, where that leaves it in one message. */
function withMentions(reply: Reply, mentions: ReadonlyMap<string, string>): Reply {
  const inPhrase = (phrase: Phrase): Phrase => phrase.map(inRun);
  const inRun = (run: Run): Run => {
    const mention = run.style === 'code' ? mentions.get(run.text) : undefined;
    return mention === undefined ? run : { text: mention, style: 'command' };
  };
  const inBlock = (block: Block): Block => {
    if (block.kind === 'quote') return block;
    return block.kind === 'list'
      ? { ...block, items: block.items.map(inPhrase) }
      : { ...block, phrase: inPhrase(block.phrase) };
  };
  const mentioning = { ...reply, blocks: reply.blocks.map(inBlock) };
  return toMarkdown(mentioning).length <= ROOM ? mentioning : reply;
}
