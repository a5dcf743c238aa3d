/** The articles that can be asked about, and how people point into them. */
import type { Article, Passage, Slug } from './article.ts';

/** What a reference names: consecutive passages of one article. */
export interface Place {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/** One sentence about what is wrong with a reference and what would be right; parts in `quoted` came from the user. */
export interface ReferenceProblem {
  readonly message: string;
}

export type Resolved<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: ReferenceProblem };

export interface Library {
  /** In the order of their slugs. */
  readonly articles: readonly Article[];
  readonly get: (slug: Slug) => Article | undefined;
  /** An article by slug, title, or a part of either that only one article has. */
  readonly find: (name: string) => Resolved<Article>;
  /** Passages by reference: `¶4`, `#4`, `4`, `¶4-6`, `pact ¶4`. Without a name it means `fallback`, or the only article. */
  readonly resolve: (reference: string, fallback?: Article) => Resolved<Place>;
}
