/** The next best passages, whole. A button's verb: the button carries their places. */
import { defineCommand } from '../src/command/command.ts';
import { errorReply, phrase } from '../src/command/reply.ts';
import { placesOf, quotesAt } from './parts/places.ts';

/** As many as a message holds. */
const AT_ONCE = 3;

export const more = defineCommand({
  name: 'more',
  audience: 'asker',
  description: 'More passages',
  hidden: true,
  options: { places: { kind: 'text', description: 'The passages', required: true, maxLength: 200 } },
  run: ({ places }, { library }) => {
    const quotes = quotesAt(places, library);
    if (quotes.length === 0) return errorReply(phrase`These passages are no longer in the library.`);
    const rest = quotes.slice(AT_ONCE);
    return {
      kind: 'passage',
      blocks: [
        ...quotes.slice(0, AT_ONCE).map((quote) => ({ kind: 'quote', quote, highlights: [] }) as const),
        { kind: 'small', phrase: phrase`Close to the question; word for word from the article` },
      ],
      actions:
        rest.length === 0 ? [] : [{ label: 'More passages', command: 'more', options: { places: placesOf(rest) } }],
    };
  },
});
