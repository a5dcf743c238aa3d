/** Where sentences end: wink's own ends, mended where a quotation, an abbreviation or a list number misleads it. */
import { wink } from './nlp.ts';
import type { Span } from './span.ts';

/** Abbreviations that stand before what they belong to and so never end a sentence. */
const LEADS_ON =
  /(?:^|[\s("“‘[])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Fr|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Pres|Hon|St|Mt|Ft|vs|e\.g|i\.e|cf|viz|Fig|Figs|Eq|No|Nos|Vol|pp|ca|approx)\.$/;
/** "1." or "(a)" alone: the number of what follows. */
const LIST_NUMBER = /^[([]?(?:\d{1,3}|[A-Za-z])[.)\]]$/;
/** A reference mark that belongs to the sentence before: "… ended.[1] Next". */
const REFERENCE_MARKS = /^(?:\[[^\]\s]{1,4}\])+(?=\s)/;
const HAS_WORD = /[\p{L}\p{N}]/u;
/** "iPhone" starts a sentence, "she asked" goes on with one. */
const STARTS_LOW = /^[^\p{L}\p{N}]*\p{Ll}(?!\p{Lu})/u;
const ENDS_WITH_STOP = /\.["”’')\]]*$/;
const ENDS_QUOTED = /[.?!…]["”’]$/;
/** A stop, its closing marks, white space, and what looks like a new beginning. */
const END_INSIDE = /[.?!…]["”’)\]]+\s+(?=["“‘([]?[\p{Lu}\p{N}])/gu;
/** `Smith said`, `Mr Smith asked`: the quotation before is part of this sentence. */
const ATTRIBUTION =
  /^(?:(?:Mr|Mrs|Ms|Dr)\.?\s)?(?:\p{Lu}[\p{L}'’.-]*\s){1,3}(?:said|says|asked|asks|replied|added|told|wrote|writes|answered|explained|argued|warned|noted|insisted|shouted|whispered)\b/u;

/**
 * The sentences of one paragraph, in order, without the white space between them. Ends are told from the stops in
 * "U.S.", "p.m.", "3.5", initials and abbreviations; a quotation keeps its closing mark and the words that attribute
 * it. A text that wink cannot take apart is one sentence.
 */
export function splitSentences(text: string): readonly Span[] {
  const sentences: Span[] = [];
  for (const piece of piecesOf(text).flatMap((span) => splitAfterQuotation(text, span))) {
    const previous = sentences.at(-1);
    const marks = REFERENCE_MARKS.exec(text.slice(piece.start, piece.end))?.[0].length ?? 0;
    if (previous !== undefined && goesOn(text, previous, piece)) {
      sentences[sentences.length - 1] = { start: previous.start, end: piece.end };
    } else if (previous !== undefined && marks > 0) {
      sentences[sentences.length - 1] = { start: previous.start, end: piece.start + marks };
      sentences.push(trimmed(text, { start: piece.start + marks, end: piece.end }));
    } else {
      sentences.push(piece);
    }
  }
  return sentences;
}

/** Whether `piece` is the rest of the sentence `previous`. */
function goesOn(text: string, previous: Span, piece: Span): boolean {
  const before = text.slice(previous.start, previous.end);
  const after = text.slice(piece.start, piece.end);
  if (!HAS_WORD.test(after) || LIST_NUMBER.test(before) || LEADS_ON.test(before)) return true;
  if (STARTS_LOW.test(after)) return ENDS_WITH_STOP.test(before) || ENDS_QUOTED.test(before);
  return ENDS_QUOTED.test(before) && ATTRIBUTION.test(after);
}

/** wink keeps `"No." Then he left.` together: parted here, unless the second part says who spoke. */
function splitAfterQuotation(text: string, span: Span): readonly Span[] {
  const parts: Span[] = [];
  let start = span.start;
  for (const match of text.slice(span.start, span.end).matchAll(END_INSIDE)) {
    const next = span.start + match.index + match[0].length;
    const before = text.slice(start, next).trimEnd();
    if (ATTRIBUTION.test(text.slice(next, span.end))) continue;
    parts.push({ start, end: start + before.length });
    start = next;
  }
  return [...parts, { start, end: span.end }];
}

function piecesOf(text: string): readonly Span[] {
  const spans: Span[] = [];
  let cursor = 0;
  for (const sentence of wink.readDoc(text).sentences().out()) {
    const start = text.indexOf(sentence, cursor);
    // wink rewrites a few characters; then its pieces have no place in the text, and the text stays whole. So it does
    // when wink passed over words.
    if (start < 0 || HAS_WORD.test(text.slice(cursor, start))) return whole(text);
    const span = trimmed(text, { start, end: start + sentence.length });
    if (span.end > span.start) spans.push(span);
    cursor = start + sentence.length;
  }
  return HAS_WORD.test(text.slice(cursor)) ? whole(text) : withoutGaps(text, spans);
}

/** Marks that wink left out between two pieces go to the piece before, so that nothing is lost. */
function withoutGaps(text: string, spans: readonly Span[]): readonly Span[] {
  return spans
    .map(({ start }, index) => ({
      start: index === 0 ? text.length - text.trimStart().length : start,
      end: spans[index + 1]?.start ?? text.length,
    }))
    .map((span) => trimmed(text, span));
}

function whole(text: string): readonly Span[] {
  const span = trimmed(text, { start: 0, end: text.length });
  return span.end > span.start ? [span] : [];
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  return { start: from, end: Math.max(from, start + words.trimEnd().length) };
}
