/** What is said, before anyone renders it: data without markup, the same for every face. */
import type { Span } from '../corpus/article.ts';
import type { Quote } from '../corpus/quote.ts';
import type { PlainValue } from './options.ts';

/** A run of words in one style. Faces escape the text: whatever stands in it is shown as written. */
export interface Run {
  readonly text: string;
  /** An `address` or a `command` is one of the program's own, and is followed where the face can. */
  readonly style?: 'strong' | 'emphasis' | 'code' | 'address' | 'command';
}

/** One line of the bot's own words, with data from articles or people set in as runs. */
export type Phrase = readonly Run[];

export type Block =
  /** An article's words with their citation; `highlights` are the words that answer, in the article's offsets. */
  | { readonly kind: 'quote'; readonly quote: Quote; readonly highlights: readonly Span[] }
  | { readonly kind: 'heading'; readonly phrase: Phrase }
  | { readonly kind: 'text'; readonly phrase: Phrase }
  | { readonly kind: 'list'; readonly items: readonly Phrase[] }
  /** A side remark, shown smaller. */
  | { readonly kind: 'small'; readonly phrase: Phrase };

/** A command with its options filled in: what a button does when pressed. */
export interface Action {
  readonly label: string;
  readonly command: string;
  readonly options: Readonly<Record<string, PlainValue>>;
  /** The option of which a face without room for all of it may leave the end out: words that still say what is meant. */
  readonly cuttable?: string;
}

/** One of the rows of a {@link Select}. */
export interface Row {
  readonly label: string;
  readonly value: string;
  readonly isChosen: boolean;
}

/** A choice: a command with all its options filled in but `option`, which takes what is chosen, parted by spaces. */
export interface Select extends Action {
  readonly option: string;
  /** Rows to choose one from, or the channels of the server, of which several may be chosen. */
  readonly from: readonly Row[] | { readonly channels: readonly string[] };
}

/** A question with fixed answers. */
export interface Poll {
  /** At most 300 characters: Discord's limit. */
  readonly question: string;
  /** 2 to 10 of at most 55 characters. */
  readonly answers: readonly string[];
  /** How long it is open. */
  readonly hours: number;
}

/** A question that a reply takes up. */
export interface TakenUp {
  readonly question: string;
  readonly quotes: readonly Quote[];
}

export type ReplyKind =
  | 'answer'
  | 'abstain'
  | 'passage'
  | 'summary'
  | 'search'
  | 'smalltalk'
  | 'help'
  | 'library'
  | 'topics'
  | 'privacy'
  | 'settings'
  | 'discussion'
  | 'quiz'
  | 'cards'
  | 'daily'
  | 'check'
  | 'error';

/** How well the quotes carry the answer: as they stand, in part, or not at all. */
export type Support = 'strong' | 'partial' | 'none';

export interface Reply {
  readonly kind: ReplyKind;
  /** In the order shown. Quote blocks are numbered [1], [2], … by the face when there are several. */
  readonly blocks: readonly Block[];
  readonly actions?: readonly Action[];
  readonly selects?: readonly Select[];
  /** It takes the place of the private message whose button or select led to it: a panel that was changed. */
  readonly isUpdate?: boolean;
  /** What shows the rest when a message holds no more: asked `from` the number of quotes that were shown. */
  readonly rest?: Action;
  /** How many quotes were shown and numbered before these, where this goes on from another message. */
  readonly quotesBefore?: number;
  /** Something to keep, as a file of text beside the words. */
  readonly file?: {
    readonly name: string;
    readonly text: string;
    /** The quotes in it, which are checked and counted as those of the words are. */
    readonly quotes?: readonly Quote[];
    /** It says again what the reply says; a face that would only show it below leaves it out. */
    readonly isCopy?: boolean;
  };
  /** A picture with the words that say what is on it. */
  readonly image?: { readonly name: string; readonly png: Uint8Array; readonly alt: string };
  /** Fixed answers to vote on, put under the words. */
  readonly poll?: Poll;
  /** The conversation is over: a face with threads puts its thread away. */
  readonly isEnd?: boolean;
  /** The questions that it takes up, each with the quotes that answer it; none for those that the articles do not answer. */
  readonly asked?: readonly TakenUp[];
  /** Who sees it where a face can tell people apart; `everyone` unless said. */
  readonly audience?: 'everyone' | 'asker';
  /** Closest passages that are offered without the claim that they answer. */
  readonly related?: readonly Quote[];
  readonly support?: Support;
  /** 0 to 1, comparable across questions and libraries. */
  readonly confidence?: number;
  /** Content words of the question that were not found. */
  readonly missing?: readonly string[];
  /** What was taken from earlier turns to complete the question. */
  readonly usedContext?: readonly string[];
}

/** The quotes of a reply in the order shown. */
export function quotesOf(reply: Reply): readonly Quote[] {
  return reply.blocks.flatMap((block) => (block.kind === 'quote' ? [block.quote] : []));
}

/** A phrase from a template: the literal parts are the bot's own words, the values are strings or styled runs. */
export function phrase(words: TemplateStringsArray, ...values: readonly (string | number | Run | Phrase)[]): Phrase {
  return words
    .flatMap((text, index): Phrase => {
      const value = values[index];
      const own: Phrase = [{ text }];
      if (value === undefined) return own;
      if (typeof value === 'string' || typeof value === 'number') return [...own, { text: String(value) }];
      return [...own, ...('text' in value ? [value] : value)];
    })
    .filter(({ text }) => text !== '');
}

/** Words that stand out. */
export function strong(text: string): Run {
  return { text, style: 'strong' };
}

/** Words that are taken up again. */
export function emphasis(text: string): Run {
  return { text, style: 'emphasis' };
}

/** Words to be typed as they stand. */
export function code(text: string): Run {
  return { text, style: 'code' };
}

/** `a`, `a and b`, `a, b and c`: runs joined as a sentence would, the last with `conjunction`. */
export function enumerate(runs: readonly Run[], conjunction: 'and' | 'or' = 'and'): Phrase {
  return runs.flatMap((run, index) => {
    if (index === 0) return [run];
    return [{ text: index === runs.length - 1 ? ` ${conjunction} ` : ', ' }, run];
  });
}

/** `1 note`, `2 notes`. */
export function counted(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}

/** What went wrong in one sentence, and what would be right; seen by the asker alone. */
export function errorReply(...lines: readonly Phrase[]): Reply {
  return { kind: 'error', audience: 'asker', blocks: lines.map((line) => ({ kind: 'text', phrase: line })) };
}
