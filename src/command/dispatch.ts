/** Where faces enter: runs a command by name, checks every quote at the door, and turns bugs into one plain line. */
import { randomUUID } from 'node:crypto';
import { isVerbatim } from '../corpus/quote.ts';
import { StoreTrouble } from '../storage/trouble.ts';
import type { Caller, Command, CommandContext } from './command.ts';
import type { RawOptions, Suggestion } from './options.ts';
import { code, enumerate, errorReply, phrase, quotesOf, type Reply } from './reply.ts';

/** Discord shows no more rows than this, and nobody reads more. */
const MAX_SUGGESTIONS = 25;

/** A bug or a broken machine, to be logged: which command, under which id the user was told of it. */
export interface Incident {
  readonly id: string;
  readonly command: string;
  readonly error: unknown;
}

export interface Dispatcher {
  /** What people can run, in the order shown; hidden commands left out. */
  readonly commands: readonly Command[];
  /** Never rejects: unknown names, bad options and bugs come back as replies of kind `error`. */
  readonly invoke: (name: string, options: RawOptions, caller: Caller) => Promise<Reply>;
  /** Rows for one option while it is typed, at most 25; none when the option has none or its maker fails. */
  readonly suggest: (
    name: string,
    option: string,
    options: RawOptions,
    caller: Caller,
  ) => Promise<readonly Suggestion[]>;
}

/** What commands work on for one caller. It may change between two calls, when an index was rebuilt. */
export type House = Omit<CommandContext, 'caller' | 'commands'>;

/** Binds the commands to what they work on; `report` is told of every incident. */
export function createDispatcher(
  commands: readonly Command[],
  house: (caller: Caller) => House | Promise<House>,
  report: (incident: Incident) => void,
): Dispatcher {
  const byName = new Map(commands.map((command) => [command.name, command]));
  const shown = commands.filter(({ hidden }) => !hidden);
  const contextFor = async (caller: Caller): Promise<CommandContext> => ({
    ...(await house(caller)),
    caller,
    commands: shown,
  });

  return {
    commands: shown,

    async invoke(name, options, caller) {
      const command = byName.get(name);
      if (command === undefined) return unknownCommand(name, shown);
      try {
        const context = await contextFor(caller);
        const reply = await command.invoke(options, context);
        return checkedAtTheDoor(reply, context);
      } catch (error) {
        if (error instanceof StoreTrouble) return troubleReply(error);
        const incident: Incident = { id: randomUUID().slice(0, 8), command: name, error };
        report(incident);
        return errorReply(
          phrase`Something went wrong here, not with your question. The log has it as ${code(incident.id)}.`,
        );
      }
    },

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

/** What is said to a name that no command has. */
export function unknownCommand(name: string, commands: readonly Command[]): Reply {
  const inGroup = commands.filter(({ group }) => group?.name === name.split(' ')[0]);
  return inGroup.length === 0
    ? errorReply(phrase`There is no command ${code(`/${name}`)}. ${code('/help')} lists what there is.`)
    : errorReply(
        phrase`There is no command ${code(`/${name}`)}; there is ${enumerate(
          inGroup.map((command) => code(`/${command.name}`)),
          'and',
        )}.`,
      );
}

/** The store's fault, told to the person whose wish it could not keep. */
function troubleReply({ message }: StoreTrouble): Reply {
  return errorReply(phrase`${message} Nothing was changed; please try again later.`);
}

/** The last check of the promise "verbatim or nothing": a reply with a quote that does not match is not sent. */
function checkedAtTheDoor(reply: Reply, { library }: CommandContext): Reply {
  const wrong = [...quotesOf(reply), ...(reply.related ?? [])].find(
    (quote) => !isVerbatim(quote, library.get(quote.article)),
  );
  if (wrong === undefined) return reply;
  throw new Error(`A quote of ${wrong.article} ¶${wrong.passage} does not match the article; the reply was withheld.`);
}
