/** What a message was given → what is said. */
import type { CommandContext } from '../../src/command/command.ts';
import {
  type Action,
  type Block,
  emphasis,
  enumerate,
  errorReply,
  phrase,
  quotesOf,
  type Reply,
} from '../../src/command/reply.ts';
import type { Answered, Said } from '../../src/conversation/conversation.ts';
import { suggestQuestions } from '../../src/conversation/suggestions.ts';
import { list } from '../article/list.ts';
import { answerReply } from './answer-reply.ts';
import { factReply } from './article-facts.ts';
import { laterOn } from './later.ts';
import { passageReply } from './passage-reply.ts';
import { ON_TOPIC, SHORT, summaryReply } from './summary-reply.ts';

const SMALLTALK = {
  greeting: 'Hello. Ask me about the article, and I quote what it says.',
  thanks: 'You are welcome.',
  farewell: 'Goodbye.',
  nod: 'Good. Ask on whenever you like.',
  laughter: 'Ask on whenever you like.',
  complaint:
    'Sorry. Asked in other words, I may find it; “more” shows the next best passages, and /find looks for words as they stand.',
  identity: 'I am Footnote, a program. I quote what the article says, and write nothing about it myself.',
  opinion: 'I have no opinion: I quote what the article says. What do you think?',
} as const;

const ENGLISH_ONLY: Block = { kind: 'small', phrase: phrase`I can only search in the article's language, English.` };

/** The reply to any message. */
export async function saidReply(said: Said, context: CommandContext): Promise<Reply> {
  switch (said.kind) {
    case 'answers':
      return together(await Promise.all(said.answers.map((answered) => answeredReply(answered, context))));
    case 'place':
      return passageReply(said.place);
    case 'more':
      return {
        kind: 'passage',
        blocks: [
          ...said.quotes.map((quote): Block => ({ kind: 'quote', quote, highlights: [] })),
          { kind: 'small', phrase: phrase`Word for word from the article · the next best passages` },
        ],
      };
    case 'smalltalk':
      return {
        kind: 'smalltalk',
        blocks: [{ kind: 'text', phrase: phrase`${SMALLTALK[said.about]}` }],
        actions: said.about === 'greeting' ? await suggestedActions(context) : [],
      };
    case 'help':
      return { kind: 'help', blocks: helpBlocks() };
    case 'summary':
      return summaryReply({ sentences: said.wish.topic === undefined ? SHORT : ON_TOPIC, ...said.wish }, context);
    case 'fact':
      return factReply(said.fact, said.articles);
    case 'library':
      return list.invoke({}, context);
    case 'forgotten':
      return { kind: 'smalltalk', blocks: [{ kind: 'text', phrase: phrase`Forgotten. We start afresh.` }] };
    case 'problem':
      return errorReply(phrase`${said.problem}`);
  }
}

/** An answer with the line that says what earlier turns lent to its question. */
export async function answeredReply(
  { question, result, used, isRepeat, isForeign }: Answered,
  context: CommandContext,
): Promise<Reply> {
  const reply = answerReply(result, context);
  return {
    ...reply,
    usedContext: used,
    asked: [{ question, quotes: quotesOf(reply) }],
    blocks: [
      ...reply.blocks,
      ...(await laterOn(question, context)),
      ...contextNote(used, isRepeat),
      ...(isForeign ? [ENGLISH_ONLY] : []),
    ],
    actions: [
      ...(reply.actions ?? []),
      ...(result.kind === 'answer' ? [] : [askGroupAction(question), ...(await suggestedActions(context))]),
    ],
  };
}

/** The small lines that tell what a question took from earlier ones, and that it was asked before. */
function contextNote(used: readonly string[], isRepeat: boolean): readonly Block[] {
  return [
    ...(used.length === 0
      ? []
      : [
          {
            kind: 'small',
            phrase: phrase`taking ${enumerate(used.map(emphasis))} from what you asked before`,
          } as const,
        ]),
    ...(isRepeat ? [{ kind: 'small', phrase: phrase`You asked this before; the answer is the same.` } as const] : []),
  ];
}

/** What the article does not say, the group may know. */
function askGroupAction(question: string): Action {
  return { label: 'Ask the group', command: 'ask-group', options: { question }, cuttable: 'question' };
}

/** Questions that can be asked here, for someone whose own found nothing. */
async function suggestedActions({ library, answerer }: CommandContext): Promise<readonly Action[]> {
  const suggestions = await suggestQuestions(library.articles, answerer);
  return suggestions.map(({ question }) => ({ label: question, command: 'ask', options: { question } }));
}

/** Answers to several questions as one reply: as sure as the least sure of them. */
function together(replies: readonly Reply[]): Reply {
  const [first] = replies;
  if (first === undefined) return { kind: 'help', blocks: helpBlocks() };
  if (replies.length === 1) return first;
  const isAnswered = replies.some(({ kind }) => kind === 'answer');
  return {
    kind: isAnswered ? 'answer' : first.kind,
    support: replies.every(({ support }) => support === 'strong') ? 'strong' : isAnswered ? 'partial' : 'none',
    confidence: Math.min(...replies.map(({ confidence = 0 }) => confidence)),
    missing: [...new Set(replies.flatMap(({ missing = [] }) => missing))],
    usedContext: [...new Set(replies.flatMap(({ usedContext = [] }) => usedContext))],
    related: replies.flatMap(({ related = [] }) => related),
    asked: replies.flatMap(({ asked = [] }) => asked),
    blocks: replies.flatMap(({ blocks }) => blocks),
    actions: replies.flatMap(({ actions = [] }) => actions.slice(0, 1)),
  };
}

function helpBlocks(): readonly Block[] {
  return [
    {
      kind: 'text',
      phrase: phrase`Ask me something about the article: I answer in its own words, and say so when it does not say.`,
    },
    {
      kind: 'small',
      phrase: phrase`“more”, “next” and “where does it say that?” go on from an answer; /help lists the commands.`,
    },
  ];
}
