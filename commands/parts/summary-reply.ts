/** Summaries → what is said: each sentence as a quote with its place, in the article's order. */
import type { CommandContext } from '../../src/command/command.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import {
  type Block,
  code,
  counted,
  enumerate,
  errorReply,
  phrase,
  quotesOf,
  type Reply,
  strong,
} from '../../src/command/reply.ts';

import { shorten } from '../../src/command/shorten.ts';
import type { Article } from '../../src/corpus/article.ts';
import { exactName } from '../../src/corpus/slug.ts';
import type { Summary } from '../../src/summary/summarise.ts';
import { laterOn } from './later.ts';
import { closestTopics } from './topic-option.ts';

/** How many sentences each length is. */
export const LENGTHS = { headline: 1, short: 3, long: 7 } as const;
export const SHORT: number = LENGTHS.short;
/** Whoever asks in words what is said on a topic wants its sides: one more. */
export const ON_TOPIC = 4;
export const MAX_SENTENCES = 15;
/** A long headline is cut; the citations below it name the article as well. */
const MAX_HEADING = 80;
/** Of each of several articles, on one topic. */
const EACH_OF_SEVERAL = 3;

export interface SummaryRequest {
  readonly sentences: number;
  readonly topic?: string | undefined;
  /** One article; else the one that the server uses, else the library. */
  readonly article?: Article | undefined;
  /** Quotes to pass over, which were shown before. */
  readonly from?: number;
  readonly isFile?: boolean;
}

/** The summary of an article, of the library (a line an article), or of what they say on a topic. */
export async function summaryReply(words: SummaryRequest, context: CommandContext): Promise<Reply> {
  if (words.sentences < 1 || words.sentences > MAX_SENTENCES) {
    return errorReply(phrase`A summary has 1 to ${MAX_SENTENCES} sentences, not ${words.sentences}.`);
  }
  const { article, topic } = named(words, context);
  const articles = article === undefined ? context.library.articles : [article];
  if (articles.length === 0) return errorReply(phrase`There is no article to sum up yet.`);
  const [only] = articles.length === 1 ? articles : [];
  const each =
    only === undefined ? (topic === undefined ? 1 : Math.min(EACH_OF_SEVERAL, words.sentences)) : words.sentences;
  const made = await Promise.all(
    articles.map((one) => context.summariser.summarise({ article: one, sentences: each, topic })),
  );
  const summaries = made.filter(({ quotes }) => quotes.length > 0);
  if (summaries.length === 0) return nothingOn(topic ?? '', articles, context);
  const told = replyOf(summaries, topic, only !== undefined);
  const whole = { ...told, blocks: [...told.blocks, ...(await laterOn(topic, context))] };
  const rest = restAction(words, article, topic);
  const from = words.from ?? 0;
  return {
    ...(from === 0
      ? whole
      : { ...whole, blocks: withoutFirst(whole.blocks, from), quotesBefore: from, audience: 'asker' as const }),
    rest,
    ...(words.isFile === true
      ? { file: { name: 'summary.md', text: `${toMarkdown(whole)}\n`, quotes: quotesOf(whole) } }
      : {}),
  };
}

/** "summarise the pact article" names an article, and no topic of it. */
function named({ article, topic }: SummaryRequest, context: CommandContext): Pick<SummaryRequest, 'article' | 'topic'> {
  const used = article ?? context.article;
  if (topic === undefined || article !== undefined) return { article: used, topic };
  const found = /\b(?:article|text|piece|story)$/i.test(topic) ? context.library.find(topic) : undefined;
  return found?.ok ? { article: found.value, topic: undefined } : { article: used, topic };
}

function replyOf(summaries: readonly Summary[], topic: string | undefined, isOne: boolean): Reply {
  const count = summaries.reduce((sum, { quotes }) => sum + quotes.length, 0);
  const what = counted(count, 'sentence');
  return {
    kind: 'summary',
    blocks: [
      ...(topic === undefined ? [] : [{ kind: 'text', phrase: phrase`On ${strong(topic)}:` } as const]),
      ...summaries.flatMap(({ article, quotes }): readonly Block[] => [
        ...(isOne || topic === undefined
          ? []
          : [{ kind: 'heading', phrase: phrase`${shorten(article.title, MAX_HEADING)}` } as const]),
        ...quotes.map((quote): Block => ({ kind: 'quote', quote, highlights: [] })),
      ]),
      {
        kind: 'small',
        phrase:
          isOne || summaries.length === 1
            ? phrase`Word for word from the article · ${what} of ${sentencesOf(summaries[0]?.article)}`
            : phrase`Word for word from the articles · ${what} of ${counted(summaries.length, 'article')}`,
      },
    ],
  };
}

function sentencesOf(article: Article | undefined): number {
  return article?.passages.reduce((sum, { sentences }) => sum + sentences.length, 0) ?? 0;
}

/** Nothing is said on it: what there is instead. */
async function nothingOn(topic: string, articles: readonly Article[], context: CommandContext): Promise<Reply> {
  const closest = closestTopics(topic, context.library).slice(0, 3);
  const hint = closest.length === 0 ? phrase`` : phrase` It does speak of ${enumerate(closest.map(code))}.`;
  const who = articles.length === 1 ? 'The article does not' : 'The articles do not';
  return {
    kind: 'abstain',
    support: 'none',
    missing: [topic],
    blocks: [
      { kind: 'text', phrase: [...phrase`${who} say anything on ${strong(topic)}.`, ...hint] },
      ...(await laterOn(topic, context)),
    ],
    actions: closest.map((name) => ({ label: name, command: 'summary', options: { topic: name } })),
  };
}

function restAction({ sentences, from = 0 }: SummaryRequest, article: Article | undefined, topic: string | undefined) {
  return {
    label: 'More',
    command: 'rest',
    options: {
      sentences,
      from,
      ...(article === undefined ? {} : { article: exactName(article.slug) }),
      ...(topic === undefined ? {} : { topic }),
    },
  };
}

/** What follows the first `count` quotes; a heading goes with the quotes below it. */
function withoutFirst(blocks: readonly Block[], count: number): readonly Block[] {
  let quotes = 0;
  return blocks.filter(({ kind }) => {
    if (kind === 'quote') quotes += 1;
    return quotes > count || (kind === 'small' && quotes >= count);
  });
}
