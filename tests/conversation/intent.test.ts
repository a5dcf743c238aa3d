import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { intentOf } from '../../src/conversation/intent.ts';

/** What people type, and what it wants. */
const EXAMPLES: Readonly<Record<string, readonly string[]>> = {
  greeting: ['hi', 'Hello!', 'hey there', 'good morning everyone', 'hiya'],
  thanks: ['thanks!', 'thank you so much', 'great, much appreciated', 'cheers', 'ok thanks', 'nice one', 'good bot'],
  farewell: ['bye', 'see you later', 'good night all'],
  nod: ['ok', 'Got it!', 'wow, nice', 'great', 'yes'],
  laughter: ['lol', 'hahaha', 'haha lol'],
  complaint: ["that's wrong", 'no, that is not what i asked', 'stupid bot', "i don't understand", 'thats wrong'],
  identity: ['are you a bot?', 'who made you', 'are u chatgpt or what', 'how old are you', 'are you real'],
  opinion: ['do you like this article', 'what do you think?', "what's your opinion on this"],
  library: ['which articles do you have?', 'what articles are there', 'list articles', 'how many articles are there'],
  'fact title': ["what's the article called?", 'what is the title', 'whats the title of this article'],
  'fact author': [
    'who wrote this',
    'who wrote it?',
    'who is the author?',
    'So, who wrote the article?',
    'who is this article by',
  ],
  'fact published': ['when was this published', 'when was the article written?', 'how old is the article'],
  'fact source': ['where is the article from?', 'who published this article', 'where can i read the original'],
  'fact length': ['how many paragraphs?', 'how long is this article', 'how many words does it have'],
  help: ['help', 'what can you do?', 'how does this work?', 'who are you'],
  summary: [
    'what is this about?',
    "what's the article about",
    'tl;dr',
    'give me the gist',
    'summarise this in two sentences',
    'can i get the gist in one line',
  ],
  forget: ['forget this', 'start over'],
  'step 1': ['next', 'go on', 'what comes after that?', 'and then?', 'what follows?'],
  'step -1': [
    'previous',
    'what comes before that?',
    'what is in the paragraph just above that one?',
    'the preceding passage',
  ],
  'step 1 from experts': ["what's the paragraph after the one about experts?"],
  'step 1 from weapons technology': ['ok, which paragraph follows the one about weapons technology?'],
  place: ['where does it say that?', 'show me the paragraph', 'in context', 'where is that from?'],
  more: ['more', 'anything else?', 'tell me more', 'what else?'],
  attribution: ['who says so?', 'says who?', 'Who said that?', 'according to whom'],
  nothing: ['', '?!', '👍', '…'],
  question: [
    'Who says that the dam is unsafe?',
    'what happened next to the mayor?',
    'why?',
    'and the US?',
    'what does the mayor think about more buses?',
    'how does the new tram work',
    'Thanks to whom was the bridge built?',
    'high bridge',
    'who is the author of the report?',
    'who wrote the letter?',
    'what is the title of the film?',
    'when was the treaty published?',
    'how many words does the treaty have?',
    'which articles of the treaty are about war?',
    'do you think the mayor will resign?',
    'are you sure that the bridge is safe?',
    'was the answer wrong?',
  ],
};

function nameOf(text: string): string {
  const intent = intentOf(text);
  if (intent.kind === 'fact') return `fact ${intent.fact}`;
  if (intent.kind !== 'step') return intent.kind;
  return `step ${intent.by}${intent.anchor === undefined ? '' : ` from ${intent.anchor}`}`;
}

describe('a message', () => {
  it.each(Object.entries(EXAMPLES).flatMap(([wanted, texts]) => texts.map((text) => [text, wanted] as const)))(
    '%j is taken as %s',
    (text, wanted) => {
      expect(nameOf(text)).toBe(wanted);
    },
  );

  it('is taken as something, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(intentOf(text).kind).toBeTypeOf('string');
      }),
    );
  });
});
