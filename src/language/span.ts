/** A stretch of a text: offsets in UTF-16 code units, `end` exclusive, so that `text.slice(start, end)` is its words. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
