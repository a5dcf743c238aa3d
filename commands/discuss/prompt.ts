/** The next thing to talk about in a discussion, never the same twice; where none runs, one starts with it. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { phrase, type Reply } from '../../src/command/reply.ts';
import { rangesOf } from '../../src/corpus/reference.ts';
import type { Discussion, Subject } from '../../src/study/discussion.ts';
import { promptsFor } from '../../src/study/prompts.ts';
import { threadName } from '../parts/discussion-subject.ts';
import { discussionGone } from '../parts/gone-article.ts';
import { open, WRAP_UP } from '../parts/opening.ts';
import {
  discussedIn,
  NEXT_PROMPT,
  PROMPT_KINDS,
  type PromptWish,
  promptReply,
  putNext,
} from '../parts/prompt-reply.ts';

export const prompt = defineCommand({
  name: 'prompt',
  audience: 'everyone',
  description: 'The next prompt of the discussion, made from the article; never the same twice',
  options: {
    kind: { kind: 'choice', description: 'What to ask for', choices: PROMPT_KINDS },
    poll: { kind: 'flag', description: 'Put it as a poll' },
  },
  thread: {
    isWanted: () => true,
    name: (_, context) => (context.discussion === undefined ? threadName({}, context) : undefined),
  },
  run: ({ kind, poll: isPoll }, context) =>
    context.discussion === undefined
      ? open({}, { kind, isPoll }, context)
      : nextPrompt({ kind, isPoll }, context.discussion, context),
});

/** The first prompt that fits and was not put yet. */
export async function nextPrompt(wish: PromptWish, discussion: Discussion, context: CommandContext): Promise<Reply> {
  const article = discussedIn(context, discussion);
  if (article === undefined) return discussionGone(discussion);
  const prompts = promptsFor(article, discussion.about);
  const next = await putNext(prompts, wish, context);
  if (next !== undefined) return promptReply(next, { isPoll: wish.isPoll });
  const fitting = prompts.filter(
    ({ kind, poll }) => (wish.kind ?? kind) === kind && !(wish.isPoll === true && poll === undefined),
  );
  return allPut(fitting.length, wish, discussion.about);
}

/** There are no more: of all, or of what was asked for. */
function allPut(count: number, { kind, isPoll }: PromptWish, about: Subject | undefined): Reply {
  const of = kind === undefined ? '' : ` of the kind “${kind}”`;
  const asPoll = isPoll === true ? ' that makes a poll' : '';
  const on = about === undefined ? '' : ` on ${typeof about === 'string' ? `“${about}”` : rangesOf(about)}`;
  const isAny = of === '' && asPoll === '';
  const said =
    count === 0
      ? phrase`The article gives no prompt${of}${asPoll}${on}.`
      : phrase`Every prompt${of}${asPoll}${on} was put already.`;
  return {
    kind: 'discussion',
    blocks: [{ kind: 'text', phrase: said }],
    actions: isAny ? [WRAP_UP] : [NEXT_PROMPT, WRAP_UP],
  };
}
