/** The `article` option that most commands share. */
import type { CommandContext } from '../../src/command/command.ts';
import { errorReply, phrase, type Reply } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';

/** An article by name, offered as people type. */
export const articleOption = {
  kind: 'text',
  description: 'Which article, when there are several',
  maxLength: 200,
  suggest: (typed: string, { library }: CommandContext) => {
    const words = typed.toLowerCase();
    return library.articles
      .filter(({ slug, title }) => slug.includes(words) || title.toLowerCase().includes(words))
      .map(({ slug, title }) => ({ label: title, value: slug }));
  },
} as const;

/** Runs `act` with the article that `name` means, else the one that the server uses; an unknown name is answered in words. */
export function withArticle(
  name: string | undefined,
  { library, article: used }: CommandContext,
  act: (article: Article | undefined) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  if (name === undefined) return act(used);
  const article = library.find(name);
  return article.ok ? act(article.value) : errorReply(phrase`${article.problem}`);
}
