/** Passages shown whole, with the way to their neighbours. */
import { type Action, phrase, type Reply } from '../../src/command/reply.ts';
import type { Place } from '../../src/corpus/library.ts';
import { quote } from '../../src/corpus/quote.ts';
import { exactReferenceTo } from '../../src/corpus/reference.ts';

/** The passages of a place as quotes, with buttons to the passages before and after. */
export function passageReply({ article, passages }: Place): Reply {
  const first = article.passages.findIndex(({ number }) => number === passages[0]?.number);
  const step = (label: string, at: number): readonly Action[] => {
    const number = article.passages[at]?.number;
    return number === undefined
      ? []
      : [{ label, command: 'passage', options: { reference: exactReferenceTo(article.slug, number) } }];
  };
  return {
    kind: 'passage',
    blocks: [
      ...passages.map((passage) => ({ kind: 'quote', quote: quote(article, passage), highlights: [] }) as const),
      { kind: 'small', phrase: phrase`Word for word from the article` },
    ],
    actions: [...step('Previous', first - 1), ...step('Next', first + passages.length)],
  };
}
