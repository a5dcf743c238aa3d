/** What is said where the article that something is about was removed in the middle of it. */
import { type Action, code, errorReply, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
import type { Discussion } from '../../src/study/discussion.ts';

export const END: Action = { label: 'End it', command: 'discuss end', options: {} };

/** Of a discussion that ended there is nothing to end. */
export function discussionGone({ article, endedAt }: Discussion): Reply {
  return { ...errorReply(articleGone(article, 'discussion')), actions: endedAt === undefined ? [END] : [] };
}

/** `of` is what it is the article of: a quiz, a discussion. */
export function articleGone(slug: string, of: 'quiz' | 'discussion'): Phrase {
  return phrase`The article of this ${of}, ${strong(slug)}, is no longer in the library; for 30 days after it was removed ${code(`/article restore ${slug}`)} brings it back.`;
}
