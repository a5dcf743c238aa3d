/** What of which article is meant, from what was typed: some of its passages, or a topic. */
import type { CommandContext } from '../../src/command/command.ts';
import { phrase } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { parseReference } from '../../src/corpus/reference.ts';
import type { Subject } from '../../src/study/discussion.ts';
import { articleMeant, type Meant } from './article-option.ts';

export interface SubjectWords {
  readonly article?: string | undefined;
  /** A reference, or words that name a topic. */
  readonly about?: string | undefined;
}

export interface MeantSubject {
  readonly article: Article;
  readonly about?: Subject;
}

/** A reference may name the article too; a sentence where it names what is not there, or no article is meant. */
export function subjectMeant({ article: name, about }: SubjectWords, context: CommandContext): Meant<MeantSubject> {
  const meant = articleMeant(name, context);
  if (!meant.ok && name !== undefined) return meant;
  const isPlace = about !== undefined && parseReference(about) !== undefined;
  const place = isPlace ? context.library.resolve(about, meant.ok ? meant.value : undefined) : undefined;
  if (place?.ok === false) return { ok: false, problem: phrase`${place.problem}` };
  if (place !== undefined) {
    const { article, passages } = place.value;
    return { ok: true, value: { article, about: passages.map(({ number }) => number) } };
  }
  return meant.ok ? { ok: true, value: { article: meant.value, ...(about === undefined ? {} : { about }) } } : meant;
}
