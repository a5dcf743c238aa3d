/** How a discussion opens: what it is about, an agenda in the article's words, and a first prompt. */
import type { CommandContext } from '../../src/command/command.ts';
import { toMarkdown } from '../../src/command/markdown.ts';
import { type Action, type Block, code, errorReply, phrase, type Reply, strong } from '../../src/command/reply.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { agendaOf } from '../../src/study/agenda.ts';
import { type Prompt, promptsFor } from '../../src/study/prompts.ts';
import { type DiscussionSubject, discussionSubject, type OpeningWords } from './discussion-subject.ts';
import { discussionGone, END } from './gone-article.ts';
import { mayEnd } from './may-end.ts';
import {
  discussedIn,
  NEXT_PROMPT,
  type PromptWish,
  pollOf,
  promptActions,
  promptBlocks,
  putNext,
} from './prompt-reply.ts';
import { quizPlace } from './quiz-steps.ts';

/** A first post is read at a glance, and holds the hint how to go on too. */
const MAX_LENGTH = 1850;
const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];
const MAX_POINTS = ORDINALS.length;

/** Starts a discussion in this conversation, unless one runs here. */
export async function open(words: OpeningWords, wish: PromptWish, context: CommandContext): Promise<Reply> {
  const { store, caller, discussion } = context;
  if (discussion !== undefined) {
    if (discussedIn(context, discussion) === undefined) return discussionGone(discussion);
    const { upTo = discussion.upTo } = words;
    return upTo === discussion.upTo ? runsAlready(words, context) : readOn(upTo, context);
  }
  const topic = discussionSubject(words, context);
  if (!topic.ok) return errorReply(topic.problem);
  const { article, about, upTo } = topic.value;
  if (upTo !== undefined && (await store.quizzes.running(quizPlace(caller))) !== undefined) {
    return errorReply(
      phrase`A quiz runs here, and may ask about what comes after ¶${upTo}; end it with ${code('/quiz end')} first.`,
    );
  }
  const isNew = await store.discussions.start(caller, caller.person, { article: article.slug, about, upTo });
  // Someone else was faster.
  if (!isNew) return runsAlready({}, { ...context, discussion: await store.discussions.last(caller.conversation) });
  await store.discussions.record(caller, { person: caller.person, name: caller.name ?? '' }, [
    { kind: 'turn', what: '', passages: [] },
  ]);
  const prompt = await putNext(promptsFor(article, about), wish, context);
  const isPoll = wish.isPoll === true && prompt !== undefined;
  return {
    ...firstPost(topic.value, prompt),
    actions: prompt === undefined ? [] : promptActions(prompt, isPoll),
    ...(isPoll ? pollOf(prompt) : {}),
  };
}

/** The group has read on. A plan that is left by going back would hide what was quoted already, so it only goes on. */
async function readOn(
  upTo: number | undefined,
  { store, caller, discussion, reading }: CommandContext,
): Promise<Reply> {
  const before = discussion?.upTo;
  if (upTo === undefined || before === undefined || upTo < before) {
    return errorReply(
      before === undefined
        ? phrase`The discussion here is about all of its article; end it with ${code('/discuss end')} to read by a plan.`
        : phrase`This discussion reads up to ¶${before} already; a plan only goes on.`,
    );
  }
  if (reading !== undefined && upTo > reading.last) {
    return errorReply(phrase`There is no ¶${upTo} to read up to: the article ends with ¶${reading.last}.`);
  }
  await store.discussions.readTo(caller.conversation, upTo);
  return {
    kind: 'discussion',
    blocks: [{ kind: 'text', phrase: phrase`We read up to ¶${upTo} from now on.` }],
    actions: [NEXT_PROMPT, WRAP_UP],
  };
}

