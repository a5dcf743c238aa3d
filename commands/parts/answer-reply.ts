/** What the engine found → what is said. */
import type { Abstention, Answer } from '../../src/answer/answer.ts';
import type { CommandContext } from '../../src/command/command.ts';
import {
  type Action,
  type Block,
  enumerate,
  type Phrase,
  phrase,
  type Reply,
  strong,
} from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import type { Library } from '../../src/corpus/library.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { exactReferenceTo } from '../../src/corpus/reference.ts';
import { inOrder } from './passages-named.ts';
import { placesOf } from './places.ts';
import { nameOfQuote } from './quote-name.ts';

/** A longer passage is no list that a message holds beside its quotes. */
const MAX_ANNOUNCED = 600;

/** An answer with its quotes, or an abstention that names what was not found. */
export function answerReply(result: Answer | Abstention, context: CommandContext): Reply {
  return result.kind === 'answer' ? quotesReply(result, context) : abstainReply(result, context);
}

function quotesReply({ support, confidence, excerpts, more, missing }: Answer, { library }: CommandContext): Reply {
  const isPartial = support === 'partial' && missing.length > 0;
  const [first] = excerpts;
  return {
    kind: 'answer',
    support,
    confidence,
    missing,
    blocks: [
      ...excerpts.flatMap((excerpt): readonly Block[] => [
        { kind: 'quote', ...excerpt },
        ...announcedBy(excerpt.quote, excerpts, library),
      ]),
      {
        kind: 'small',
        phrase: [
          ...phrase`Word for word from the article · ${support} match`,
          ...(isPartial ? phrase` · nothing here about ${namesOf(missing)}` : []),
        ],
      },
    ],
    actions: [
      ...(first === undefined ? [] : [contextAction(first.quote)]),
      ...moreActions('More passages', more),
      ...(first === undefined ? [] : [discussAction(first.quote), ...opinionActions(first.quote)]),
    ],
  };
}

/** "The plan promised three things:" says little without the list that is the next passage. */
function announcedBy(
  { article: slug, passage: number, end, text }: Quote,
  excerpts: Answer['excerpts'],
  library: Library,
): readonly Block[] {
  const article = library.get(slug);
  const at = article?.passages.findIndex((passage) => passage.number === number) ?? -1;
  const [own, next] = [article?.passages[at], article?.passages[at + 1]];
  const isShown = excerpts.some(({ quote: { article: other, passage } }) => other === slug && passage === next?.number);
  if (!text.endsWith(':') || own?.end !== end || article === undefined || next === undefined || isShown) return [];
  return next.end - next.start > MAX_ANNOUNCED ? [] : [{ kind: 'quote', quote: quote(article, next), highlights: [] }];
}

function abstainReply({ confidence, missing, closest }: Abstention, context: CommandContext): Reply {
  return {
    kind: 'abstain',
    support: 'none',
    confidence,
    missing,
    related: closest,
    blocks: [
      { kind: 'text', phrase: notFound(missing, context) },
      ...(closest.length === 0
        ? []
        : [{ kind: 'small', phrase: phrase`Closest passages: ${inOrder(closest, context)}` } as const]),
    ],
    actions: moreActions('Show closest', closest),
  };
}

/** A longer word is one that nobody means, and more of them are not read. */
const MAX_WORD = 60;
const MAX_WORDS = 10;

function namesOf(missing: readonly string[]): Phrase {
  const rest = missing.length - MAX_WORDS;
  const shown = missing.slice(0, MAX_WORDS).map((word) => strong(shorten(word, MAX_WORD)));
  return enumerate(
    [...shown, ...(rest > 0 ? [{ text: rest === 1 ? 'one more word' : `${rest} more words` }] : [])],
    'or',
  );
}

function notFound(missing: readonly string[], { library, article }: CommandContext): Phrase {
  const isOne = article !== undefined || library.articles.length < 2;
  const noWord = isOne ? 'The article does not say.' : 'The articles do not say.';
  if (missing.length === 0) return phrase`${noWord}`;
  return phrase`${noWord} I found nothing about ${namesOf(missing)}.`;
}

function contextAction({ article, passage }: Quote): Action {
  return { label: 'Context', command: 'context', options: { reference: exactReferenceTo(article, passage) } };
}

function discussAction({ article, passage }: Quote): Action {
  return { label: 'Discuss', command: 'discuss start', options: { about: exactReferenceTo(article, passage) } };
}

function opinionActions(quote: Quote): readonly Action[] {
  const name = nameOfQuote(quote);
  return [
    { label: '👍', command: 'feedback', options: { quote: name, verdict: 'good' } },
    { label: '👎', command: 'feedback', options: { quote: name, verdict: 'bad' } },
  ];
}

function moreActions(label: string, quotes: readonly Quote[]): readonly Action[] {
  return quotes.length === 0 ? [] : [{ label, command: 'more', options: { places: placesOf(quotes) } }];
}
