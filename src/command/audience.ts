/** Who sees a reply, and in whose memory what was said stays: the command decides, else the asker, else the server. */
import { apartMemory, asideMemory } from '../conversation/memory.ts';
import type { Settings } from '../storage/ports.ts';
import type { Command, CommandContext } from './command.ts';
import type { RawOptions } from './options.ts';
import { flagIn } from './parse-options.ts';
import type { Reply } from './reply.ts';

/** Whether the asker alone sees a reply, as far as the command and the asker decide it. */
export function privacyOf({ audience }: Command, { private: wish }: RawOptions): boolean | undefined {
  if (audience !== undefined) return audience === 'asker';
  return wish === undefined ? undefined : flagIn(wish) === true;
}

/** The same, as far as the server decides it. */
export function preferred({ audience }: Settings): boolean | undefined {
  return audience === 'asker' ? true : undefined;
}

/** The reply with who sees it, where it does not say so itself. */
export function heardBy(reply: Reply, command: Command, options: RawOptions, { settings }: CommandContext): Reply {
  const isPrivate = privacyOf(command, options) ?? preferred(settings);
  const decided = reply.audience ?? command.audience ?? (isPrivate === true ? 'asker' : undefined);
  return decided === undefined ? reply : { ...reply, audience: decided };
}

/**
 * The context with the memory that this caller talks in. Apart is kept what is said where each talks for themselves, and
 * what is asked in private, unless the command has an audience of its own: then it is about what all there do.
 */
export function withMemoryOf<C extends CommandContext>(command: Command, context: C): C {
  const { caller } = context;
  const memory = caller.speaksApart === true ? apartMemory(context.memory, caller.person) : context.memory;
  const isAside = command.audience === undefined && caller.isPrivate === true;
  return { ...context, memory: isAside ? asideMemory(memory, caller.person) : memory };
}
