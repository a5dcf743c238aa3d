/** A channel gets no passage a day any more. */
import { defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase, strong } from '../../src/command/reply.ts';
import { channelNames, dailyIn } from '../parts/daily-channel.ts';

export const stop = defineCommand({
  name: 'stop',
  audience: 'asker',
  manages: true,
  where: 'server',
  description: 'Post no passage a day any more',
  options: { channel: { kind: 'channel', description: 'In which channel, when there are several' } },
  run: async ({ channel: meant }, context) => {
    const { store, caller } = context;
    const [all, nameOf] = await Promise.all([store.dailies.of(caller.server), channelNames(context)]);
    const daily = dailyIn(meant, all, nameOf);
    if (!daily.ok) return errorReply(daily.problem);
    await store.dailies.remove(daily.value);
    return {
      kind: 'daily',
      blocks: [
        { kind: 'text', phrase: phrase`In ${strong(nameOf(daily.value.channel))} there is no passage a day any more.` },
      ],
    };
  },
});
