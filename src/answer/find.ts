/** Passages that hold given words: every word, and every phrase in double quotes exactly. */
import type { Span } from '../corpus/article.ts';
import { quote } from '../corpus/quote.ts';
import { analyseQuestion } from '../language/question.ts';
import { tokenise } from '../language/tokens.ts';
import type { Unit } from '../search/columns.ts';
import type { SearchIndex } from '../search/lunr-index.ts';
import type { Excerpt } from './answer.ts';

/** Straight and curly double quotes. A quote mark without its fellow is an ordinary character. */
const PHRASE = /["“”„«]([^"“”„«»]+)["“”»]/g;
const MAX_FOUND = 25;

/**
 * Passages in Lunr's order that hold every phrase, letter for letter but for case and white space, and every other
 * word in some form of it. Each is given by its first sentence that holds one of them, the found words highlighted.
 */
export function findPassages(
  index: SearchIndex,
  words: string,
  isWanted: (unit: number) => boolean,
): readonly Excerpt[] {
  const phrases = [...words.matchAll(PHRASE)].map(([, inner = '']) => folded(inner)).filter((phrase) => phrase !== '');
  const loose = new Set(contentStems(words.replaceAll(PHRASE, ' ')));
  if (phrases.length === 0 && loose.size === 0) return [];
  const inOrder = index.candidates(index.queryOf(analyseQuestion(words))).map(({ unit }) => unit);
  // A phrase of stop words alone ("of the") gives Lunr nothing to look up.
  const units = loose.size === 0 ? new Set([...inOrder, ...index.units.keys()]) : new Set(inOrder);
  const found: Excerpt[] = [];
  for (const number of units) {
    const unit = index.units[number];
    if (unit === undefined || !isWanted(number)) continue;
    const excerpt = excerptOf(unit, phrases, loose);
    if (excerpt !== undefined && found.push(excerpt) === MAX_FOUND) break;
  }
  return found;
}

function excerptOf(
  { article, passage }: Unit,
  phrases: readonly string[],
  loose: ReadonlySet<string>,
): Excerpt | undefined {
  const text = article.text.slice(passage.start, passage.end);
  if (!phrases.every((phrase) => folded(text).includes(phrase))) return undefined;
  const tokens = tokenise(text).filter(({ stem }) => loose.has(stem));
  if (new Set(tokens.map(({ stem }) => stem)).size < loose.size) return undefined;
  const spans = [...phrases.flatMap((phrase) => occurrences(text, phrase)), ...tokens].map(({ start, end }) => ({
    start: passage.start + start,
    end: passage.start + end,
  }));
  const sentence = passage.sentences.find((span) =>
    spans.some(({ start, end }) => span.start <= start && end <= span.end),
  );
  const shown = sentence ?? passage;
  return {
    quote: quote(article, passage, shown),
    highlights: spans
      .filter(({ start, end }) => shown.start <= start && end <= shown.end)
      .sort((a, b) => a.start - b.start || a.end - b.end),
  };
}

/** Where `phrase` stands in `text`. Folding keeps every character's place, so the offsets are the text's own. */
function occurrences(text: string, phrase: string): readonly Span[] {
  const spans: Span[] = [];
  const haystack = folded(text);
  for (let at = haystack.indexOf(phrase); at >= 0; at = haystack.indexOf(phrase, at + phrase.length)) {
    spans.push({ start: at, end: at + phrase.length });
  }
  return spans;
}

/** For comparing letter for letter: case, curly marks and kinds of white space aside, one unit for each. */
function folded(text: string): string {
  return text
    .replace(/[A-ZÀ-ÞΑ-ΩА-Я]/g, (letter) => letter.toLowerCase())
    .replaceAll(/[‘’]/g, "'")
    .replaceAll(/[“”]/g, '"')
    .replaceAll(/\s/g, ' ');
}

function contentStems(text: string): readonly string[] {
  const tokens = tokenise(text);
  const content = tokens.filter(({ isContent }) => isContent);
  return (content.length > 0 ? content : tokens.filter(({ text: word }) => /[\p{L}\p{N}]/u.test(word))).map(
    ({ stem }) => stem,
  );
}
