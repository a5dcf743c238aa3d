/** What a person thinks of a quote. A button's verb. */
import { defineCommand } from '../src/command/command.ts';
import { type Action, errorReply, phrase } from '../src/command/reply.ts';
import { VERDICTS } from '../src/storage/ports.ts';
import { quoteNamed } from './parts/quote-name.ts';

/** What can be wrong with a quote, as buttons offer it. */
const REASONS = ['Does not answer', 'Only half the answer', 'Too long', 'Badly cut'];

export const feedback = defineCommand({
  name: 'feedback',
  description: 'Say whether a quote answers',
  hidden: true,
  options: {
    quote: { kind: 'text', description: 'The quote', required: true, maxLength: 100 },
    verdict: { kind: 'choice', description: 'What you think of it', choices: VERDICTS, required: true },
    reason: { kind: 'text', description: 'Why', maxLength: 300 },
  },
  run: async ({ quote: name, verdict, reason = '' }, { caller: { person, server }, library, store }) => {
    const quote = quoteNamed(name, library);
    if (quote === undefined) return errorReply(phrase`This quote is no longer in the library.`);
    await store.feedback.give({ server, person, quote, verdict, reason });
    const asksWhy = verdict === 'bad' && reason === '';
    return {
      kind: 'smalltalk',
      audience: 'asker',
      blocks: [
        {
          kind: 'text',
          phrase: asksWhy ? phrase`Noted, thank you. What is wrong with it?` : phrase`Noted, thank you.`,
        },
      ],
      actions: asksWhy
        ? REASONS.map(
            (why): Action => ({ label: why, command: 'feedback', options: { quote: name, verdict, reason: why } }),
          )
        : [],
    };
  },
});
