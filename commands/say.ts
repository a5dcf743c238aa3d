/** Free text: a mention, a direct message, a typed line. Hands on to what the words ask for. */
import { defineCommand } from '../src/command/command.ts';
import { wordsOf } from '../src/command/words.ts';
import { say as sayIn } from '../src/conversation/conversation.ts';
import { saidReply } from './parts/said-reply.ts';

export const say = defineCommand({
  name: 'say',
  description: 'Answer what was said',
  hidden: true,
  options: { text: { kind: 'text', description: 'The words' } },
  run: async ({ text = '' }, context) => saidReply(await sayIn(wordsOf(text), context.caller, context), context),
});
