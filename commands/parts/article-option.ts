/** The `article` option that most commands share. */
import type { CommandContext } from '../../src/command/command.ts';
import { errorReply, type Phrase, phrase, type Reply, strong } from '../../src/command/reply.ts';
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

/** What someone meant; else what is wrong, as a sentence. */
export type Meant<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Phrase };

/** The one article that is meant: by `name`, else the one that the server uses, else the only one there is. */
export function articleMeant(
  name: string | undefined,
  { library, article: used }: Pick<CommandContext, 'library' | 'article'>,
): Meant<Article> {
  const named = name === undefined ? undefined : library.find(name);
  if (named?.ok === false) return { ok: false, problem: phrase`${named.problem}` };
  const [first, another] = library.articles;
  const value = named?.value ?? used ?? (another === undefined ? first : undefined);
  if (value !== undefined) return { ok: true, value };
  if (first === undefined) return { ok: false, problem: phrase`There is no article to look in yet.` };
  const { length } = library.articles;
  return { ok: false, problem: phrase`Which article? There are ${length}; name one, such as ${strong(first.slug)}.` };
}

/** Runs `act` with the {@link articleMeant}; where that is not one, it is answered in words. */
export function withOneArticle(
  name: string | undefined,
  context: CommandContext,
  act: (article: Article) => Reply | Promise<Reply>,
): Reply | Promise<Reply> {
  const article = articleMeant(name, context);
  return article.ok ? act(article.value) : errorReply(article.problem);
}

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
