/** A command: one verb that any face can run. */
import type { Answerer } from '../answer/answer.ts';
import type { Memory, Speaker } from '../conversation/memory.ts';
import type { Article } from '../corpus/article.ts';
import type { Library } from '../corpus/library.ts';
import type { ReadingPlan } from '../shelf/part-shelf.ts';
import type { ServerShelf } from '../shelf/server-shelf.ts';
import type { Settings, Store } from '../storage/ports.ts';
import type { Discussion } from '../study/discussion.ts';
import type { Summariser } from '../summary/summarise.ts';
import type { Options, RawOptions, Values } from './options.ts';
import { parseOptions } from './parse-options.ts';
import { errorReply, phrase, type Reply } from './reply.ts';
import type { Surroundings } from './surroundings.ts';

/** Whose message a menu was opened on: known to the face, and never typed. */
export interface Writer {
  readonly person: string;
  readonly name: string;
  /** The store's name for the message. */
  readonly message: string;
  /** Whether a program wrote it. */
  readonly isBot: boolean;
}

/** Who asks, and what they may do. */
export interface Caller extends Speaker {
  /** Whether they may change what the whole server shares: its articles and settings. */
  readonly mayManage: boolean;
  /** Whether they may end what others began where they speak; unless said, they may. */
  readonly mayModerate?: boolean;
  /** Whether what each asks there is a talk of their own, while what people do is of all who are there. */
  readonly speaksApart?: boolean;
  /** Whether what led to this was shown to them alone. */
  readonly isAside?: boolean;
  /** The name of what all who are there share, also where each has a conversation of their own: the channel or thread. */
  readonly channel?: string;
  /** Whether nobody else ever speaks there: who sits at a terminal, or a script. */
  readonly isAlone?: boolean;
  /** Whether they alone see what is said to this, unless the reply is for everyone. */
  readonly isPrivate?: boolean;
  /** What they are called where they speak, on a face that knows it. */
  readonly name?: string;
  /** Where they speak, on a face that has channels. */
  readonly surroundings?: Surroundings;
  /** Who wrote the message in whose menu they ask. */
  readonly of?: Writer;
}

/** What a verb may know: which library, which conversation, what is kept, who else can be asked for help. */
export interface CommandContext {
  readonly caller: Caller;
  readonly library: Library;
  readonly answerer: Answerer;
  readonly summariser: Summariser;
  /** The article that is meant when none is named; the whole library where the server chose none. */
  readonly article?: Article | undefined;
  /** What the server chose for itself. */
  readonly settings: Settings;
  /** What was said before in each conversation. */
  readonly memory: Memory;
  readonly store: Omit<Store, 'articles' | 'close' | 'memory' | 'sweep'>;
  /** The discussion that runs in this conversation. */
  readonly discussion?: Discussion | undefined;
  /** How far the group of this conversation has read; then the library, and all else here, is that part alone. */
  readonly reading?: ReadingPlan | undefined;
  /** The server's own articles. */
  readonly shelf: ServerShelf;
  /** The time, in milliseconds since 1970. */
  readonly now: () => number;
  /** The commands a person can run, for help and for free text that names one. */
  readonly commands: readonly Command[];
}

/** Several commands under one name: `/article add`, `/article list`. */
export interface Group {
  readonly name: string;
  /** At most 100 characters: Discord's limit. */
  readonly description: string;
}

/** Whether and under which name a reply opens a thread. */
export interface Thread {
  /** Whether it is asked for, as far as the options alone tell. */
  readonly isWanted: (raw: RawOptions) => boolean;
  /** Nothing where the reply is for its place after all: a wish that cannot be met, a discussion that runs. */
  readonly name: (raw: RawOptions, context: CommandContext) => string | undefined;
}

export interface Command {
  /** As it is typed: `ask`, or `article add` in a group. */
  readonly name: string;
  /** At most 100 characters: Discord's limit. */
  readonly description: string;
  readonly options: Options;
  /** Run by buttons or faces alone: never listed, never registered. */
  readonly hidden: boolean;
  /** Only for those who may change what the server shares; checked when it runs, so that a face need not offer it to others. */
  readonly manages: boolean;
  /** Where it makes sense, if not everywhere: `server` is nothing for a direct message. A face need not offer it elsewhere. */
  readonly where?: 'server';
  /** A button that a whole group presses at once, and that costs little: counted for the person alone, not for the server. */
  readonly isLight?: boolean;
  readonly group?: Group;
  /** What it is called in the menu of a message, whose words it takes as its option `text`. */
  readonly menu?: string;
  /** Who sees its replies, whatever the server prefers; errors are always for the asker. */
  readonly audience?: Reply['audience'];
  /** Its reply may open a thread, where a face has threads. */
  readonly thread?: Thread;
  /** Checks the right to it and the raw options, and runs. A fault is a reply of kind `error`, not an exception. */
  readonly invoke: (raw: RawOptions, context: CommandContext) => Promise<Reply>;
}

interface Definition<S extends Options> {
  readonly name: string;
  readonly description: string;
  readonly options: S;
  readonly hidden?: boolean;
  readonly menu?: string;
  readonly audience?: Reply['audience'];
  readonly thread?: Thread;
  /** Only for those who may change what the server shares. */
  readonly manages?: boolean;
  /** Makes sense in a server alone. */
  readonly where?: 'server';
  readonly isLight?: boolean;
  readonly run: (values: Values<S>, context: CommandContext) => Reply | Promise<Reply>;
}

/**
 * A command from its definition. `run` receives values whose types follow from `options`, so that a misspelt
 * option does not compile; the command itself is free of type parameters and fits in one list with the others.
 */
export function defineCommand<const S extends Options>({
  run,
  hidden = false,
  manages = false,
  ...shown
}: Definition<S>): Command {
  return {
    ...shown,
    hidden,
    manages,
    async invoke(raw, context) {
      if (manages && !context.caller.mayManage) {
        return errorReply(phrase`This is for people with the right “Manage Server” in this server; ask one of them.`);
      }
      const parsed = parseOptions(shown.options, raw);
      return parsed.ok ? run(parsed.value, context) : errorReply(parsed.problem);
    },
  };
}

/** The commands of a group, in their order, under the group's name. */
export function defineGroup(group: Group, commands: readonly Command[]): readonly Command[] {
  return commands.map((command) => ({ ...command, name: `${group.name} ${command.name}`, group }));
}
