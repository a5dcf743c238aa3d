/** What a channel's clock asks for: the passage that is due, for whichever process comes first. */
import { defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase } from '../../src/command/reply.ts';
import { turnOf } from '../../src/study/daily-passage.ts';
import { dailyReply } from '../parts/daily-reply.ts';

export const post = defineCommand({
  name: 'post',
  hidden: true,
  audience: 'everyone',
  manages: true,
  description: 'Take the passage that is due in a channel',
  options: {
    channel: { kind: 'text', description: 'Where', required: true },
    due: { kind: 'integer', description: 'When it is due', required: true },
  },
  run: async ({ channel, due }, { store, caller, library, now }) => {
    const daily = (await store.dailies.of(caller.server)).find((each) => each.channel === channel);
    if (daily?.dueAt !== due || daily.stopped !== undefined || due > now())
      return errorReply(phrase`Nothing is due there any more.`);
    const { after, passage, missed } = turnOf(daily, library, now());
    if (!(await store.dailies.claim(daily, after))) return errorReply(phrase`Another process was faster.`);
    return passage === undefined ? errorReply(phrase`There is nothing to post.`) : dailyReply(passage, missed);
  },
});
