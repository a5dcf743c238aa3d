/** A command: one verb that any face can run. */
import type { Answerer } from '../answer/answer.ts';
import type { Memory } from '../conversation/memory.ts';
import type { Library } from '../corpus/library.ts';
import { type Options, parseOptions, type RawOptions, type Values } from './options.ts';
import { errorReply, type Reply } from './reply.ts';

/** What a verb may know: which library, which conversation, who else can be asked for help. */
export interface CommandContext {
  readonly library: Library;
  readonly answerer: Answerer;
  /** What was said before in each conversation. */
  readonly memory: Memory;
  /** Names the conversation that the words belong to; opaque. */
  readonly conversation: string;
  /** The commands a person can run, for help and for free text that names one. */
  readonly commands: readonly Command[];
}

export interface Command {
  readonly name: string;
  /** At most 100 characters: Discord's limit. */
  readonly description: string;
  readonly options: Options;
  /** Run by buttons or faces alone: never listed, never registered. */
  readonly hidden: boolean;
  /** Checks the raw options and runs. A fault in them is a reply of kind `error`, not an exception. */
  readonly invoke: (raw: RawOptions, context: CommandContext) => Promise<Reply>;
}

interface Definition<S extends Options> {
  readonly name: string;
  readonly description: string;
  readonly options: S;
  readonly hidden?: boolean;
  readonly run: (values: Values<S>, context: CommandContext) => Reply | Promise<Reply>;
}

/**
 * A command from its definition. `run` receives values whose types follow from `options`, so that a misspelt
 * option does not compile; the command itself is free of type parameters and fits in one list with the others.
 */
export function defineCommand<const S extends Options>({ run, hidden = false, ...shown }: Definition<S>): Command {
  return {
    ...shown,
    hidden,
    async invoke(raw, context) {
      const parsed = parseOptions(shown.options, raw);
      return parsed.ok ? run(parsed.value, context) : errorReply(parsed.problem);
    },
  };
}
