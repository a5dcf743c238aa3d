/** A card's two sides, and what stands at the end of a review. */
import type { CommandContext } from '../../src/command/command.ts';
import {
  type Block,
  code,
  emphasis,
  enumerate,
  errorReply,
  type Phrase,
  phrase,
  type Reply,
  strong,
} from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import { BLANK } from '../../src/study/anki.ts';
import { type Card, type Deck, deckOf, ratedCard } from '../../src/study/deck.ts';
import { truthIn } from '../../src/study/kept-item.ts';
import type { QuizItem } from '../../src/study/quiz.ts';
import { GRADES, type Grade } from '../../src/study/schedule.ts';
import { ASKED } from './asked.ts';
import { nameOfCard } from './card-name.ts';
import { spanInWords } from './until.ts';

const LABELS = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' } as const satisfies Record<Grade, string>;

/** The next card's front, of `only` where that is given, else the end of the review; `said` comes first. */
export async function nextReply(context: CommandContext, only: Article | undefined, said?: Phrase): Promise<Reply> {
  const { library, caller, store, now } = context;
  const deck = deckOf(library, await store.cards.of(caller), { now: now(), only });
  if (deck.gone.length > 0) await store.cards.drop(caller, deck.gone);
  const before: readonly Block[] = said === undefined ? [] : [{ kind: 'small', phrase: said }];
  if (deck.next === undefined) return endReply(deck, before, now());
  const { article, item } = deck.next;
  const isOfArticle = only !== undefined;
  await store.cards.show(caller, { article: article.slug, item: item.id, isOfArticle, isTurned: false });
  return frontReply(deck.next, { deck, before, isOfArticle });
}

function frontReply(
  card: Card,
  {
    deck,
    before,
    isOfArticle,
  }: { readonly deck: Deck; readonly before: readonly Block[]; readonly isOfArticle: boolean },
): Reply {
  const { article, item } = card;
  return {
    kind: 'cards',
    isUpdate: true,
    blocks: [
      ...before,
      { kind: 'text', phrase: phrase`${strong(ASKED[item.asks].question)}` },
      { kind: 'text', phrase: stemOf(item) },
      { kind: 'small', phrase: phrase`${article.title}, ¶${item.passage} · ${leftIn(deck)}` },
      {
        kind: 'small',
        phrase: phrase`Say it to yourself and turn the card, or write ${code('/cards answer')} with the missing words.`,
      },
    ],
    actions: [{ label: 'Show', command: 'cards turn', options: { card: nameOfCard(card, isOfArticle) } }],
  };
}

/** The back: the sentence itself, and when the card would come back. `typed` is what was answered, and whether it is right. */
export function backReply(
  card: Card,
  { isOfArticle, now, typed }: { readonly isOfArticle: boolean; readonly now: number; readonly typed?: Typed },
): Reply {
  const { item } = card;
  const truth = truthIn(item);
  const name = nameOfCard(card, isOfArticle);
  return {
    kind: 'cards',
    isUpdate: true,
    blocks: [
      { kind: 'text', phrase: typed === undefined ? phrase`${strong(item.truth)}` : verdictOn(item, typed) },
      { kind: 'quote', quote: item.key, highlights: truth === undefined ? [] : [truth] },
      { kind: 'small', phrase: phrase`Word for word from the article` },
      {
        kind: 'small',
        phrase: phrase`How well did you know it? ${proposalAfter(typed)}Press, or write ${code('/cards rate')} and ${enumerate(GRADES.map(code), 'or')}.`,
      },
    ],
    actions: GRADES.map((grade) => ({
      label: `${LABELS[grade]} · ${spanInWords(ratedCard(card, grade, now).schedule.dueAt - now)}`,
      command: 'cards mark',
      options: { card: name, grade },
    })),
  };
}

export interface Typed {
  readonly words: string;
  readonly isRight: boolean;
}

function verdictOn({ truth }: QuizItem, { words, isRight }: Typed): Phrase {
  return isRight ? phrase`Right: ${strong(truth)}.` : phrase`Not ${emphasis(words)}, but ${strong(truth)}.`;
}

function proposalAfter(typed: Typed | undefined): Phrase {
  if (typed === undefined) return [];
  return phrase`I would say ${strong(LABELS[typed.isRight ? 'good' : 'again'])}. `;
}

function stemOf({ stem }: QuizItem): Phrase {
  return stem.map((piece) => (piece.kind === 'blank' ? strong(BLANK) : { text: piece.text }));
}

function leftIn({ due, fresh }: Deck): string {
  const left = [due > 0 ? `${due} due` : '', fresh > 0 ? `up to ${fresh} new today` : ''].filter((part) => part !== '');
  return left.length === 0 ? 'once more, before the end' : left.join(', ');
}

function endReply({ nextDueAt, hasMore }: Deck, before: readonly Block[], now: number): Reply {
  if (nextDueAt === undefined && !hasMore)
    return errorReply(phrase`There is no sentence here with a name or a number to make a card of.`);
  const next = nextDueAt === undefined ? '' : ` The next is due in ${spanInWords(nextDueAt - now)}.`;
  return {
    kind: 'cards',
    isUpdate: true,
    blocks: [
      ...before,
      { kind: 'text', phrase: phrase`That is all for today.${next}${hasMore ? ' Tomorrow there are new ones.' : ''}` },
    ],
  };
}
