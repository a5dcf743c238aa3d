/** What a discussion is to be of, from what was typed: an article, some of its passages or a topic, and how far it was read. */
import type { CommandContext } from '../../src/command/command.ts';
import type { Article } from '../../src/corpus/article.ts';
import { partOf } from '../../src/corpus/part.ts';
import { parseReference, rangesOf } from '../../src/corpus/reference.ts';
import type { Subject } from '../../src/study/discussion.ts';
import { promptsOn } from './prompt-reply.ts';

export interface OpeningWords {
  readonly article?: string | undefined;
  /** A reference, or words that name a topic. */
  readonly about?: string | undefined;
  readonly upTo?: number | undefined;
}

/** What a discussion is to be of; `article` is as much of it as the group has read. */
export interface Topic {
  readonly article: Article;
  readonly about?: Subject;
  readonly upTo?: number;
}

/** The name of the thread to open; nothing where there is nothing to discuss. */
export function threadName(words: OpeningWords, context: CommandContext): string | undefined {
  const topic = topicOf(words, context);
  if (typeof topic === 'string') return undefined;
  const { article, about } = topic;
  if (about === undefined) return article.title;
  return `${typeof about === 'string' ? about : rangesOf(about)} · ${article.title}`;
}

/** What is to be discussed; a sentence where that is not known. */
export function topicOf({ article: name, about, upTo }: OpeningWords, context: CommandContext): Topic | string {
  const { library, article: used } = context;
  const named = name === undefined ? undefined : library.find(name);
  if (named?.ok === false) return named.problem;
  const [only] = library.articles.length === 1 ? library.articles : [];
  const meant = named?.value ?? used ?? only;
  const place = about === undefined ? undefined : library.resolve(about, meant);
  const article = place?.ok === true ? place.value.article : meant;
  if (place?.ok === false && parseReference(about ?? '') !== undefined) return place.problem;
  if (article === undefined) return 'Which article? There are several; name one.';
  const passages = place?.ok === true ? place.value.passages.map(({ number }) => number) : undefined;
  const problem = upTo === undefined ? undefined : problemOf(article, upTo, passages ?? []);
  if (problem !== undefined) return problem;
  const read = upTo === undefined ? article : partOf(article, upTo);
  const subject = passages ?? about;
  if (typeof subject === 'string' && promptsOn(read, subject).length === 0) {
    return `Nothing in “${article.title}” to discuss is about “${subject}”; name a passage, such as ¶4, or another topic.`;
  }
  return {
    article: read,
    ...(subject === undefined ? {} : { about: subject }),
    ...(upTo === undefined ? {} : { upTo }),
  };
}

/** What is wrong with a plan to read so far. */
function problemOf({ title, passages }: Article, upTo: number, about: readonly number[]): string | undefined {
  const numbers = passages.map(({ number }) => number);
  if (!numbers.includes(upTo)) return `There is no ¶${upTo} to read up to: “${title}” has ${rangesOf(numbers)}.`;
  const beyond = about.find((number) => number > upTo);
  return beyond === undefined ? undefined : `¶${beyond} lies beyond ¶${upTo}, up to which you want to read.`;
}
