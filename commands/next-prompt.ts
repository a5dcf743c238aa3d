/** The next prompt of a discussion that runs. A button's verb: pressed when it is over, it starts no other. */
import { defineCommand } from '../src/command/command.ts';
import { code, errorReply, phrase } from '../src/command/reply.ts';
import { nextPrompt } from './discuss/prompt.ts';

export const nextPromptButton = defineCommand({
  name: 'next-prompt',
  audience: 'everyone',
  description: 'The next prompt',
  hidden: true,
  options: {},
  run: (_, context) =>
    context.discussion === undefined
      ? errorReply(phrase`This discussion is over; ${code('/discuss start')} begins another.`)
      : nextPrompt({}, context.discussion, context),
});