/** Says so, and goes on with what was pointed at, or offers to. */
async function runsAlready(words: OpeningWords, context: CommandContext): Promise<Reply> {
  const { discussion } = context;
  const article = discussion && discussedIn(context, discussion);
  const meant = words.about === undefined || article === undefined ? undefined : discussionSubject(words, context);
  if (meant?.ok === false) return errorReply(meant.problem);
  const topic = meant?.value;
  const title = strong(article?.title ?? 'an article');
  if (topic?.about === undefined || topic.article !== article) {
    return {
      kind: 'discussion',
      audience: 'asker',
      blocks: [{ kind: 'text', phrase: phrase`A discussion of ${title} runs here already. Shall we go on?` }],
      actions: [NEXT_PROMPT, WRAP_UP, ...(mayEnd(context) ? [END] : [])],
    };
  }
  const prompt = await putNext(promptsFor(article, topic.about), {}, context);
  const goesOn: Block = { kind: 'text', phrase: phrase`The discussion of ${title} goes on, with this:` };
  const actions = prompt === undefined ? [NEXT_PROMPT] : promptActions(prompt, false);
  return { ...fitted(topic, prompt, [goesOn]), actions };
}

export const WRAP_UP: Action = { label: 'Wrap-up', command: 'discuss wrap-up', options: {} };

function firstPost(topic: DiscussionSubject, prompt: Prompt | undefined): Reply {
  const { article, about, upTo } = topic;
  const read = upTo === undefined ? '' : ` We read up to ¶${upTo} here; what comes after it is not quoted.`;
  const opening =
    about === undefined
      ? phrase`We discuss ${strong(article.title)}.${read} On the agenda:`
      : typeof about === 'string'
        ? phrase`We discuss what ${strong(article.title)} says on ${strong(about)}.${read}`
        : phrase`What do you make of ${about.length === 1 ? 'this' : 'these'}?${read}`;
  return fitted(topic, prompt, [{ kind: 'text', phrase: opening }]);
}

/** The opening words, as much of what is discussed as there is room for, and the prompt. */
function fitted(topic: DiscussionSubject, prompt: Prompt | undefined, opening: readonly Block[]): Reply {
  const points = pointsOf(topic);
  for (let count = points.length; ; count -= 1) {
    const shown = points.slice(0, count);
    const isOne = topic.about !== undefined && shown.length === 1;
    const reply: Reply = {
      kind: 'discussion',
      blocks: [
        ...opening,
        ...shown.map((each): Block => ({ kind: 'quote', quote: each, highlights: isOne ? askedIn(each, prompt) : [] })),
        ...(prompt === undefined ? [] : asked(topic, shown, prompt)),
        { kind: 'small', phrase: phrase`Word for word from the article` },
      ],
    };
    if (count <= 1 || toMarkdown(reply).length <= MAX_LENGTH) return reply;
  }
}

/** From an agenda to what is asked first: a point of it is named, and not quoted once more. */
function asked({ about }: DiscussionSubject, points: readonly Quote[], prompt: Prompt): readonly Block[] {
  // Of several, “this” must stand right below the question.
  if (about !== undefined) return promptBlocks(prompt, points.length === 1 ? points : []);
  const [only, another] = prompt.quotes;
  const at = points.findIndex(({ start, end }) => start === only?.start && end === only.end && another === undefined);
  const [question, ...quotes] = promptBlocks(prompt, at === -1 ? [] : points);
  if (question?.kind !== 'text') return [];
  const lead = strong(at === -1 ? 'To begin with:' : `To begin with the ${ORDINALS[at]} point:`);
  return [{ ...question, phrase: phrase`${lead} ${question.phrase}` }, ...quotes];
}

/** The passages that it is about; else the article's main claims, or how it begins where none stands by itself. */
function pointsOf({ article, about }: DiscussionSubject): readonly Quote[] {
  if (typeof about === 'string') return [];
  const wanted = article.passages.filter(({ number }) => about?.includes(number));
  if (about !== undefined) return wanted.map((passage) => quote(article, passage));
  const agenda = agendaOf(article, MAX_POINTS);
  return agenda.length > 0 ? agenda : article.passages.slice(0, MAX_POINTS).map((passage) => quote(article, passage));
}

/** The words of a passage that are asked about, where they are not all of it. */
function askedIn({ start, end }: Quote, prompt: Prompt | undefined) {
  return (prompt?.quotes ?? []).filter(
    (part) => start <= part.start && part.end <= end && part.end - part.start < end - start,
  );
}
