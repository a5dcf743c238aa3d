/** A question that the article does not answer, put to the people who read it. A button's verb. */
import { defineCommand } from '../src/command/command.ts';
import { phrase, strong } from '../src/command/reply.ts';
import { calledIn } from './parts/called.ts';

export const askGroup = defineCommand({
  name: 'ask-group',
  audience: 'everyone',
  description: 'Put a question to the group',
  hidden: true,
  options: { question: { kind: 'text', description: 'The question', required: true, maxLength: 2000 } },
  thread: { isWanted: () => true, name: ({ question }) => String(question) },
  run: ({ question }, { caller: { person, name = '' } }) => ({
    kind: 'discussion',
    asked: [{ question, quotes: [] }],
    blocks: [
      { kind: 'text', phrase: phrase`${strong(calledIn({ person, name }))} asks the group:` },
      { kind: 'heading', phrase: phrase`${question}` },
      { kind: 'small', phrase: phrase`The article does not say. What do you think?` },
    ],
  }),
});
