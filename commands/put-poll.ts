/** A prompt put to the vote. A button's verb: it hangs on the prompt. */
import { defineCommand } from '../src/command/command.ts';
import { errorReply, phrase } from '../src/command/reply.ts';
import { promptsFor } from '../src/study/prompts.ts';
import { discussionGone } from './parts/gone-article.ts';
import { discussedIn, promptReply } from './parts/prompt-reply.ts';

export const putPoll = defineCommand({
  name: 'put-poll',
  audience: 'everyone',
  description: 'Put a prompt as a poll',
  hidden: true,
  options: { prompt: { kind: 'text', description: 'The prompt', required: true, maxLength: 80 } },
  run: async ({ prompt: id }, context) => {
    const { store, caller, discussion } = context;
    if (discussion === undefined) return errorReply(phrase`No discussion runs here any more.`);
    const article = discussedIn(context, discussion);
    if (article === undefined) return discussionGone(discussion);
    const prompt = promptsFor(article).find((each) => each.id === id);
    if (prompt?.poll === undefined) return errorReply(phrase`The article does not give this prompt any more.`);
    const put = await store.discussions.put(caller, [{ kind: 'poll', what: id, passages: prompt.passages }]);
    if (put === undefined) return errorReply(phrase`This is put as a poll already.`);
    return promptReply(prompt, { isPoll: true });
  },
});
