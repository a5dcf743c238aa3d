/** Notes: a person's words on words of an article, which they keep so that an edited article cannot change what was meant. */
import type { Article, Slug } from '../corpus/article.ts';
import { type Citation, type Quote, quote } from '../corpus/quote.ts';

/** What a note hangs on: where the words stood when it was made, and the words. */
export interface Hook extends Citation {
  readonly words: string;
}

/** A note that is to be kept. */
export interface NewNote {
  readonly server: string;
  readonly conversation: string;
  /** Whose words it has. */
  readonly person: string;
  /** What they were called then; empty on a face that knows no names. */
  readonly name: string;
  readonly hook: Hook;
  readonly text: string;
  /** The message that it is the words of. */
  readonly message?: string;
}

export interface Note extends NewNote {
  /** Four letters and digits, unique in the server. */
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly editedAt?: number;
}

export type KeptNote =
  | { readonly kind: 'added'; readonly note: Note }
  /** The message was saved before, or the same person said the same of the same words. */
  | { readonly kind: 'known'; readonly note: Note }
  /** The person has `count` notes in this server, which is as many as there may be. */
  | { readonly kind: 'full'; readonly count: number };

/** Someone who has notes in a server, by the name on the last of them. */
export interface NoteWriter {
  readonly person: string;
  readonly name: string;
}

/** A note of a server. */
export interface NoteName {
  readonly server: string;
  readonly id: string;
}

/** Which of a server's notes: of one person, on one article, the newest so many, as far as that is given. */
export interface WhichNotes {
  readonly server: string;
  readonly person?: string | undefined;
  readonly article?: Slug | undefined;
  readonly newest?: number | undefined;
}

/** The notes that are kept. Every function may reject; then nothing was changed. */
export interface Notes {
  readonly add: (note: NewNote) => Promise<KeptNote>;
  readonly get: (name: NoteName) => Promise<Note | undefined>;
  /** A server's notes, the oldest first. */
  readonly of: (which: WhichNotes) => Promise<readonly Note[]>;
  /** What was noted in a conversation, the oldest first. */
  readonly in: (where: { readonly server: string; readonly conversation: string }) => Promise<readonly Note[]>;
  /** In the order in which they first wrote. */
  readonly writers: (server: string) => Promise<readonly NoteWriter[]>;
  /** Puts other words in place of a note of `person`; gives whether they have it. */
  readonly edit: (name: NoteName, person: string, text: string) => Promise<boolean>;
  /** Hangs a note on other words; gives whether it is there. */
  readonly move: (name: NoteName, hook: Hook) => Promise<boolean>;
  /** Deletes a note, if `person` is given only theirs; gives whether there was one. */
  readonly remove: (name: NoteName, person?: string) => Promise<boolean>;
}

/** In UTF-16 units: a note can be read at a glance, and fits a message beside what it hangs on. */
export const MAX_NOTE = 1500;
/** Of one person in one server. */
export const MAX_NOTES = 500;

/** What a note on these words hangs on. */
export function hookOn({ article, passage, start, end, text }: Quote): Hook {
  return { article, passage, start, end, words: text };
}

/**
 * The words that a note hangs on as the article has them now: where they stood, else the nearest place in the passage or
 * another one that has exactly them. Nothing when there is none.
 */
export function wordsNow(hook: Hook, article: Article | undefined): Quote | undefined {
  if (article === undefined || hook.words === '') return undefined;
  const own = article.passages.find(({ number }) => number === hook.passage);
  const there = { start: hook.start, end: hook.start + hook.words.length };
  // Nearly always: what follows reads the whole article.
  if (own !== undefined && own.start <= there.start && there.end <= own.end)
    if (article.text.startsWith(hook.words, there.start)) return quote(article, own, there);
  let best: { readonly quote: Quote; readonly distance: number } | undefined;
  for (const passage of article.passages) {
    const text = article.text.slice(passage.start, passage.end);
    for (let at = text.indexOf(hook.words); at >= 0; at = text.indexOf(hook.words, at + 1)) {
      const start = passage.start + at;
      // Another passage is farther than any place in the same one.
      const distance =
        Math.abs(passage.number - hook.passage) * (article.text.length + 1) + Math.abs(start - hook.start);
      if (distance >= (best?.distance ?? Number.POSITIVE_INFINITY)) continue;
      best = { quote: quote(article, passage, { start, end: start + hook.words.length }), distance };
    }
  }
  return best?.quote;
}
