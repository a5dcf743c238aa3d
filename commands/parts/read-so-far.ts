/** How far a group has read: the one place that knows of a reading plan. */
import type { CommandContext } from '../../src/command/command.ts';
import type { Article } from '../../src/corpus/article.ts';

/** The last ¶ of the article that the conversation has come to; nothing where it has no plan, and all may be shown. */
export async function readSoFar(_article: Article, _context: CommandContext): Promise<number | undefined> {
  return undefined;
}
