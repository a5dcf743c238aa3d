/** What is put to a group: prompts with what they quote, and the same as polls. */
import type { CommandContext } from '../../src/command/command.ts';
import { type Action, type Block, type Phrase, type Poll, phrase, type Reply } from '../../src/command/reply.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Quote } from '../../src/corpus/quote.ts';
import type { Contribution, Opening } from '../../src/study/discussion.ts';
import type { Prompt } from '../../src/study/prompts.ts';

export const PROMPT_KINDS = ['reason', 'perspective', 'tension', 'prediction', 'evidence', 'definition'] as const;
export type PromptKind = (typeof PROMPT_KINDS)[number];

/** As long as a group that meets now and then needs to see it. */
const POLL_HOURS = 24;

export const NEXT_PROMPT: Action = { label: 'Next prompt', command: 'next-prompt', options: {} };

export interface PromptWish {
  readonly kind?: PromptKind | undefined;
  /** One that can be put as a poll. */
  readonly isPoll?: boolean | undefined;
}

/** The article of a discussion, as far as the group has read it; nothing when it is no longer in the library. */
export function discussedIn({ library }: Pick<CommandContext, 'library'>, { article }: Opening): Article | undefined {
  return library.get(article);
}

/** Puts the next prompt that fits, and gives it; nothing when all of them were put. */
export async function putNext(
  prompts: readonly Prompt[],
  { kind, isPoll = false }: PromptWish,
  { store, caller }: CommandContext,
): Promise<Prompt | undefined> {
  const fitting = prompts.filter(
    (prompt) => (kind === undefined || prompt.kind === kind) && (!isPoll || prompt.poll !== undefined),
  );
  const offered = fitting.map(({ id, passages }): Contribution => ({ kind: 'prompt', what: id, passages }));
  const put = await store.discussions.put(caller, offered);
  return put && fitting.find(({ id }) => id === put.what);
}

/** The question, and what it quotes unless that is shown already. */
export function promptBlocks({ question, quotes }: Prompt, shown: readonly Quote[] = []): readonly Block[] {
  const isShown = ({ article, start, end }: Quote): boolean =>
    shown.some((other) => other.article === article && other.start <= start && end <= other.end);
  return [
    { kind: 'text', phrase: question.map(({ text }) => ({ text })) satisfies Phrase },
    ...quotes.filter((each) => !isShown(each)).map((each): Block => ({ kind: 'quote', quote: each, highlights: [] })),
  ];
}

/** A prompt for all to see, as a poll where one is wished for and the prompt has two sides. */
export function promptReply(prompt: Prompt, { isPoll = false }: PromptWish): Reply {
  return {
    kind: 'discussion',
    blocks: [
      ...promptBlocks(prompt),
      { kind: 'small', phrase: phrase`Word for word from the article · ${prompt.kind}` },
    ],
    actions: promptActions(prompt, isPoll),
    ...(isPoll ? pollOf(prompt) : {}),
  };
}

/** The next prompt, and this one as a poll where it has two sides and is none yet. */
export function promptActions({ id, poll }: Prompt, isPoll: boolean): readonly Action[] {
  const put: Action = { label: 'Poll', command: 'put-poll', options: { prompt: id } };
  return [NEXT_PROMPT, ...(poll === undefined || isPoll ? [] : [put])];
}

/** The poll of a prompt; empty for one without sides. */
export function pollOf({ poll }: Prompt): { readonly poll?: Poll } {
  return poll === undefined ? {} : { poll: { ...poll, hours: POLL_HOURS } };
}
