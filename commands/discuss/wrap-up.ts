/** The discussion in sum, while it runs and after it ended. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase } from '../../src/command/reply.ts';
import { discussionGone } from '../parts/gone-article.ts';
import { sessionOf } from '../parts/session.ts';
import { wrapUpReply } from '../parts/wrap-up-reply.ts';

export const wrapUp = defineCommand({
  name: 'wrap-up',
  audience: 'everyone',
  description: 'Who took part, what was touched of the article and what not, notes and open questions',
  options: {},
  run: async (_, context: CommandContext) => {
    const discussion = context.discussion ?? (await context.store.discussions.last(context.caller.conversation));
    if (discussion === undefined) return errorReply(phrase`No discussion ran here to sum up.`);
    const session = await sessionOf(discussion, context);
    return session === undefined ? discussionGone(discussion) : wrapUpReply(session);
  },
});
