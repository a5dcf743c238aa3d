/** One turn of a conversation: what a message wants, completed from the turns before it, and what it is given. */
import type { Abstention, Answer, Scope } from '../answer/answer.ts';
import type { Article } from '../corpus/article.ts';
import { looksLikeReference } from '../corpus/reference.ts';
import { isForeign } from '../language/foreign.ts';
import { analyseQuestion } from '../language/question.ts';
import type { Fact } from './about.ts';
import { asMeant } from './as-meant.ts';
import { completeQuestion, topicsOf } from './follow-up.ts';
import { type Intent, intentOf } from './intent.ts';
import { keptTurn, type Speaker, type Turn } from './memory.ts';
import { move, type Parts, pastedIn, recallTurns, type Shown, scopeOf, show } from './navigation.ts';
import { questionsIn } from './questions-in.ts';
import type { SummaryWords } from './summary-wish.ts';

export type { Fact } from './about.ts';

/** A question with its answer. */
export interface Answered {
  readonly question: string;
  readonly result: Answer | Abstention;
  /** What earlier turns lent. */
  readonly used: readonly string[];
  /** It was asked before in this conversation, and gets the same. */
  readonly isRepeat: boolean;
  /** Nothing was found, and its words are probably not English. */
  readonly isForeign: boolean;
}

export type SmallTalk = Extract<
  Intent['kind'],
  'greeting' | 'thanks' | 'farewell' | 'nod' | 'laughter' | 'complaint' | 'identity' | 'opinion'
>;

export type Said =
  | Shown
  | { readonly kind: 'answers'; readonly answers: readonly Answered[] }
  | { readonly kind: 'smalltalk'; readonly about: SmallTalk }
  /** What is known of these articles beside their words. */
  | { readonly kind: 'fact'; readonly fact: Fact; readonly articles: readonly Article[] }
  | { readonly kind: 'library' }
  | { readonly kind: 'summary'; readonly wish: SummaryWords }
  | { readonly kind: 'help' | 'forgotten' };

/** What is known beside a question. */
export interface Asking extends Scope {
  /** What else its message said: a sentence that leads up to it. */
  readonly besides?: string;
}

/** A question that stands alone and names something may be about another article than the conversation. */
const ALOOF = 0.5;

/** What leads up to a question counts less than it. */
const BESIDES_WEIGHT = 0.6;

/** What a message is given. */
export async function say(text: string, speaker: Speaker, parts: Parts): Promise<Said> {
  const { library, memory } = parts;
  const place = library.resolve(text, parts.article);
  if (place.ok) return show(place.value, speaker, parts);
  if (looksLikeReference(text)) return { kind: 'problem', problem: place.problem };
  const intent = intentOf(text);
  switch (intent.kind) {
    case 'greeting':
    case 'thanks':
    case 'farewell':
    case 'nod':
    case 'laughter':
    case 'complaint':
    case 'identity':
    case 'opinion':
      return { kind: 'smalltalk', about: intent.kind };
    case 'nothing':
    case 'help':
      return { kind: 'help' };
    case 'summary':
      return intent;
    case 'library':
      return intent;
    case 'fact':
      return { ...intent, articles: await articlesAsked(speaker, parts) };
    case 'forget':
      await memory.forget(speaker.conversation);
      return { kind: 'forgotten' };
    case 'question':
      return pastedIn(text, parts) ?? answersTo(text, speaker, parts);
    default:
      return move(intent, speaker, parts);
  }
}

/** The article that is meant, the one that was quoted last, or all. */
async function articlesAsked(speaker: Speaker, parts: Parts): Promise<readonly Article[]> {
  if (parts.article !== undefined) return [parts.article];
  const [quoted] = (await recallTurns(speaker, parts)).findLast(({ quotes }) => quotes.length > 0)?.quotes ?? [];
  const article = quoted && parts.library.get(quoted.article);
  return article === undefined ? parts.library.articles : [article];
}

/** The answer to one question, completed from the conversation and remembered in it. */
export async function ask(
  typed: string,
  speaker: Speaker,
  parts: Parts,
  { besides = '', ...scope }: Asking = {},
): Promise<Answered> {
  const { answerer, memory } = parts;
  const question = asMeant(typed);
  const turns = await recallTurns(speaker, parts);
  const before = turns.find((turn) => isSame(turn.question, question) && !turn.isFollowUp);
  const completed = completeQuestion(question, before === undefined ? turns : []);
  const lastQuoted = turns.findLast(({ quotes }) => quotes.length > 0)?.quotes ?? [];
  const isOpen = before === undefined && !completed.isSwitch;
  const near = isOpen ? [...new Set(lastQuoted.map(({ article }) => article))] : [];
  const given = completed.isFollowUp ? turns.flatMap(({ quotes }) => quotes) : [];
  const insistence = completed.isFollowUp || !namesSomething(question) ? 1 : ALOOF;
  const own = besides === '' ? [] : [{ text: besides, weight: BESIDES_WEIGHT, isQuestion: true }];
  const result = await answerer.answer(completed.question, {
    ...scope,
    lent: [...own, ...completed.lent],
    near,
    given,
    insistence,
  });
  await memory.remember(speaker, keptTurn(turnOf(completed.question, completed.isFollowUp, completed.used, result)));
  return {
    question: completed.question,
    result,
    used: completed.used,
    isRepeat: before !== undefined && isSameAnswer(before, result),
    isForeign: result.kind === 'abstention' && isForeign(question),
  };
}

async function answersTo(message: string, speaker: Speaker, parts: Parts): Promise<Said> {
  const answers: Answered[] = [];
  const { questions, besides } = questionsIn(message);
  // One after the other: the second may lean on the first.
  for (const question of questions) answers.push(await ask(question, speaker, parts, { ...scopeOf(parts), besides }));
  return { kind: 'answers', answers };
}

function turnOf(question: string, isFollowUp: boolean, used: readonly string[], result: Answer | Abstention): Turn {
  return {
    question,
    isFollowUp,
    topics: [...new Set([...topicsOf(question), ...used])],
    quotes: result.kind === 'answer' ? result.excerpts.map(({ quote }) => quote) : [],
    more: result.kind === 'answer' ? result.more : result.closest,
  };
}

/** Whether the same words answer now: the article may be another, or have changed. */
function isSameAnswer({ quotes }: Turn, result: Answer | Abstention): boolean {
  const now = result.kind === 'answer' ? result.excerpts.map(({ quote }) => quote) : [];
  return quotes.length > 0 && quotes.map(({ text }) => text).join('\n') === now.map(({ text }) => text).join('\n');
}

/** Whether a name stands in it; a question without one is about the article at hand. */
function namesSomething(question: string): boolean {
  return analyseQuestion(question).terms.some(({ wordClass }) => wordClass === 'name');
}

function isSame(first: string, second: string): boolean {
  const bare = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return bare(first) !== '' && bare(first) === bare(second);
}
