/** What a person thinks of a quote. A button's verb. */
import { defineCommand } from '../src/command/command.ts';
import { type Action, errorReply, phrase } from '../src/command/reply.ts';
import type { Memory, Speaker } from '../src/conversation/memory.ts';
import type { Citation } from '../src/corpus/quote.ts';
import { VERDICTS } from '../src/storage/ports.ts';
import { quoteNamed } from './parts/quote-name.ts';

/** What can be wrong with a quote, as buttons offer it. */
const REASONS = ['Does not answer', 'Only half the answer', 'Too long', 'Badly cut'];

export const feedback = defineCommand({
  name: 'feedback',
  audience: 'asker',
  description: 'Say whether a quote answers',
  hidden: true,
  options: {
    quote: { kind: 'text', description: 'The quote', required: true, maxLength: 100 },
    verdict: { kind: 'choice', description: 'What you think of it', choices: VERDICTS, required: true },
    reason: { kind: 'text', description: 'Why', maxLength: 300 },
  },
  run: async ({ quote: name, verdict, reason = '' }, { caller, library, memory, store }) => {
    const quote = quoteNamed(name, library);
    if (quote === undefined) return errorReply(phrase`This quote is no longer in the library.`);
    const { server, person } = caller;
    // What someone asked for themselves is not offered to others.
    const question = caller.isAside === true ? '' : await questionOf(quote, caller, memory);
    await store.feedback.give({ server, person, quote, verdict, reason, question });
    const asksWhy = verdict === 'bad' && reason === '';
    return {
      kind: 'smalltalk',
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

/** The question that the quote answered in this conversation, while that is remembered; else none. */
async function questionOf(quote: Citation, { conversation }: Speaker, memory: Memory): Promise<string> {
  const turns = await memory.recall(conversation);
  const turn = turns.findLast(({ quotes }) =>
    quotes.some(({ article, start, end }) => article === quote.article && start === quote.start && end === quote.end),
  );
  return turn === undefined || turn.isFollowUp ? '' : turn.question;
}
