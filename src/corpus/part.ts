/** The beginning of an article, as far as someone has read it: an article of its own, without a word of the rest. */
import type { Article } from './article.ts';
import type { Library, Resolved } from './library.ts';
import { createLibrary } from './library.ts';
import { parseReference } from './reference.ts';

/** The same object each time: what is found out about an article is kept by it. */
const known = new WeakMap<Article, Map<number, Article>>();

/** The article up to the ¶ `upTo`; its offsets are those of the whole. */
export function partOf(article: Article, upTo: number): Article {
  const parts = known.get(article) ?? new Map<number, Article>();
  known.set(article, parts);
  const part = parts.get(upTo) ?? cut(article, upTo);
  parts.set(upTo, part);
  // Whoever read as far has read no more of the part.
  if (!known.has(part)) known.set(part, new Map([[upTo, part]]));
  return part;
}

function cut(article: Article, upTo: number): Article {
  const passages = article.passages.filter(({ number }) => number <= upTo);
  return { ...article, passages, text: article.text.slice(0, passages.at(-1)?.end ?? 0) };
}

/** What libraries were made of a whole one, by the article and how far. */
const made = new WeakMap<Library, WeakMap<Article, Map<number, Library>>>();

/** A library of that part alone, the same each time. What is named beyond it is told apart from what there is not. */
export function libraryOfPart(whole: Library, article: Article, upTo: number): Library {
  const ofWhole = made.get(whole) ?? new WeakMap<Article, Map<number, Library>>();
  made.set(whole, ofWhole);
  const ofArticle = ofWhole.get(article) ?? new Map<number, Library>();
  ofWhole.set(article, ofArticle);
  const library = ofArticle.get(upTo) ?? makeLibrary(whole, article, upTo);
  ofArticle.set(upTo, library);
  return library;
}

function makeLibrary(whole: Library, article: Article, upTo: number): Library {
  const part = partOf(article, upTo);
  const library = createLibrary([part]);
  return {
    ...library,
    find: (name) => orBeyond(library.find(name), whole.find(name), onlyThis(article)),
    resolve: (reference) => {
      const there = whole.resolve(reference, article);
      const { name, first, last } = parseReference(reference) ?? { first: 0, last: 0 };
      const isOfThis = name === undefined || library.find(name).ok;
      // Also of a range that is too long to be shown.
      const beyond = article.passages.findLast(({ number }) => number > upTo && (number === first || number === last));
      if (isOfThis && beyond !== undefined) {
        return {
          ok: false,
          problem: `¶${beyond.number} lies beyond ¶${upTo}, up to which this discussion reads.`,
        };
      }
      // What the whole article does not have is told by its own numbers.
      if (isOfThis && !there.ok) return there;
      return orBeyond(library.resolve(reference), there, onlyThis(article));
    },
  };
}

function onlyThis({ title }: Article): () => string {
  return () => `This discussion reads “${title}” and nothing else.`;
}

/** What is there; where only the whole library has it, why it is not shown. */
function orBeyond<T>(here: Resolved<T>, there: Resolved<T>, problemOf: () => string): Resolved<T> {
  return here.ok || !there.ok ? here : { ok: false, problem: problemOf() };
}
