/** The steps of a quiz: answer, close, go on, end. Each happens once, whoever else does it at the same moment. */
import type { Caller, CommandContext } from '../../src/command/command.ts';
import {
  type Action,
  type Block,
  code,
  errorReply,
  type Phrase,
  phrase,
  type Reply,
  strong,
} from '../../src/command/reply.ts';
import { choiceOf, letterOf } from '../../src/study/choice.ts';
import type { Quiz } from '../../src/study/quizzes.ts';
import { keyBlocks } from './quiz-key.ts';
import { endAction, questionActions, questionBlocks, questionName, quizGone } from './quiz-question.ts';
import { scoreBlocks } from './quiz-score.ts';

/** Where a quiz is taken: by all who are there. */
export function quizPlace({ channel, conversation }: Caller): string {
  return channel ?? conversation;
}

/** Whether it is a quiz of the caller's server, or of where they speak. */
export function isQuizHere({ server, conversation }: Quiz, caller: Caller): boolean {
  return server === caller.server || conversation === quizPlace(caller);
}

/** A question, public unless said. */
export function askReply(
  quiz: Quiz,
  at: number,
  { library, caller }: CommandContext,
  ...notes: readonly Phrase[]
): Reply {
  const isAlone = caller.isAlone === true;
  return {
    kind: 'quiz',
    blocks: [
      ...questionBlocks(quiz, at, library, isAlone),
      ...notes.map((note) => ({ kind: 'small', phrase: note }) as const),
    ],
    actions: questionActions(quiz, at, library, isAlone),
  };
}

/** Notes an answer for its person's eyes; who is alone is told at once whether it is right. */
export async function answerQuestion(quiz: Quiz, at: number, typed: string, context: CommandContext): Promise<Reply> {
  const { caller, store } = context;
  const item = quiz.items[at];
  if (item === undefined) return gone();
  if (context.library.get(quiz.article) === undefined)
    return { ...errorReply(quizGone(quiz)), actions: [endAction(quiz, at)] };
  const choice = choiceOf(item, typed);
  if (choice === undefined) return errorReply(whatCounts(item));
  const { person, name = '' } = caller;
  const answer = { item: at, person, name, choice: choice.at, isRight: choice.isRight };
  if (!(await store.quizzes.answer(quiz, answer))) {
    return errorReply(phrase`Question ${at + 1} is closed, so this answer does not count.`);
  }
  if (caller.isAlone === true) return closeQuestion(quiz, at, context);
  const option = item.options[choice.at];
  const letter = item.form === 'statement' ? '' : `${letterOf(choice.at)} · `;
  const noted = option === undefined ? `“${typed.trim()}”` : `${letter}${option}`;
  return {
    kind: 'quiz',
    audience: 'asker',
    blocks: [{ kind: 'text', phrase: phrase`Noted: ${strong(noted)}. You can change it until the question closes.` }],
  };
}

/** Closes a question and shows its key; who comes second sees it too, but by themselves. */
export async function closeQuestion(quiz: Quiz, at: number, context: CommandContext): Promise<Reply> {
  const { caller, store } = context;
  const isOpen = !quiz.isEnded && quiz.closed === at && quiz.asked > at;
  const before = isOpen ? await store.quizzes.answers(quiz.id) : [];
  const hasAnswered = before.some(({ item, person }) => item === at && person === caller.person);
  if (isOpen && !hasAnswered && !mayLead(quiz, caller)) {
    return errorReply(
      phrase`Who started the quiz can close a question, or who answered it, or who manages the server. Answer it first.`,
    );
  }
  const isFirst = isOpen && (await store.quizzes.close(quiz, at));
  const now = (await store.quizzes.find(quiz.id)) ?? quiz;
  if (now.closed <= at) return errorReply(phrase`The quiz was ended before this question was closed.`);
  return keyReply(now, at, isFirst, context);
}

async function keyReply(quiz: Quiz, at: number, isFirst: boolean, context: CommandContext): Promise<Reply> {
  const { caller, library, store } = context;
  const isAlone = caller.isAlone === true;
  const answers = await store.quizzes.answers(quiz.id);
  const isLast = at + 1 === quiz.items.length;
  const key: readonly Block[] = [
    ...(isFirst
      ? []
      : [{ kind: 'text', phrase: phrase`This question was closed before; here is its answer again.` } as const]),
    ...keyBlocks(quiz, at, answers, { library, isAlone }),
    ...(isLast ? scoreBlocks(quiz, answers, isAlone) : []),
  ];
  const isGone = library.get(quiz.article) === undefined;
  if (isAlone && isFirst && !isLast && !isGone && (await store.quizzes.ask(quiz.id, at + 1))) {
    const { blocks, actions = [] } = askReply(quiz, at + 1, context);
    return { kind: 'quiz', blocks: [...key, ...blocks], actions };
  }
  const next: Action = isGone
    ? endAction(quiz, at)
    : { label: 'Next question', command: 'quiz turn', options: { question: questionName(quiz, at + 1), to: 'next' } };
  return {
    kind: 'quiz',
    ...(isFirst ? {} : { audience: 'asker' as const }),
    blocks: key,
    actions: isLast || quiz.isEnded ? [] : [next],
  };
}

/** Asks the question at `at`; where someone did before, who asks again sees it by themselves. */
export async function goOn(quiz: Quiz, at: number, context: CommandContext): Promise<Reply> {
  if (await context.store.quizzes.ask(quiz.id, at)) return askReply(quiz, at, context);
  const now = await context.store.quizzes.find(quiz.id);
  if (now === undefined || now.isEnded) return gone();
  const open = now.asked - 1;
  if (now.closed > open)
    return errorReply(phrase`Question ${now.closed + 1} comes next; ${code('/quiz next')} asks it.`);
  return {
    ...askReply(now, open, context, phrase`It was asked before; answers count as they do there.`),
    audience: 'asker',
  };
}

/** Ends a quiz before its last question, and shows how it went. */
export async function endQuiz(quiz: Quiz, context: CommandContext): Promise<Reply> {
  const { caller, store } = context;
  const answers = await store.quizzes.answers(quiz.id);
  if (!mayLead(quiz, caller) && !answers.some(({ person }) => person === caller.person)) {
    return errorReply(phrase`Who started the quiz can end it, or who took part, or who manages the server.`);
  }
  if (!(await store.quizzes.end(quiz.id))) return gone();
  const { closed, items } = (await store.quizzes.find(quiz.id)) ?? quiz;
  return {
    kind: 'quiz',
    blocks: [
      { kind: 'text', phrase: phrase`The quiz is ended after ${closed} of ${items.length} questions.` },
      ...(closed === 0 ? [] : scoreBlocks({ ...quiz, closed }, answers, caller.isAlone === true)),
    ],
  };
}

/** What is said of a quiz that is over. */
export function gone(): Reply {
  return errorReply(phrase`This quiz is over. ${code('/quiz start')} starts another.`);
}

/** Who may close and end whatever they answered: who started it, who manages its server. */
function mayLead({ person, server }: Quiz, caller: Caller): boolean {
  return person === caller.person || (caller.mayManage && server === caller.server);
}

function whatCounts({ form, options }: Quiz['items'][number]): Phrase {
  if (form === 'statement') return phrase`That is no answer here: it is ${strong('true')} or ${strong('false')}.`;
  const [first, last] = [letterOf(0), letterOf(options.length - 1)];
  return phrase`That is none of the answers: give a letter from ${strong(first)} to ${strong(last)}, or the words of one.`;
}
