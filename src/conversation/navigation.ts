/** Moving about in what was quoted: the passage before, the next, the whole of it, more of what was found. */
import { type Answerer, quotesFound, type Scope } from '../answer/answer.ts';
import type { Article } from '../corpus/article.ts';
import type { Library, Place } from '../corpus/library.ts';
import { type Quote, quote } from '../corpus/quote.ts';
import type { Intent } from './intent.ts';
import { keptTurn, type Memory, type Speaker, type Turn, turnOver } from './memory.ts';

export interface Parts {
  readonly library: Library;
  readonly answerer: Answerer;
  readonly memory: Memory;
  /** The article that is meant when none is named. */
  readonly article?: Article | undefined;
}

export type Shown =
  | { readonly kind: 'place'; readonly place: Place }
  /** Passages found besides those already shown. */
  | { readonly kind: 'more'; readonly quotes: readonly Quote[] }
  /** A sentence for the person: what is wrong and what would be right. */
  | { readonly kind: 'problem'; readonly problem: string };

/** A pasted text is looked up from this many words on: fewer stand in any article. */
const LEAST_PASTED_WORDS = 6;
const MAX_PASTED = 1000;

const NOTHING_YET: Shown = {
  kind: 'problem',
  problem: 'Nothing was quoted here yet to go on from; ask something about the article first.',
};

/** The turns of a conversation, as far as the library still has what they quote. */
export async function recallTurns({ conversation }: Speaker, { memory, library }: Parts): Promise<readonly Turn[]> {
  return (await memory.recall(conversation)).map((turn) => turnOver(turn, library));
}

/** What a question without an article's name is asked of. */
export function scopeOf({ article }: Parts): Scope {
  return article === undefined ? {} : { article: article.slug };
}

/** Where an intent leads from the last quote. */
export async function move(
  intent: Extract<Intent, { readonly kind: 'step' | 'place' | 'more' | 'attribution' }>,
  speaker: Speaker,
  parts: Parts,
): Promise<Shown> {
  const { answerer, memory } = parts;
  const turns = await recallTurns(speaker, parts);
  const last = turns.findLast(({ quotes, more }) => quotes.length + more.length > 0);
  if (intent.kind === 'step' && intent.anchor !== undefined) {
    const [anchor] = quotesFound(await answerer.answer(intent.anchor, scopeOf(parts)));
    return steppingFrom(anchor, intent.by, speaker, parts);
  }
  const [shown] = [...(last?.quotes ?? []), ...(last?.more ?? [])];
  if (last === undefined || shown === undefined) return NOTHING_YET;
  if (intent.kind === 'step') return steppingFrom(shown, intent.by, speaker, parts);
  if (intent.kind === 'more') {
    const quotes = last.more.slice(0, 3);
    if (quotes.length === 0) return { kind: 'problem', problem: 'There is no more on that; ask something else.' };
    await memory.remember(speaker, keptTurn({ ...last, quotes, more: last.more.slice(quotes.length) }));
    return { kind: 'more', quotes };
  }
  return steppingFrom(shown, 0, speaker, parts);
}

/** The passage that lies `by` passages from a quote. */
async function steppingFrom(from: Quote | undefined, by: number, speaker: Speaker, parts: Parts): Promise<Shown> {
  const article = from && parts.library.get(from.article);
  const at = article?.passages.findIndex(({ number }) => number === from?.passage) ?? -1;
  const passage = at < 0 ? undefined : article?.passages[at + by];
  if (article === undefined || passage === undefined) {
    const problem = by < 0 ? 'That is the first passage of the article.' : 'That is the last passage of the article.';
    return { kind: 'problem', problem };
  }
  return show({ article, passages: [passage] }, speaker, parts);
}

/** Shows a place and remembers it, so that "next" goes on from there. */
export async function show(place: Place, speaker: Speaker, { memory }: Parts): Promise<Shown> {
  const quotes = place.passages.map((passage) => quote(place.article, passage));
  const turn = { question: '', isFollowUp: true, topics: [], quotes, more: [] };
  await memory.remember(speaker, keptTurn(turn));
  return { kind: 'place', place };
}

/** The passage that a pasted text stands in, word for word. */
export function pastedIn(text: string, { answerer, library }: Parts): Shown | undefined {
  const words = text
    .replaceAll(/["“”„«»]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
  if (text.trim().endsWith('?') || words.length > MAX_PASTED || words.split(' ').length < LEAST_PASTED_WORDS) return;
  const [found] = answerer.find(`"${words.replace(/[.!]$/, '')}"`);
  const article = found && library.get(found.quote.article);
  const passage = article?.passages.find(({ number }) => number === found?.quote.passage);
  return article && passage && { kind: 'place', place: { article, passages: [passage] } };
}
