/** What the articles are about, in their own words: the standfirst, and the sentence that each opens with. */
import { type Block, phrase, type Reply } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Library } from '../../src/corpus/library.ts';
import { quote } from '../../src/corpus/quote.ts';

/** More articles than this are named by a command of their own. */
const MAX_ARTICLES = 3;
const MAX_SENTENCES = 3;

/** The overview of the library's first articles. */
export function overviewReply({ articles }: Library): Reply {
  const perArticle = articles.length === 1 ? MAX_SENTENCES : 1;
  return {
    kind: 'summary',
    blocks: [
      ...articles.slice(0, MAX_ARTICLES).flatMap((article) => openingsOf(article, perArticle)),
      { kind: 'small', phrase: phrase`Word for word from the article: what its passages open with` },
    ],
  };
}

/** The standfirst first: it was written to say what the article is about. */
function openingsOf(article: Article, count: number): readonly Block[] {
  return article.passages.slice(0, count).map((passage) => ({
    kind: 'quote',
    quote: quote(article, passage, passage.sentences[0] ?? passage),
    highlights: [],
  }));
}
