/** A channel gets no passage a day any more. */
import { defineCommand } from '../../src/command/command.ts';
import { enumerate, errorReply, phrase, strong } from '../../src/command/reply.ts';
import { channelNames } from '../parts/daily-channel.ts';

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
    if (all.length === 0) return errorReply(phrase`No channel has a passage a day here.`);
    const wanted = all.filter(
      ({ channel }) => meant === undefined || channel === meant || nameOf(channel) === `#${meant.toLowerCase()}`,
    );
    const [daily, another] = wanted;
    const named = enumerate(all.map(({ channel }) => strong(nameOf(channel))));
    if (another !== undefined) return errorReply(phrase`In which channel? ${named} have a passage a day; name one.`);
    if (daily === undefined)
      return errorReply(phrase`That channel has no passage a day; ${named} ${all.length === 1 ? 'has' : 'have'}.`);
    await store.dailies.remove(daily);
    return {
      kind: 'daily',
      blocks: [
        { kind: 'text', phrase: phrase`In ${strong(nameOf(daily.channel))} there is no passage a day any more.` },
      ],
    };
  },
});
