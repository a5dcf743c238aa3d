/** The articles that can be asked about, and how people point at them and into them. */
import type { Article, Passage } from './article.ts';
import { closestNames } from './closest-names.ts';
import { parseReference } from './reference.ts';
import { exactName } from './slug.ts';

/** What a reference names: consecutive passages of one article. */
export interface Place {
  readonly article: Article;
  readonly passages: readonly Passage[];
}

/** `problem` is one sentence for the person who typed it: what is wrong and what would be right. */
export type Resolved<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

export interface Library {
  /** In the order of their slugs. */
  readonly articles: readonly Article[];
  /** By its slug, or the {@link exactName} of that. */
  readonly get: (slug: string) => Article | undefined;
  /** The same, or an article by slug, title, or words of either that only one article has. */
  readonly find: (name: string) => Resolved<Article>;
  /** Passages by reference: `¶4`, `#4`, `4`, `¶4-6`, `pact ¶4`. Without a name it means `within`, or the only article. */
  readonly resolve: (reference: string, within?: Article) => Resolved<Place>;
}

/** A longer range is read in parts: it would not fit a message. */
const MAX_RANGE = 5;
const MAX_NAMED = 5;
/** Of what a person typed, a problem repeats no more than this. */
const MAX_REPEATED = 80;

/** The library of these articles, which have slugs of their own. */
export function createLibrary(articles: readonly Article[]): Library {
  const bySlug = new Map<string, Article>(articles.map((article) => [article.slug, article]));
  const byExactName = new Map<string, Article>(articles.map((article) => [exactName(article.slug), article]));
  const inOrder = [...articles].sort((a, b) => (a.slug < b.slug ? -1 : 1));

  const get = (slug: string): Article | undefined => bySlug.get(slug) ?? byExactName.get(slug);
  const find = (name: string): Resolved<Article> => {
    const exact = byExactName.get(name);
    if (exact !== undefined) return { ok: true, value: exact };
    if (name.startsWith('=')) return { ok: false, problem: 'This article is no longer in the library.' };
    const matching = matchingArticles(inOrder, name);
    const [article] = matching;
    if (matching.length === 1 && article !== undefined) return { ok: true, value: article };
    return { ok: false, problem: matching.length > 1 ? ambiguous(name, matching) : unknown(name, inOrder) };
  };

  const resolve = (reference: string, within?: Article): Resolved<Place> => {
    const parsed = parseReference(reference);
    if (parsed === undefined) {
      return {
        ok: false,
        problem: `${repeated(reference)} names no passage; write ¶4, ¶4-6, or an article's name and ¶4.`,
      };
    }
    const article = parsed.name === undefined ? thisOrOnly(within, inOrder) : find(parsed.name);
    return article.ok ? passagesOf(article.value, parsed.first, parsed.last) : article;
  };

  return { articles: inOrder, get, find, resolve };
}

/** By the strictest way that matches anything: the slug, the title, then all words of either, then their beginnings. */
function matchingArticles(articles: readonly Article[], name: string): readonly Article[] {
  const wanted = comparable(name);
  if (wanted === '') return [];
  // "the pact article" means the pact; but an article may be called The.
  const telling = wanted.split(' ').filter((word) => !/^(?:the|an?|article)$/.test(word));
  const words = telling.length === 0 ? [wanted] : telling;
  const named = articles.map((article) => ({ article, own: wordsOf(article).split(' ') }));
  const ways: readonly ((named: { readonly article: Article; readonly own: readonly string[] }) => boolean)[] = [
    ({ article }) => comparable(article.slug) === wanted,
    ({ article }) => comparable(article.title) === wanted,
    ({ own }) => words.every((word) => own.includes(word)),
    ({ own }) => words.every((word) => own.some((ownWord) => ownWord.startsWith(word))),
  ];
  for (const way of ways) {
    const matching = named.filter(way);
    if (matching.length > 0) return matching.map(({ article }) => article);
  }
  return [];
}

function wordsOf({ slug, title }: Article): string {
  return comparable(`${slug} ${title}`);
}

function thisOrOnly(within: Article | undefined, articles: readonly Article[]): Resolved<Article> {
  const [first, second] = articles;
  if (within !== undefined) return { ok: true, value: within };
  if (first === undefined) return { ok: false, problem: 'There is no article to look in yet.' };
  if (second === undefined) return { ok: true, value: first };
  return {
    ok: false,
    problem: `Which article? There are ${articles.length}; write its name too, as in “${first.slug} ¶4”.`,
  };
}

function passagesOf(article: Article, first: number, last: number): Resolved<Place> {
  const numbers = article.passages.map(({ number }) => number);
  const [lowest = 0] = numbers;
  const highest = numbers.at(-1) ?? 0;
  const range = lowest === highest ? `has only ¶${lowest}` : `runs from ¶${lowest} to ¶${highest}`;
  if (last < first) return { ok: false, problem: `¶${first}-${last} runs backwards; write ¶${last}-${first}.` };
  const outside = [first, last].find((number) => number < lowest || number > highest);
  if (outside !== undefined) return { ok: false, problem: `There is no ¶${outside}: “${article.title}” ${range}.` };
  if (last - first >= MAX_RANGE) {
    return {
      ok: false,
      problem: `¶${first}-${last} is ${last - first + 1} passages; at most ${MAX_RANGE} are shown at once, such as ¶${first}-${first + MAX_RANGE - 1}.`,
    };
  }
  return {
    ok: true,
    value: { article, passages: article.passages.filter(({ number }) => first <= number && number <= last) },
  };
}

function ambiguous(name: string, matching: readonly Article[]): string {
  const named = matching.slice(0, MAX_NAMED).map(({ slug }) => slug);
  const rest = matching.length - named.length;
  const last = rest > 0 ? `${rest} more` : named.pop();
  return `${repeated(name)} could be ${named.join(', ')} or ${last}; please write more of the name.`;
}

function unknown(name: string, articles: readonly Article[]): string {
  if (comparable(name) === '') return 'Write the name of an article, or a part of it.';
  const closest = closestNames(
    comparable(name.slice(0, MAX_REPEATED)),
    articles.map((article) => ({ name: article.slug, words: wordsOf(article) })),
  );
  const hint = closest.length === 0 ? '' : `; the closest ${closest.length === 1 ? 'is' : 'are'} ${closest.join(', ')}`;
  return `There is no article called ${repeated(name)}${hint}.`;
}

function repeated(typed: string): string {
  const words = typed.replaceAll(/\s+/g, ' ').trim();
  const shown = [...words].slice(0, MAX_REPEATED).join('');
  return `“${shown}${shown.length < words.length ? '…' : ''}”`;
}

/** Words without case, accents and punctuation, parted by single spaces. */
function comparable(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
