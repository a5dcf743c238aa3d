/** Which channels have a passage a day, where each stands, and what holds one up. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { code, counted, errorReply, type Phrase, phrase, strong } from '../../src/command/reply.ts';
import type { Daily, Stop } from '../../src/study/daily.ts';
import { nextPassage } from '../../src/study/daily-passage.ts';
import { shownIn } from '../../src/study/daily-times.ts';
import { channelNames, NO_CHANNELS } from '../parts/daily-channel.ts';
import { orderInWords, whatIsRead } from '../parts/daily-words.ts';

const WHY = {
  gone: phrase`Stopped: the channel is gone.`,
  rights: phrase`Stopped: I may not write there; ${code('/check')} tells which rights are missing, ${code('/daily set')} goes on.`,
  finished: phrase`Every passage was given; ${code('/daily set')} begins anew.`,
  away: phrase`Waiting: the article is no longer in the library; ${code('/article restore')} brings it back.`,
} as const satisfies Record<Stop, Phrase>;

export const status = defineCommand({
  name: 'status',
  audience: 'asker',
  manages: true,
  where: 'server',
  description: 'Which channels have a passage a day, and what comes next',
  options: {},
  run: async (_, context) => {
    const { store, caller } = context;
    const all = await store.dailies.of(caller.server);
    if (all.length === 0 && ((await caller.surroundings?.channels()) ?? []).length === 0)
      return errorReply(NO_CHANNELS);
    const nameOf = await channelNames(context);
    const none = phrase`No channel has a passage a day; ${code('/daily set')} begins one.`;
    return {
      kind: 'daily',
      blocks: [
        all.length === 0
          ? { kind: 'text', phrase: none }
          : { kind: 'list', items: all.map((daily) => lineOf(daily, nameOf, context)) },
      ],
    };
  },
});

function lineOf(daily: Daily, nameOf: (id: string) => string, { library }: CommandContext): Phrase {
  const { channel, time, zone, order, missed, stopped, dueAt } = daily;
  const head = phrase`In ${strong(nameOf(channel))}: ${whatIsRead(daily, library)}, ${orderInWords(order)}, at ${time} (${zone}).`;
  if (stopped !== undefined) return phrase`${head} ${WHY[stopped]}`;
  const next = nextPassage(daily, library);
  if (typeof next === 'string') return phrase`${head} ${WHY[next]}`;
  const missing = missed === 0 ? '' : ` Missed on ${counted(missed, 'day')} so far.`;
  return phrase`${head} Next: ${next.count} of ${next.of} of ${strong(next.article.title)}, on ${shownIn(zone, dueAt)}.${missing}`;
}
