/** Where a note is to hang: on words that it quotes, else on a passage. */
import { exactQuote } from '../../src/answer/quotation.ts';
import type { CommandContext } from '../../src/command/command.ts';
import { quotedIn } from '../../src/command/quoted-in.ts';
import { code, type Phrase, phrase } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import type { Article } from '../../src/corpus/article.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { rangeOf } from '../../src/corpus/reference.ts';

/** Fewer words that are not between quotation marks may be the article's by chance. */
const LEAST_WORDS = 4;
/** Of what was claimed, a line repeats no more than this. */
const MAX_CLAIM = 200;

/** What the writer of a note said of its place. */
export interface Wanted {
  readonly text: string;
  /** A reference. */
  readonly passage?: string | undefined;
  /** Words that must stand there exactly. */
  readonly quote?: string | undefined;
  /** The article's name. */
  readonly article?: string | undefined;
}

export type NotePlace = { readonly ok: true; readonly quote: Quote } | { readonly ok: false; readonly problem: Phrase };

/** The words to hang on: those that are given or quoted, else the passage that the text names; a sentence when nothing says which. */
export function placeForNote(
  { text, passage, quote: claim, article: name }: Wanted,
  context: CommandContext,
): NotePlace {
  const named = name === undefined ? undefined : context.library.find(name);
  if (named?.ok === false) return wrong(phrase`${named.problem}`);
  if (passage !== undefined)
    return inPassage(passage, { text, claim, within: named?.value ?? context.article }, context);
  const articles = named === undefined ? articlesOf(context) : [named.value];
  const quoted = claim === undefined ? quotedFrom(text, articles) : exactQuote(claim, articles);
  if (quoted !== undefined) return { ok: true, quote: quoted };
  const [mentioned] = claim === undefined ? (/¶\s?\d+/.exec(text) ?? []) : [];
  if (mentioned !== undefined)
    return inPassage(mentioned, { text, claim, within: named?.value ?? context.article }, context);
  return claim === undefined
    ? wrong(
        phrase`Name the passage that this is about, such as ${code('passage:¶4')}, or quote words of the article as they stand there.`,
      )
    : wrong(notThere(claim, named === undefined ? 'No article here has' : 'The article does not have'));
}

/** The first words that the text quotes from one of the articles, exactly. */
export function quotedFrom(text: string, articles: readonly Article[]): Quote | undefined {
  const whole = text.replaceAll(/\s+/g, ' ').trim();
  for (const claim of quotedIn(text, 1)) {
    const isByChance = claim === whole && claim.split(' ').length < LEAST_WORDS;
    const found = isByChance ? undefined : exactQuote(claim, articles);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The library's articles, the one in use first. */
export function articlesOf({ library, article: used }: CommandContext): readonly Article[] {
  return used === undefined ? library.articles : [used, ...library.articles.filter((each) => each !== used)];
}

interface Within {
  readonly text: string;
  readonly claim: string | undefined;
  readonly within: Article | undefined;
}

function inPassage(reference: string, { text, claim, within }: Within, { library }: CommandContext): NotePlace {
  const place = library.resolve(reference, within);
  if (!place.ok) return wrong(phrase`${place.problem}`);
  const { article, passages } = place.value;
  const [passage] = passages;
  if (passage === undefined || passages.length > 1) {
    const range = rangeOf(passage?.number ?? 0, passages.at(-1)?.number ?? 0);
    return wrong(phrase`A note hangs on one passage, and ${range} are ${passages.length}; name one of them.`);
  }
  const only = [{ ...article, passages: [passage] }];
  if (claim === undefined) return { ok: true, quote: quotedFrom(text, only) ?? quote(article, passage) };
  const quoted = exactQuote(claim, only);
  return quoted === undefined
    ? wrong(notThere(claim, `¶${passage.number} of “${article.title}” does not have`))
    : { ok: true, quote: quoted };
}

function notThere(claim: string, beginning: string): Phrase {
  return phrase`${beginning} “${shorten(claim, MAX_CLAIM)}” word for word; copy the words as they stand there, or name a passage alone.`;
}

function wrong(problem: Phrase): NotePlace {
  return { ok: false, problem };
}
