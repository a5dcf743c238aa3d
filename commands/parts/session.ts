/** What there is to tell of a discussion. */
import type { Caller, CommandContext } from '../../src/command/command.ts';
import type { Article } from '../../src/corpus/article.ts';
import { partOf } from '../../src/corpus/part.ts';
import type { Discussion } from '../../src/study/discussion.ts';
import { calledIn } from './called.ts';
import { placedIn } from './note-blocks.ts';
import type { NoteLine, Session } from './wrap-up-reply.ts';

/** Its article as far as the group has read it, and what was done; nothing when the article is no longer in the library. */
export async function sessionOf(discussion: Discussion, context: CommandContext): Promise<Session | undefined> {
  const { library, store, caller } = context;
  const found = library.get(discussion.article);
  if (found === undefined) return undefined;
  const article = discussion.upTo === undefined ? found : partOf(found, discussion.upTo);
  const [record, notes] = await Promise.all([
    store.discussions.recordOf(caller.conversation),
    notesOf(article, context),
  ]);
  return { article, record, notes, reader: readerOf(caller) };
}

/** Who is alone reads of themselves; what a group reads says "you" to nobody. */
function readerOf(caller: Caller): Caller | undefined {
  return caller.isAlone === true ? caller : undefined;
}

/** The notes that were made in it, on passages that were read. */
async function notesOf(article: Article, { caller, library, store }: CommandContext): Promise<readonly NoteLine[]> {
  const notes = placedIn(library, await store.notes.in(caller));
  return notes
    .filter((each) => each.article?.slug === article.slug)
    .filter(({ passage }) => article.passages.some(({ number }) => number === passage))
    .map((each) => ({ passage: each.passage, name: calledIn(each.note, readerOf(caller)), note: each.note.text }));
}
