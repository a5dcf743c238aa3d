/** Whether a message quotes an article right: exactly, nearly and how it differs, or not at all. A message menu. */
import { checkQuotation, type Quotation } from '../src/answer/quotation.ts';
import { defineCommand } from '../src/command/command.ts';
import { quotedIn } from '../src/command/quoted-in.ts';
import { type Block, errorReply, phrase, type Run, strong } from '../src/command/reply.ts';
import { shorten } from '../src/command/shorten.ts';
import { laterOn } from './parts/later.ts';

/** Of what was claimed, a line repeats no more than this. */
const MAX_CLAIM = 200;

export const isThisQuotedRight = defineCommand({
  name: 'is-this-quoted-right',
  menu: 'Is this quoted right?',
  audience: 'asker',
  description: 'Compare a quotation with the article, word for word',
  options: { text: { kind: 'text', description: 'The words that are quoted', required: true, maxLength: 4000 } },
  run: async ({ text }, context) => {
    const claims = quotedIn(text);
    if (claims.length === 0) return errorReply(phrase`There are no words to compare in this message.`);
    const blocks: Block[] = [];
    for (const claim of claims) blocks.push(...blocksOf(claim, await checkQuotation(claim, context)));
    return { kind: 'passage', audience: 'asker', blocks: [...blocks, ...(await laterOn(undefined, context))] };
  },
});

function blocksOf(claim: string, checked: Quotation): readonly Block[] {
  switch (checked.kind) {
    case 'exact':
      return [
        { kind: 'text', phrase: phrase`Quoted right, word for word:` },
        { kind: 'quote', quote: checked.quote, highlights: [] },
      ];
    case 'near':
      return [
        { kind: 'text', phrase: phrase`Not quite; the words in bold differ. The message:` },
        {
          kind: 'text',
          phrase: phrase`“${checked.claimed.map(({ text, isRight }): Run => (isRight ? { text } : strong(text)))}”`,
        },
        { kind: 'text', phrase: phrase`The article:` },
        { kind: 'quote', quote: checked.quote, highlights: checked.differing },
      ];
    case 'absent':
      return [
        { kind: 'text', phrase: phrase`No article here says “${shorten(claim, MAX_CLAIM)}”, nor anything near to it.` },
      ];
  }
}
