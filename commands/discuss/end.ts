/** The end of a discussion: one line on what it came to. What was done stays for the wrap-up. */
import { defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase, strong } from '../../src/command/reply.ts';
import { mayEnd, WHO_MAY_END } from '../parts/may-end.ts';
import { WRAP_UP } from '../parts/opening.ts';
import { sessionOf } from '../parts/session.ts';
import { wrapUpLine } from '../parts/wrap-up-reply.ts';

export const end = defineCommand({
  name: 'end',
  audience: 'everyone',
  description: 'End the discussion and put its thread away; /discuss wrap-up still tells what was done',
  options: {},
  run: async (_, context) => {
    const { discussion, store, caller } = context;
    if (!mayEnd(context)) return errorReply(WHO_MAY_END);
    const session = discussion && (await sessionOf(discussion, context));
    if (!(await store.discussions.end(caller.conversation))) return errorReply(phrase`No discussion runs here.`);
    const title = strong(session?.article.title ?? discussion?.article ?? 'the article');
    return {
      kind: 'discussion',
      isEnd: true,
      blocks: [
        { kind: 'text', phrase: phrase`The discussion of ${title} is over.` },
        ...(session === undefined ? [] : [{ kind: 'text', phrase: wrapUpLine(session) } as const]),
      ],
      actions: [WRAP_UP],
    };
  },
});
