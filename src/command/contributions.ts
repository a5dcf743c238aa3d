/** A reply → what its asker did in the discussion that runs, for the group's wrap-up. */
import type { Contribution } from '../study/discussion.ts';
import type { CommandContext } from './command.ts';
import { quotesOf, type Reply } from './reply.ts';

/** Nothing where no discussion runs, or where the others do not see the reply: what is private stays so. */
export function contributionsOf(
  reply: Reply,
  { caller, discussion }: Pick<CommandContext, 'caller' | 'discussion'>,
): readonly Contribution[] {
  const isSeen = reply.audience === 'everyone' || (reply.audience === undefined && caller.isPrivate !== true);
  if (discussion === undefined || !isSeen) return [];
  const passagesIn = (quotes: ReturnType<typeof quotesOf>): readonly number[] => [
    ...new Set(quotes.flatMap(({ article, passage }) => (article === discussion.article ? passage : []))),
  ];
  if (reply.asked !== undefined) {
    return reply.asked.map(({ question, quotes }) => ({
      kind: quotes.length === 0 ? 'open' : 'question',
      what: question,
      passages: passagesIn(quotes),
    }));
  }
  const passages = passagesIn(quotesOf(reply));
  if (passages.length === 0) return [];
  // What a prompt quotes is noted with the prompt.
  return [
    reply.kind === 'discussion' ? { kind: 'turn', what: '', passages: [] } : { kind: 'passage', what: '', passages },
  ];
}
