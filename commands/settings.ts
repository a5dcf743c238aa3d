/** What a server chooses for itself, on one panel: changed by its selects, or by the options. */
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import {
  type Block,
  errorReply,
  type Phrase,
  phrase,
  type Reply,
  type Row,
  type Select,
  strong,
} from '../src/command/reply.ts';
import { shorten } from '../src/command/shorten.ts';
import type { Article } from '../src/corpus/article.ts';
import type { Settings } from '../src/storage/ports.ts';
import { articleMeant, articleOption, withArticle } from './parts/article-option.ts';

/** What stands for no article in particular, and for no channel. */
const ALL = '*';
const NONE = 'none';
/** A select holds 25 rows; one of them is for all articles. */
const MAX_ARTICLES = 24;
const MAX_CHANNELS = 25;

/** A closed select shows no more of a row on a phone. */
const MAX_LABEL = 36;

const AUDIENCES = {
  everyone: 'Everyone sees answers',
  asker: 'Only who asks sees an answer, and may share it',
} as const;

export const settings = defineCommand({
  name: 'settings',
  audience: 'asker',
  description: 'What this server chose: the article in use, who sees answers, where I listen without a mention',
  manages: true,
  where: 'server',
  options: {
    article: { ...articleOption, description: 'The article that questions are about, or * for all of them' },
    audience: { kind: 'choice', description: 'Who sees answers', choices: ['everyone', 'asker'] },
    channels: { kind: 'text', description: 'Channels in which I answer without a mention, or none', maxLength: 700 },
  },
  run: async ({ article, audience, channels }, context) => {
    if (article === undefined && audience === undefined && channels === undefined)
      return panel(context, context.settings);
    const ids = channels === undefined ? undefined : idsIn(channels);
    if (ids === undefined && channels !== undefined) {
      return errorReply(
        phrase`${strong(channels)} names no channels; pick them on the panel, give their #names, or ${strong(NONE)}.`,
      );
    }
    return withArticle(article === ALL ? undefined : article, { ...context, article: undefined }, async (chosen) => {
      const change: Settings = {
        ...(article === undefined ? {} : { article: chosen?.slug }),
        ...(audience === undefined ? {} : { audience }),
        ...(ids === undefined ? {} : { channels: ids }),
      };
      await context.store.settings.change(context.caller.server, change);
      return { ...(await panel(context, { ...context.settings, ...change })), isUpdate: true };
    });
  },
});

/** Ids as Discord writes channels (`<#1>`) or by themselves; nothing when anything else stands there. */
function idsIn(text: string): readonly string[] | undefined {
  if (text === NONE) return [];
  const ids = text.split(/[\s,]+/).map((part) => /^(?:<#)?(\d{15,21})>?$/.exec(part)?.[1]);
  const known = ids.flatMap((id) => (id === undefined ? [] : [id]));
  return known.length === ids.length && known.length <= MAX_CHANNELS ? known : undefined;
}

async function panel({ library, caller: { surroundings } }: CommandContext, chosen: Settings): Promise<Reply> {
  const { articles } = library;
  const inUse = articles.find(({ slug }) => slug === chosen.article);
  const subject = articleMeant(undefined, { library, article: inUse });
  const listening = chosen.channels ?? [];
  const channels = await surroundings?.channels();
  const named = listening.map((id) => `#${channels?.find((channel) => channel.id === id)?.name ?? id}`);
  return {
    kind: 'settings',
    blocks: [
      { kind: 'heading', phrase: phrase`Settings of this server` },
      {
        kind: 'list',
        items: [
          phrase`${strong('Questions')} that name no article are about ${subject.ok ? strong(subject.value.title) : `all ${articles.length} articles`}`,
          phrase`${strong('Answers')}: ${AUDIENCES[chosen.audience ?? 'everyone'].toLowerCase()}`,
          phrase`${strong('Without a mention')} I answer ${named.length === 0 ? 'nowhere but in direct messages and threads that I opened' : `replies to me, and messages that begin with my name, in ${named.join(', ')}`}`,
        ],
      },
      ...hearingNote(surroundings?.hearsEverything, listening.length > 0),
    ],
    selects: [
      select('Article in use', 'article', articleRows(articles, inUse)),
      select('Who sees answers', 'audience', audienceRows(chosen.audience)),
      ...(channels === undefined || channels.length === 0
        ? []
        : [select('Channels where I listen', 'channels', { channels: listening })]),
    ],
  };
}

function select(label: string, option: string, from: Select['from']): Select {
  return { label, command: 'settings', options: {}, option, from };
}

/** The first articles, the one in use among them. */
function articleRows(articles: readonly Article[], inUse: Article | undefined): readonly Row[] {
  const shown = inUse === undefined ? articles : [inUse, ...articles.filter((article) => article !== inUse)];
  return [
    { label: 'All articles', value: ALL, isChosen: inUse === undefined },
    ...shown.slice(0, MAX_ARTICLES).map((article) => ({
      label: shorten(article.title, MAX_LABEL),
      value: article.slug,
      isChosen: article === inUse,
    })),
  ];
}

function audienceRows(chosen: Settings['audience'] = 'everyone'): readonly Row[] {
  return [
    { label: 'Everyone sees answers', value: 'everyone', isChosen: chosen === 'everyone' },
    { label: 'Only who asks sees them', value: 'asker', isChosen: chosen === 'asker' },
  ];
}

function hearingNote(hearsEverything: boolean | undefined, isListening: boolean): readonly Block[] {
  if (hearsEverything !== false) return [];
  const note: Phrase = isListening
    ? phrase`Discord shows me such messages only with the Message Content intent, which is off; whoever runs me can switch it on.`
    : phrase`Commands and mentions are answered in every channel.`;
  return [{ kind: 'small', phrase: note }];
}
