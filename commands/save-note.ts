/** Someone's message kept as their note, on the words that it quotes or the passage that it bears on. A message menu. */
import { type CommandContext, defineCommand } from '../src/command/command.ts';
import { code, errorReply, phrase, type Reply } from '../src/command/reply.ts';
import { quote } from '../src/corpus/quote.ts';
import { hookOn, MAX_NOTE } from '../src/study/notes.ts';
import { type NotePlace, placeForNote } from './parts/note-place.ts';
import { noRoom } from './parts/note-room.ts';
import { suggestPassages } from './parts/passage-suggestions.ts';
import { passagesFor, savedReply } from './parts/saved-note.ts';

export const saveNote = defineCommand({
  name: 'save-note',
  menu: 'Save as note',
  audience: 'asker',
  // Elsewhere the note would lie where its author cannot reach it.
  where: 'server',
  description: 'Save a message as a note on the passage that it is about',
  options: {
    text: { kind: 'text', description: 'The message', maxLength: 4000 },
    passage: { kind: 'text', description: 'A passage, such as ¶4', maxLength: 200, suggest: suggestPassages },
  },
  run: ({ text = '', passage }, context) => saved(text, passage, context),
});

const GUESSED = 'Saved as a note. It names no passage and quotes none, so where it belongs is a guess:';

async function saved(text: string, passage: string | undefined, context: CommandContext): Promise<Reply> {
  const { caller, store } = context;
  const { of: writer } = caller;
  if (writer?.isBot === true) return errorReply(phrase`A program wrote this message; notes are people’s words.`);
  if (!/[\p{L}\p{N}]/u.test(text)) return errorReply(phrase`There are no words to save in this message.`);
  if (text.length > MAX_NOTE) {
    return errorReply(
      phrase`This message is ${text.length} characters long, and a note holds ${MAX_NOTE}; ${code('/discuss note')} takes a part of it.`,
    );
  }
  const told = placeForNote({ text, passage }, context);
  const isGuess = !told.ok && passage === undefined;
  const place = isGuess ? await closestTo(text, context) : told;
  if (!place.ok) return errorReply(place.problem);
  const kept = await store.notes.add({
    ...{ server: caller.server, conversation: caller.conversation },
    ...(writer === undefined
      ? { person: caller.person, name: caller.name ?? '' }
      : { person: writer.person, name: writer.name, message: writer.message }),
    hook: hookOn(place.quote),
    text,
  });
  switch (kept.kind) {
    case 'full':
      return noRoom(kept.count, (writer?.person ?? caller.person) === caller.person ? 'You have' : 'They have');
    case 'known':
      return savedReply(kept.note, 'It was saved before; nothing has changed:', context);
    case 'added':
      return savedReply(kept.note, isGuess ? GUESSED : 'Saved as a note:', context);
  }
}

/** The passage that the message bears on most. */
async function closestTo(text: string, context: CommandContext): Promise<NotePlace> {
  const [closest] = await passagesFor(text, context);
  const article = closest && context.library.get(closest.article);
  const passage = article?.passages.find(({ number }) => number === closest?.passage);
  if (article !== undefined && passage !== undefined) return { ok: true, quote: quote(article, passage) };
  return {
    ok: false,
    problem: phrase`No passage bears on this message; ${code('/discuss note')} pins words to the passage that you name.`,
  };
}
