/** Plays dialogues turn by turn, as a person would hold them, and judges the turns that say what they expect. */
import { type Said, say } from '../../src/conversation/conversation.ts';
import { topicsOf } from '../../src/conversation/follow-up.ts';
import { createMemory, keptTurn } from '../../src/conversation/memory.ts';
import { createLibrary } from '../../src/corpus/library.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import type { Encoder } from '../../src/language/encoder.ts';
import { answererOver } from './engine.ts';
import { share } from './metrics.ts';
import { holdsAnswer, isRightPassage, type QuestionSet, type SetTurn } from './sets.ts';

/** What a judged turn gave. */
export interface Played {
  readonly turn: SetTurn;
  readonly said: Said;
  readonly isRight: boolean;
  /** For each quote shown or found besides, best first: whether its passage, and whether its article, is a right one. */
  readonly passages: readonly boolean[];
  readonly articles: readonly boolean[];
}

/**
 * Every judged turn of the set's dialogues, each dialogue in a conversation of its own. Where a set says what was answered
 * before, and that is a passage, the turn counts as answered with it.
 */
export async function play(set: QuestionSet, encoder: Encoder | undefined): Promise<readonly Played[]> {
  const { articles, dialogues } = set;
  const parts = {
    library: createLibrary(articles),
    answerer: await answererOver(set, encoder),
    memory: createMemory({ keptFor: () => Number.POSITIVE_INFINITY }),
  };
  const wholePassages = new Map(
    articles.flatMap((article) =>
      article.passages.map((passage) => {
        const whole = quote(article, passage);
        return [folded(whole.text), whole] as const;
      }),
    ),
  );
  const played: Played[] = [];
  for (const { id, turns } of dialogues) {
    const speaker = { conversation: id, person: id, server: 'evaluation' };
    for (const [at, turn] of turns.entries()) {
      const before = turn.answered === undefined ? undefined : wholePassages.get(folded(turn.answered));
      if (before !== undefined) {
        const topics = topicsOf(turn.question);
        const given = { question: turn.question, isFollowUp: at > 0, topics, quotes: [before], more: [] };
        await parts.memory.remember(speaker, keptTurn(given));
        continue;
      }
      const said = await say(turn.question, speaker, parts);
      if (turn.expect === undefined) continue;
      const judged = quotesOf(said).flatMap((shown) => {
        const article = parts.library.get(shown.article);
        return article === undefined ? [] : [{ shown, article }];
      });
      played.push({
        turn,
        said,
        isRight: isRight(turn, said, (shown) => {
          const article = parts.library.get(shown.article);
          return article !== undefined && holdsAnswer(turn, article, shown);
        }),
        passages: judged.map(({ shown, article }) => isRightPassage(turn, article, shown)),
        articles: judged.map(({ article }) => turn.gold.some((gold) => gold.article === article)),
      });
    }
  }
  return played;
}

/** Share of turns right, and of those that expect an answer where the right passage or article came. */
export function measuresOfPlay(played: readonly Played[]): Readonly<Record<string, number>> {
  const answerable = played.filter(({ turn }) => turn.gold.length > 0 && turn.expect === 'answer');
  return {
    turns: played.length,
    right: share(played, ({ isRight: right }) => right),
    'passage@1': share(answerable, ({ passages }) => passages[0] === true),
    'passage@3': share(answerable, ({ passages }) => passages.slice(0, 3).includes(true)),
    'article@1': share(answerable, ({ articles }) => articles[0] === true),
  };
}

function isRight({ expect }: SetTurn, said: Said, holds: (shown: Quote) => boolean): boolean {
  switch (expect) {
    case 'smalltalk':
      return said.kind === 'smalltalk' || said.kind === 'help';
    case 'summary':
      return said.kind === 'summary';
    case 'abstain':
      return said.kind === 'answers' && said.answers.every(({ result }) => result.kind === 'abstention');
    case 'context':
      return said.kind === 'place' && quotesOf(said).some(holds);
    default:
      return (
        (said.kind === 'more' && said.quotes.some(holds)) ||
        (said.kind === 'answers' &&
          said.answers.some(
            ({ result }) => result.kind === 'answer' && result.excerpts.some(({ quote: shown }) => holds(shown)),
          ))
      );
  }
}

/** What was shown, then what was found besides. */
function quotesOf(said: Said): readonly Quote[] {
  if (said.kind === 'more') return said.quotes;
  if (said.kind === 'place') return said.place.passages.map((passage) => quote(said.place.article, passage));
  if (said.kind !== 'answers') return [];
  const results = said.answers.map(({ result }) => result);
  return [
    ...results.flatMap((result) =>
      result.kind === 'answer' ? result.excerpts.map(({ quote: shown }) => shown) : result.closest,
    ),
    ...results.flatMap((result) => (result.kind === 'answer' ? result.more : [])),
  ];
}

function folded(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
