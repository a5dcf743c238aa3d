/** What is said of a message that was saved as a note, with other passages to choose from. */
import { quotesFound } from '../../src/answer/answer.ts';
import type { CommandContext } from '../../src/command/command.ts';
import { code, phrase, type Reply, type Row, strong } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import { wordsOf } from '../../src/command/words.ts';
import { type Quote, quote } from '../../src/corpus/quote.ts';
import { referenceTo } from '../../src/corpus/reference.ts';
import type { Note } from '../../src/study/notes.ts';
import { calledIn } from './called.ts';
import { placed } from './note-blocks.ts';
import { fittedNote } from './note-pages.ts';

/** Discord's limit for a select. */
const MAX_ROWS = 25;
/** A closed select shows no more of a row on a phone. */
const MAX_LABEL = 36;

/** Seen by whoever saved it alone: the note itself says nothing of them. */
export async function savedReply(note: Note, heading: string, context: CommandContext): Promise<Reply> {
  const { caller, library } = context;
  const isOwn = note.person === caller.person;
  const name = strong(calledIn(note, caller));
  const rows = await rowsFor(note, context);
  return {
    kind: 'discussion',
    audience: 'asker',
    blocks: [
      { kind: 'text', phrase: phrase`${heading}` },
      ...fittedNote(placed(note, library), caller),
      {
        kind: 'small',
        phrase: isOwn
          ? phrase`Yours to change with ${code('/discuss edit-note')} and to delete`
          : phrase`Saved by you in the name of ${name}, who can change and delete it`,
      },
    ],
    // Where nothing can be chosen from, `passage:` is typed instead.
    selects:
      rows.length < 2 || caller.surroundings === undefined
        ? []
        : [
            {
              label: 'Another passage',
              command: 'move-note',
              options: { note: note.id },
              option: 'passage',
              from: rows,
            },
          ],
    actions:
      isOwn || caller.mayManage
        ? [{ label: 'Delete', command: 'discuss delete-note', options: { note: note.id } }]
        : [],
  };
}

/** The passages that words bear on, the best first. */
export async function passagesFor(text: string, { answerer, article }: CommandContext): Promise<readonly Quote[]> {
  const words = wordsOf(text);
  if (words === '') return [];
  return quotesFound(await answerer.answer(words, article && { article: article.slug }));
}

/** The passage that it hangs on, those that it bears on, then the others of the article in their order. */
async function rowsFor(note: Note, context: CommandContext): Promise<readonly Row[]> {
  const { library } = context;
  const shown = placed(note, library);
  const close = await passagesFor(note.text, context);
  const rows = new Map<string, Row>();
  const add = (slug: string, number: number): void => {
    const article = library.get(slug);
    const passage = article?.passages.find((candidate) => candidate.number === number);
    const value = referenceTo(slug, number);
    if (article === undefined || passage === undefined || rows.has(value)) return;
    const words = quote(article, passage).text.replaceAll(/\s+/g, ' ');
    rows.set(value, { label: shorten(`¶${number} · ${words}`, MAX_LABEL), value, isChosen: rows.size === 0 });
  };
  add(note.hook.article, shown.passage);
  for (const { article, passage } of close) add(article, passage);
  for (const { number } of shown.article?.passages ?? []) add(note.hook.article, number);
  return [...rows.values()].slice(0, MAX_ROWS);
}
