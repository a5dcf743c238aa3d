/** Whether words that someone quotes stand in an article: exactly, nearly, or not. */
import type { Article, Passage, Span } from '../corpus/article.ts';
import type { Library } from '../corpus/library.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import { type Answerer, quotesFound } from './answer.ts';

/** A word of what was claimed, or what stands between two, and whether the article has it there; marks are no fault. */
export interface ClaimedPiece {
  readonly text: string;
  readonly isRight: boolean;
}

export type Quotation =
  | { readonly kind: 'exact'; readonly quote: Quote }
  /** `claimed` joined is the claim; `differing` are the article's words that it lacks or has otherwise, in the article's offsets. */
  | {
      readonly kind: 'near';
      readonly quote: Quote;
      readonly claimed: readonly ClaimedPiece[];
      readonly differing: readonly Span[];
    }
  | { readonly kind: 'absent' };

/** Below it two texts of the same length are of different sentences that share a topic. */
const LEAST_ALIKE = 0.6;
/** Fewer words in common stand in many a sentence. */
const LEAST_COMMON = 5;
/** Longer claims are compared by their beginning. */
const MAX_WORDS = 200;

interface Word extends Span {
  /** Without case, accents of typography and punctuation: what makes two words the same. */
  readonly key: string;
}

/** Looks the words up in the library; what is near is told word by word. */
export async function checkQuotation(
  claim: string,
  { library, answerer }: { readonly library: Library; readonly answerer: Pick<Answerer, 'answer'> },
): Promise<Quotation> {
  const words = wordsOf(claim).slice(0, MAX_WORDS);
  if (words.length === 0) return { kind: 'absent' };
  const exact = exactIn(library.articles, words);
  if (exact !== undefined) return { kind: 'exact', quote: exact };
  const closest = quotesFound(await answerer.answer(claim));
  let best: { readonly quote: Quote; readonly alike: number } | undefined;
  for (const { article: slug, passage: number } of closest) {
    const article = library.get(slug);
    const passage = article?.passages.find((candidate) => candidate.number === number);
    if (article === undefined || passage === undefined) continue;
    for (const span of windowsOf(passage)) {
      const candidate = quote(article, passage, span);
      const alike = likeness(words, wordsOf(candidate.text));
      if (alike > (best?.alike ?? 0)) best = { quote: candidate, alike };
    }
  }
  return best !== undefined && best.alike >= LEAST_ALIKE ? near(claim, words, best.quote) : { kind: 'absent' };
}

/** The claim as one passage of the articles, taken in their order, has it word for word; nothing when none has. */
export function exactQuote(claim: string, articles: readonly Article[]): Quote | undefined {
  const words = wordsOf(claim);
  return words.length === 0 ? undefined : exactIn(articles, words);
}

/** The claim's words in their order in one passage: differences of case, quotation marks and white space are none. */
function exactIn(articles: readonly Article[], claimed: readonly Word[]): Quote | undefined {
  for (const article of articles) {
    for (const passage of article.passages) {
      const words = wordsOf(article.text.slice(passage.start, passage.end));
      const at = placeOf(claimed, words);
      const [first, last] = [words[at], words[at + claimed.length - 1]];
      if (at < 0 || first === undefined || last === undefined) continue;
      return quote(article, passage, { start: passage.start + first.start, end: passage.start + last.end });
    }
  }
  return undefined;
}

function placeOf(wanted: readonly Word[], words: readonly Word[]): number {
  const last = words.length - wanted.length;
  for (let at = 0; at <= last; at += 1) {
    if (wanted.every(({ key }, offset) => words[at + offset]?.key === key)) return at;
  }
  return -1;
}

/** Each sentence, each two neighbours, and the whole. */
function windowsOf(passage: Passage): readonly Span[] {
  const { sentences } = passage;
  const pairs = sentences
    .slice(1)
    .map((second, at) => ({ start: sentences[at]?.start ?? second.start, end: second.end }));
  return [...sentences, ...pairs, passage];
}

/**
 * Twice the longest common subsequence of words beside both lengths: 1 for the same words in the same order. Whoever
 * quotes a part of a sentence leaves out the rest: of the article's words only those count that stand beside the claim's.
 */
function likeness(claimed: readonly Word[], words: readonly Word[]): number {
  const pairs = commonIn(claimed, words);
  const [[firstOwn, first] = [0, 0], [lastOwn, last] = [0, 0]] = [pairs[0], pairs.at(-1)];
  const beside = firstOwn + (last - first + 1) + (claimed.length - 1 - lastOwn);
  const length = pairs.length < LEAST_COMMON ? words.length : Math.min(words.length, beside);
  return (2 * pairs.length) / (claimed.length + length || 1);
}

function near(claim: string, claimed: readonly Word[], found: Quote): Quotation {
  const words = wordsOf(found.text);
  const pairs = commonIn(claimed, words);
  const right = new Set(pairs.map(([own]) => own));
  const held = new Set(pairs.map(([, other]) => other));
  // Whoever quotes a part of a sentence leaves out the rest, which is no fault: as many words count as the claim has there.
  const [firstOwn = 0, first = 0] = pairs[0] ?? [];
  const [lastOwn = 0, last = 0] = pairs.at(-1) ?? [];
  const isBeside = (at: number): boolean => at < first - firstOwn || at > last + claimed.length - 1 - lastOwn;
  return {
    kind: 'near',
    quote: found,
    claimed: piecesOf(claim, claimed, right),
    differing: words.flatMap(({ start, end }, at) =>
      held.has(at) || isBeside(at) ? [] : [{ start: found.start + start, end: found.start + end }],
    ),
  };
}

/** The claim as it was written, as far as it was compared. */
function piecesOf(claim: string, words: readonly Word[], right: ReadonlySet<number>): readonly ClaimedPiece[] {
  return words.flatMap(({ start, end }, at): readonly ClaimedPiece[] => {
    const next = words[at + 1]?.start ?? (words.length < MAX_WORDS ? claim.length : end);
    const before = at === 0 ? [claim.slice(0, start)] : [];
    return [
      ...before.map((text) => ({ text, isRight: true })),
      { text: claim.slice(start, end), isRight: right.has(at) },
      { text: claim.slice(end, next), isRight: true },
    ].filter(({ text }) => text !== '');
  });
}

/** Places of the longest common subsequence in both (Wagner and Fischer 1974), as pairs in order. */
function commonIn(a: readonly Word[], b: readonly Word[]): readonly (readonly [number, number])[] {
  const width = b.length + 1;
  const lengths = new Uint16Array((a.length + 1) * width);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      lengths[i * width + j] =
        a[i]?.key === b[j]?.key
          ? (lengths[(i + 1) * width + j + 1] ?? 0) + 1
          : Math.max(lengths[(i + 1) * width + j] ?? 0, lengths[i * width + j + 1] ?? 0);
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i]?.key === b[j]?.key) pairs.push([i++, j++]);
    else if ((lengths[(i + 1) * width + j] ?? 0) >= (lengths[i * width + j + 1] ?? 0)) i += 1;
    else j += 1;
  }
  return pairs;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’.-][\p{L}\p{M}\p{N}]+)*/gu)].map((match) => ({
    key: match[0].normalize('NFKC').toLowerCase().replaceAll('’', "'"),
    start: match.index,
    end: match.index + match[0].length,
  }));
}
