/** What a discussion is to be of, from what was typed: an article, some of its passages or a topic, and how far it was read. */
import type { CommandContext } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { partOf } from '../../src/corpus/part.ts';
import { rangesOf } from '../../src/corpus/reference.ts';
import { promptsFor } from '../../src/study/prompts.ts';
import type { Meant } from './article-option.ts';
import { type MeantSubject, type SubjectWords, subjectMeant } from './subject-meant.ts';

export interface OpeningWords extends SubjectWords {
  readonly upTo?: number | undefined;
}

/** What a discussion is to be of; `article` is as much of it as the group has read. */
export interface DiscussionSubject extends MeantSubject {
  readonly upTo?: number;
}

/** The name of the thread to open; nothing where there is nothing to discuss. */
export function threadName(words: OpeningWords, context: CommandContext): string | undefined {
  const topic = discussionSubject(words, context);
  if (!topic.ok) return undefined;
  const { article, about } = topic.value;
  if (about === undefined) return article.title;
  return `${typeof about === 'string' ? about : rangesOf(about)} · ${article.title}`;
}

/** What is to be discussed; a sentence where that is not known. */
export function discussionSubject({ upTo, ...words }: OpeningWords, context: CommandContext): Meant<DiscussionSubject> {
  const meant = subjectMeant(words, context);
  if (!meant.ok) return meant;
  const { article, about: subject } = meant.value;
  const passages = typeof subject === 'object' ? subject : [];
  const problem = upTo === undefined ? undefined : problemOf(article, upTo, passages);
  if (problem !== undefined) return wrong(problem);
  const read = upTo === undefined ? article : partOf(article, upTo);
  if (typeof subject === 'string' && promptsFor(read, subject).length === 0) {
    return wrong(
      `Nothing in “${article.title}” to discuss is about “${subject}”; name a passage, such as ¶4, or another topic.`,
    );
  }
  const value: DiscussionSubject = {
    article: read,
    ...(subject === undefined ? {} : { about: subject }),
    ...(upTo === undefined ? {} : { upTo }),
  };
  return { ok: true, value };
}

function wrong(problem: string): Meant<DiscussionSubject> {
  return { ok: false, problem: phrase`${problem}` };
}

/** What is wrong with a plan to read so far. */
function problemOf({ title, passages }: Article, upTo: number, about: readonly number[]): string | undefined {
  const numbers = passages.map(({ number }) => number);
  if (!numbers.includes(upTo)) return `There is no ¶${upTo} to read up to: “${title}” has ${rangesOf(numbers)}.`;
  const beyond = about.find((number) => number > upTo);
  return beyond === undefined ? undefined : `¶${beyond} lies beyond ¶${upTo}, up to which you want to read.`;
}
