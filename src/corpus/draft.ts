/** What a format reader gives: an article's parts before cleaning and numbering. */

/** A heading opens a section; a paragraph becomes one or more passages. Neither holds a blank line. */
export interface Piece {
  readonly kind: 'heading' | 'paragraph';
  readonly text: string;
}

/** Facts about an article beside its words, as front matter gives them. */
export interface Imprint {
  readonly source?: string;
  readonly author?: string;
  readonly published?: string;
  readonly language?: string;
  readonly tags?: readonly string[];
}

export interface Draft {
  readonly title: string;
  readonly standfirst?: string;
  readonly pieces: readonly Piece[];
  readonly imprint: Imprint;
}

/** What is wrong with a file, in one sentence for the person who put it there. Lines count from 1. */
export interface Fault {
  readonly line?: number;
  readonly message: string;
}

export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: Fault };

/** A longer title would not fit where titles stand: a thread's name, a message's heading. */
export const MAX_TITLE = 200;

/** A fault as a result. */
export function failed(message: string, line?: number): { readonly ok: false; readonly fault: Fault } {
  return { ok: false, fault: { message, ...(line === undefined ? {} : { line }) } };
}

/** Whether it can be an article's source: an http or https address. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\/\S+$/i.test(address) && URL.canParse(address);
}
