/** The passage that a channel gets next, or would get first, on every face. */
import { defineCommand } from '../../src/command/command.ts';
import { errorReply, phrase } from '../../src/command/reply.ts';
import { type Daily, ORDERS } from '../../src/study/daily.ts';
import { nextPassage } from '../../src/study/daily-passage.ts';
import { articleOption, withArticle } from '../parts/article-option.ts';
import { channelNames, dailyIn } from '../parts/daily-channel.ts';
import { dailyReply } from '../parts/daily-reply.ts';

export const preview = defineCommand({
  name: 'preview',
  audience: 'asker',
  manages: true,
  where: 'server',
  description: 'The passage that comes next, or would come first, for you alone',
  options: {
    channel: { kind: 'channel', description: 'The one that a channel gets next' },
    article: articleOption,
    order: { kind: 'choice', description: 'In which order, if not as they stand', choices: ORDERS },
  },
  run: async ({ channel: meant, article: name, order }, context) => {
    const { store, caller, library, now } = context;
    const [all, nameOf] = await Promise.all([store.dailies.of(caller.server), channelNames(context)]);
    const isWish = name !== undefined || order !== undefined;
    const set = meant === undefined || isWish ? undefined : dailyIn(meant, all, nameOf);
    if (set?.ok === false) return errorReply(set.problem);
    return withArticle(name, { ...context, article: undefined }, (article) => {
      const first: Daily = {
        ...{ server: caller.server, channel: meant ?? '', person: caller.person, time: '00:00', zone: 'UTC' },
        ...(article === undefined ? {} : { article: article.slug }),
        ...{ order: order ?? 'reading', position: 0, missed: 0, dueAt: now() },
      };
      const passage = nextPassage(set?.value ?? first, library);
      return typeof passage === 'string' ? errorReply(phrase`There is no passage left to show.`) : dailyReply(passage);
    });
  },
});
