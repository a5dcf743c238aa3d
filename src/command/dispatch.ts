/** Where faces enter: runs a command by name, checks every quote at the door, and turns bugs into one plain line. */
import { randomUUID } from 'node:crypto';
import type { Quote } from '../corpus/quote.ts';
import type { Settings } from '../storage/ports.ts';
import { StoreTrouble } from '../storage/trouble.ts';
import type { Contribution } from '../study/discussion.ts';
import { heardBy, preferred, privacyOf, withMemoryOf } from './audience.ts';
import type { Caller, Command, CommandContext } from './command.ts';
import { contributionsOf } from './contributions.ts';
import { checkedAtTheDoor, enoughOf, readIn } from './door.ts';
import type { RawOptions, Suggestion } from './options.ts';
import { code, errorReply, phrase, type Reply } from './reply.ts';
import { unknownCommand } from './unknown-command.ts';

/** Discord shows no more rows than this, and nobody reads more. */
const MAX_SUGGESTIONS = 25;

/** A bug or a broken machine, to be logged: which command, under which id the user was told of it. */
export interface Incident {
  readonly id: string;
  readonly command: string;
  readonly error: unknown;
}

/** What a face must know of a call before there is a reply. */
export interface Plan {
  /** Whether the asker alone sees it; nothing where the face decides. */
  readonly isPrivate?: boolean;
  /** Whether the reply is to stand in a thread of its own, where there can be one. */
  readonly opensThread?: true;
}

export interface Dispatcher {
  /** What people can run, in the order shown; hidden commands left out. */
  readonly commands: readonly Command[];
  /** Never rejects: unknown names, bad options and bugs come back as replies of kind `error`. */
  readonly invoke: (name: string, options: RawOptions, caller: Caller) => Promise<Reply>;
  /** What is known of a call beforehand: from the command, its options and what the server prefers. Never rejects. */
  readonly plan: (name: string, options: RawOptions, caller: Caller) => Promise<Plan>;
  /** Whether it is a button's verb that a whole group may press at once. */
  readonly isLight: (name: string) => boolean;
  /** The name of the thread that a call opens; nothing for a reply in its place. Never rejects. */
  readonly threadName: (name: string, options: RawOptions, caller: Caller) => Promise<string | undefined>;
  /** What the caller's server chose for itself; nothing where that cannot be read. Never rejects. */
  readonly settingsOf: (caller: Caller) => Promise<Settings>;
  /** Rows for one option while it is typed, at most 25; none when the option has none or its maker fails. */
  readonly suggest: (
    name: string,
    option: string,
    options: RawOptions,
    caller: Caller,
  ) => Promise<readonly Suggestion[]>;
}

/** What commands work on for one caller. It may change between two calls, when an index was rebuilt. */
export interface House extends Omit<CommandContext, 'caller' | 'commands'> {
  /** Counts what is quoted; gives the title of an article of which enough was quoted for today, else nothing. */
  readonly ration: (quotes: readonly Quote[]) => Promise<string | undefined>;
  /** Notes what the caller did in the discussion that runs. Never rejects: an answer does not hang on it. */
  readonly record: (contributions: readonly Contribution[]) => Promise<void>;
}

/** Where the dispatcher finds what commands work on. */
export interface Houses {
  readonly houseFor: (caller: Caller) => House | Promise<House>;
  /** What the caller's server chose, without its library. */
  readonly settingsOf: (caller: Caller) => Promise<Settings>;
}

/** Binds the commands to what they work on; `report` is told of every incident. */
export function createDispatcher(
  commands: readonly Command[],
  houses: Houses,
  report: (incident: Incident) => void,
): Dispatcher {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const shown = commands.filter(({ hidden }) => !hidden);
  const contextFor = async (caller: Caller): Promise<CommandContext & House> => ({
    ...(await houses.houseFor(caller)),
    caller,
    commands: shown,
  });

  const settings = async (caller: Caller): Promise<Settings> => {
    try {
      return await houses.settingsOf(caller);
    } catch {
      return {};
    }
  };

  return {
    commands: shown,

    async invoke(name, options, caller) {
      const command = byName.get(name);
      if (command === undefined) return unknownCommand(name, shown);
      try {
        const context = withMemoryOf(command, await contextFor(caller));
        const reply = checkedAtTheDoor(await command.invoke(options, context), context);
        const spent = await context.ration(readIn(reply));
        if (spent !== undefined) return enoughOf(spent);
        const said = heardBy(reply, command, options, context);
        await context.record(contributionsOf(said, context));
        return said;
      } catch (error) {
        if (error instanceof StoreTrouble) return troubleReply(error);
        const incident: Incident = { id: randomUUID().slice(0, 8), command: name, error };
        report(incident);
        return errorReply(
          phrase`Something went wrong here, not with your question. The log has it as ${code(incident.id)}.`,
        );
      }
    },

    async plan(name, options, caller) {
      const command = byName.get(name);
      if (command === undefined) return { isPrivate: true };
      // A library that is still being made is not waited for: nothing here asks for one.
      const isPrivate = privacyOf(command, options) ?? preferred(await settings(caller));
      return {
        ...(isPrivate === undefined ? {} : { isPrivate }),
        ...(isPrivate !== true && command.thread?.isWanted(options) === true ? { opensThread: true } : {}),
      };
    },

    async threadName(name, options, caller) {
      const thread = byName.get(name)?.thread;
      try {
        return thread?.name(options, await contextFor(caller));
      } catch {
        // Whatever is wrong meets the call itself, and is told there.
        return undefined;
      }
    },

    isLight: (name) => byName.get(name)?.isLight === true,

    settingsOf: settings,

    async suggest(name, option, options, caller) {
      const definition = byName.get(name)?.options[option];
      if (definition?.kind !== 'text' || definition.suggest === undefined) return [];
      try {
        const rows = await definition.suggest(String(options[option] ?? ''), await contextFor(caller), options);
        return rows.slice(0, MAX_SUGGESTIONS);
      } catch (error) {
        if (error instanceof StoreTrouble) return [];
        report({ id: randomUUID().slice(0, 8), command: name, error });
        return [];
      }
    },
  };
}

/** The store's fault, told to the person whose wish it could not keep. */
function troubleReply({ message }: StoreTrouble): Reply {
  return errorReply(phrase`${message} Nothing was changed; please try again later.`);
}
