/** A channel gets a passage a day. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { enumerate, errorReply, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
import type { Channel } from '../../src/command/surroundings.ts';
import type { Article } from '../../src/corpus/article.ts';
import { type Daily, ORDERS } from '../../src/study/daily.ts';
import { nextDue, shownIn, timeIn, ZONES, zoneIn, zonesLike } from '../../src/study/daily-times.ts';
import { articleOption, withArticle } from '../parts/article-option.ts';
import { channelMeant } from '../parts/daily-channel.ts';
import { orderInWords, whatIsRead } from '../parts/daily-words.ts';

/** More would be read by nobody, and each costs a message a day. */
const MOST_CHANNELS = 10;

export const set = defineCommand({
  name: 'set',
  audience: 'asker',
  manages: true,
  where: 'server',
  description: 'Post a passage a day in a channel, with a question under it',
  options: {
    channel: { kind: 'channel', description: 'Where it is posted', required: true },
    time: { kind: 'text', description: 'When, such as 08:00', required: true, maxLength: 20 },
    zone: {
      kind: 'text',
      description: 'By the clocks of which zone, such as Europe/Berlin',
      required: true,
      maxLength: 60,
      suggest: (typed) => {
        const words = typed.replaceAll(' ', '_').toLowerCase();
        return ZONES.filter((zone) => zone.toLowerCase().includes(words)).map((zone) => ({ label: zone, value: zone }));
      },
    },
    article: { ...articleOption, description: 'Which article; without one, all of them, one after the other' },
    order: { kind: 'choice', description: 'In which order, if not as they stand', choices: ORDERS },
  },
  run: async ({ channel: meant, article: name, order = 'reading', ...when }, context) => {
    const channel = await channelMeant(meant, context);
    if (!channel.ok) return errorReply(channel.problem);
    const [time, zone] = [timeIn(when.time), zoneIn(when.zone)];
    if (time === undefined)
      return errorReply(phrase`${strong(when.time)} is no time of a day; write it as ${strong('08:00')}.`);
    if (zone === undefined) return errorReply(noZone(when.zone));
    return withArticle(name, { ...context, article: undefined }, (article) =>
      keep({ channel: channel.value, time, zone, article, order }, context),
    );
  },
});

async function keep(
  wish: Pick<Daily, 'time' | 'zone' | 'order'> & { readonly channel: Channel; readonly article: Article | undefined },
  { caller: { server, person }, store, now, library }: CommandContext,
): Promise<Reply> {
  const { channel, time, zone, article, order } = wish;
  const others = await store.dailies.of(server);
  const before = others.find((each) => each.channel === channel.id);
  if (before === undefined && others.length >= MOST_CHANNELS)
    return errorReply(
      phrase`${MOST_CHANNELS} channels have a passage a day here, and there is room for no more; stop one first.`,
    );
  const goesOn = before?.stopped !== 'finished' && before?.article === article?.slug && before?.order === order;
  const daily: Daily = {
    ...{ server, channel: channel.id, person, time, zone, order },
    ...(article === undefined ? {} : { article: article.slug }),
    // Another hour is no reason to begin anew.
    ...(goesOn && before !== undefined ? { current: before.current, position: before.position } : { position: 0 }),
    missed: 0,
    dueAt: nextDue({ time, zone }, now()),
  };
  await store.dailies.set(daily);
  return {
    kind: 'daily',
    blocks: [
      {
        kind: 'text',
        phrase: phrase`In ${strong(`#${channel.name}`)} there is a passage a day of ${whatIsRead(daily, library)}, ${orderInWords(order)}; the next on ${strong(shownIn(zone, daily.dueAt))} (${zone}).`,
      },
    ],
    actions: [{ label: 'Preview', command: 'daily preview', options: { channel: channel.id } }],
  };
}

function noZone(typed: string): Phrase {
  const like = zonesLike(typed);
  const hint = enumerate((like.length === 0 ? ['Europe/Berlin', 'America/New_York'] : like).map(strong), 'or');
  return phrase`${strong(typed)} is no time zone that I know; write its name, such as ${hint}.`;
}
