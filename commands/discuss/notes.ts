/** The notes of a server by passage, or of one person; a page at a time, or all as a file. */
import { type CommandContext, defineCommand } from '../../src/command/command.ts';
import { type Action, code, counted, errorReply, type Phrase, phrase, type Reply } from '../../src/command/reply.ts';
import { shorten } from '../../src/command/shorten.ts';
import type { Article } from '../../src/corpus/article.ts';
import type { Place, Resolved } from '../../src/corpus/library.ts';
import { rangeOf } from '../../src/corpus/reference.ts';
import { exactName } from '../../src/corpus/slug.ts';
import type { Note, NoteWriter } from '../../src/study/notes.ts';
import { articleOption } from '../parts/article-option.ts';
import { calledIn } from '../parts/called.ts';
import { type PlacedNote, placedIn } from '../parts/note-blocks.ts';
import { notesFile, pageOf } from '../parts/note-pages.ts';
import { keyOf, personOption, writerNamed } from '../parts/note-people.ts';
import { suggestPassages } from '../parts/passage-suggestions.ts';

/** A heading is read at a glance. */
const MAX_NAME = 60;

export const notes = defineCommand({
  name: 'notes',
  audience: 'asker',
  description: 'Notes by passage, or those of one person',
  options: {
    passage: {
      kind: 'text',
      description: 'Only those on a passage, such as ¶4',
      maxLength: 200,
      suggest: suggestPassages,
    },
    person: personOption,
    article: { ...articleOption, description: 'Only those on this article' },
    page: { kind: 'integer', description: 'Which page', min: 1 },
    file: { kind: 'flag', description: 'All of them as a Markdown file' },
  },
  run: async ({ passage, person, article: name, page, file }, context) => {
    const narrowed = narrow(passage, name, context);
    if (narrowed?.ok === false) return errorReply(phrase`${narrowed.problem}`);
    const { store, caller, library } = context;
    const { server } = caller;
    const found =
      person === undefined ? undefined : writerNamed(person, await store.notes.writers(server), caller.person);
    if (found?.ok === false) return errorReply(found.problem);
    const called = found && calledIn(found.writer, caller);
    const writer = found && { ...found.writer, name: called === 'You' ? 'you' : (called ?? '') };
    const wanted: Wanted = { place: narrowed?.value, writer };
    const which = { server, person: writer?.person, article: wanted.place?.article.slug };
    const read = (await store.notes.of(which)).filter((each) => isRead(each, context));
    const shown = placedIn(library, read).filter((each) => isOn(each, wanted.place));
    if (shown.length === 0) return nothing(wanted);
    return file === true ? asFile(shown, wanted, context) : asPage(shown, wanted, page, context);
  },
});

/** In a discussion that reads by a plan, what others noted further on would tell what comes. */
function isRead({ hook }: Note, { reading, discussion }: CommandContext): boolean {
  return reading === undefined || (hook.article === discussion?.article && hook.passage <= reading.upTo);
}

interface Wanted {
  readonly place: Where | undefined;
  readonly writer: NoteWriter | undefined;
}

/** An article, or consecutive passages of it. */
interface Where {
  readonly article: Article;
  readonly passages: Place['passages'];
}

/** What the list is narrowed to, if to anything: without a passage or a name it has the whole server's notes. */
function narrow(
  passage: string | undefined,
  name: string | undefined,
  { library, article: used }: CommandContext,
): Resolved<Where> | undefined {
  const named = name === undefined ? undefined : library.find(name);
  if (named?.ok === false) return named;
  if (passage !== undefined) return library.resolve(passage, named?.value ?? used);
  return named && { ok: true, value: { article: named.value, passages: [] } };
}

function isOn({ passage }: PlacedNote, where: Where | undefined): boolean {
  return where === undefined || where.passages.length === 0 || where.passages.some(({ number }) => number === passage);
}

function nothing(wanted: Wanted): Reply {
  return {
    kind: 'discussion',
    blocks: [
      {
        kind: 'text',
        phrase: phrase`There are no notes${onAndBy(wanted)} yet; ${code('/discuss note')} pins one to a passage.`,
      },
    ],
  };
}

function asFile(shown: readonly PlacedNote[], wanted: Wanted, { caller }: CommandContext): Reply {
  return {
    kind: 'discussion',
    blocks: [{ kind: 'text', phrase: phrase`${counted(shown.length, 'note')}${onAndBy(wanted)}, as Markdown:` }],
    file: { name: 'notes.md', text: notesFile(shown, caller), quotes: shown.flatMap(({ words }) => words ?? []) },
  };
}

function asPage(
  shown: readonly PlacedNote[],
  wanted: Wanted,
  page: number | undefined,
  context: CommandContext,
): Reply {
  const { number, blocks, first, last } = pageOf(shown, context.caller, page ?? 1);
  const beyond = page === undefined || page <= number ? '' : `; there is no page ${page}, and this is the last`;
  const step = (label: string, to: number): Action => ({
    label,
    command: 'discuss notes',
    options: { ...optionsOf(wanted), page: to },
  });
  const isAll = first === 0 && last === shown.length - 1;
  const these = first === last ? `note ${first + 1}` : `notes ${first + 1} to ${last + 1}`;
  return {
    kind: 'discussion',
    ...(page === undefined ? {} : { isUpdate: true }),
    blocks: [
      { kind: 'heading', phrase: phrase`Notes${onAndBy(wanted)}` },
      ...blocks,
      {
        kind: 'small',
        phrase: phrase`${isAll ? counted(shown.length, 'note') : `${these} of ${shown.length}`}${beyond}`,
      },
    ],
    actions: [
      ...(number > 1 ? [step('Previous', number - 1)] : []),
      ...(last < shown.length - 1 ? [step('Next', number + 1)] : []),
    ],
  };
}

/** The same list again, in the few characters of a button. */
function optionsOf({ place, writer }: Wanted): Action['options'] {
  return {
    ...(writer === undefined ? {} : { person: keyOf(writer.person) }),
    ...(place === undefined
      ? {}
      : place.passages.length === 0
        ? { article: exactName(place.article.slug) }
        : { passage: refer(place) }),
  };
}

function refer({ article, passages }: Where): string {
  const [first, last] = [passages[0]?.number ?? 0, passages.at(-1)?.number ?? 0];
  return `${exactName(article.slug)} ${rangeOf(first, last)}`;
}

function onAndBy({ place, writer }: Wanted): Phrase {
  const passages = place?.passages ?? [];
  const range = passages.length === 0 ? '' : `${rangeOf(passages[0]?.number ?? 0, passages.at(-1)?.number ?? 0)} of `;
  return [
    ...(place === undefined ? [] : phrase` on ${range}${shorten(place.article.title, MAX_NAME)}`),
    ...(writer === undefined ? [] : phrase` by ${shorten(writer.name, MAX_NAME)}`),
  ];
}
