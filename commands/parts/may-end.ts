/** Who may end a discussion. */
import type { CommandContext } from '../../src/command/command.ts';
import { type Phrase, phrase } from '../../src/command/reply.ts';

/** Whoever started the discussion that runs, or may put others' talk in order; anyone once its starter is forgotten. */
export function mayEnd({ caller, discussion }: Pick<CommandContext, 'caller' | 'discussion'>): boolean {
  const startedBy = discussion?.startedBy ?? '';
  return startedBy === '' || startedBy === caller.person || caller.mayModerate !== false;
}

export const WHO_MAY_END: Phrase = phrase`Whoever started the discussion can end it, or someone with the right “Manage Threads” or “Manage Messages” here.`;
